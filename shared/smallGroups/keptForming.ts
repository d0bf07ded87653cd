import type * as Y from 'yjs'
import { command } from '../lib/command.ts'
import type { Json } from '../lib/json.ts'

/**
 * Small groups that the moderation is forming, in the desk: `draft` is who sits where, `brief` what the groups get, `by` the name
 * of who changed it last, each one value. Of two who change the same at once one is heard, and both see it.
 */
export const formingOf = (desk: Y.Doc): Y.Map<unknown> => desk.getMap('forming')

/** Keeps what is being formed, so that it outlives a reload and every moderator sees it. */
export const keepForming = command('desk', (desk: Y.Doc, part: 'draft' | 'brief', value: Json, by: string): void => {
	formingOf(desk).set(part, value)
	if (formingOf(desk).get('by') !== by) formingOf(desk).set('by', by)
})

/** The groups have begun: the next ones are formed anew. */
export const dropForming = command('desk', (desk: Y.Doc): void => {
	for (const key of [...formingOf(desk).keys()]) formingOf(desk).delete(key)
})

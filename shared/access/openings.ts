import type * as Y from 'yjs'
import { command } from '../lib/command.ts'
import { isObject } from '../lib/json.ts'
import type { BoardAccess } from './setApart.ts'

/** What others get of a board once it is opened. */
export type OpenAccess = Exclude<BoardAccess, 'moderation'>

/** A board that only the moderation sees, to be opened when a step of the agenda begins. */
export interface Opening {
	/** tldraw page id */
	readonly board: string
	/** id of the step */
	readonly step: string
	readonly access: OpenAccess
}

/** Board -> step and access. In the desk: nobody else learns that there is something to come. */
export const openingsOf = (desk: Y.Doc): Y.Map<unknown> => desk.getMap('openings')

/** All boards that wait for a step. */
export function listOpenings(desk: Y.Doc): Opening[] {
	return [...openingsOf(desk)].flatMap(([board, entry]) =>
		isObject(entry) && typeof entry.step === 'string' && (entry.access === 'read' || entry.access === 'write')
			? [{ board, step: entry.step, access: entry.access }]
			: [],
	)
}

/** The board is opened when this step begins; each board waits for one step. */
export const planOpening = command('desk', (desk: Y.Doc, { board, step, access }: Opening): void => {
	openingsOf(desk).set(board, { step, access })
})

/** The board waits for nothing any more: it has been opened, or shall not be. */
export const cancelOpening = command('desk', (desk: Y.Doc, board: string): void => {
	if (openingsOf(desk).has(board)) openingsOf(desk).delete(board)
})

import type * as Y from 'yjs'
import { command } from '../lib/command.ts'
import { mapIn } from '../lib/entries.ts'
import type { GroupRoom } from '../links/rooms.ts'
import { type TextField, tidied } from '../text/field.ts'
import { findSmallGroup, groupOf, sittingLimits, smallGroupsOf } from './sitting.ts'

/** What a group asks; only the moderation reads it, since a closed group's words are nobody else's. */
export const helpField: TextField = { limit: sittingLimits.help, lines: 'one' }

/** Room of a group -> what it asks. In the desk. */
export const helpOf = (desk: Y.Doc): Y.Map<unknown> => desk.getMap('help')

/** For the server alone: a member asks the moderation for help, for the whole group; gives the room, if they sit in one. */
export const askForHelp = command('stage', (stage: Y.Doc, by: string, at: number): GroupRoom | undefined => {
	const group = groupOf(stage, by)
	if (!group) return undefined
	if (!group.help) mapIn(smallGroupsOf(stage), group.room)?.set('help', { by, at, isComing: false })
	return group.room
})

/** "Ich komme": somebody of the moderation is on the way. */
export const answerHelp = command('stage', (stage: Y.Doc, room: GroupRoom): void => {
	const help = findSmallGroup(stage, room)?.help
	if (help) mapIn(smallGroupsOf(stage), room)?.set('help', { ...help, isComing: true })
})

/** The group needs no help, or has had it. */
export const endHelp = command('stage', (stage: Y.Doc, room: GroupRoom): void => {
	if (findSmallGroup(stage, room)?.help) mapIn(smallGroupsOf(stage), room)?.delete('help')
})

/** For the server alone: what the group asks, in words; empty ones say nothing. */
export const noteHelp = command('desk', (desk: Y.Doc, room: GroupRoom, words: string): void => {
	const kept = tidied(helpField, words)
	if (kept) helpOf(desk).set(room, kept)
	else helpOf(desk).delete(room)
})

/** What a group asks; '' if it gave no words. */
export function helpWords(desk: Y.Doc, room: GroupRoom): string {
	const words = helpOf(desk).get(room)
	return typeof words === 'string' ? words.slice(0, sittingLimits.help) : ''
}

import type * as Y from 'yjs'
import { command } from '../lib/command.ts'
import { mapIn, newEntry } from '../lib/entries.ts'
import type { GroupRoom } from '../links/rooms.ts'
import { type TextField, tidied } from '../text/field.ts'
import { textFields } from '../text/fields.ts'
import {
	type BoardArea,
	findSmallGroup,
	groupOf,
	leftBy,
	listLeft,
	listPast,
	listSeats,
	listSmallGroups,
	pastOf,
	type Seat,
	type Sitting,
	type SmallGroup,
	seatsOf,
	sittingLimits,
	sittingOf,
	smallGroupsOf,
} from './sitting.ts'

/*
 * Running a sitting. Only the moderation writes the stage; the server does for it what needs the documents of the groups.
 * `now` in the arguments is the server's time in milliseconds since 1970.
 */

/** People are called as they joined; those without a device as the moderation writes them down. */
export const seatFields = {
	name: { limit: 80, lines: 'one' },
	organisation: { limit: 120, lines: 'one' },
} as const satisfies Record<string, TextField>

/** What is settled when a sitting begins. */
export interface SittingDraft extends Pick<Sitting, 'id' | 'question' | 'isClosed'> {
	readonly places?: number | undefined
	/** where the groups' cards come to lie when they are back */
	readonly into?: BoardArea | undefined
	readonly groups: readonly (Pick<SmallGroup, 'room' | 'name' | 'boards'> & {
		readonly question?: string | undefined
	})[]
	readonly seats: readonly Seat[]
}

/**
 * For the server alone: the groups, whose documents are there already, begin to work. A sitting that was still going on
 * ends; if this very sitting has begun already, nothing is done.
 */
export const beginSitting = command('stage', (stage: Y.Doc, draft: SittingDraft, now: number): void => {
	if (sittingOf(stage)?.id === draft.id || pastOf(stage).has(draft.id)) return
	endSitting(stage, now)
	const { id, question, isClosed, places, into, groups, seats } = draft
	for (const [i, { room, name, question: own, boards }] of groups.entries()) {
		const group = { v: 1, sitting: id, number: i + 1, name: tidied(textFields.smallGroupName, name), boards }
		const asked = own === undefined ? undefined : tidied(textFields.stepQuestion, own)
		smallGroupsOf(stage).set(room, newEntry({ ...group, boards: [...boards], into, question: asked }))
	}
	smallGroupsOf(stage).set('sitting', {
		id,
		at: now,
		question: tidied(textFields.stepQuestion, question),
		isClosed,
		...(places !== undefined && { places }),
	})
	for (const seat of seats) takeSeat(stage, seat)
})

/**
 * Gives somebody a place in a group of the sitting, or another one: their devices follow. Which groups they were in before is
 * noted, so that what they wrote there without a connection can still come. A room of no group changes nothing.
 */
export const takeSeat = command('stage', (stage: Y.Doc, { participant, ...seat }: Seat): void => {
	const sitting = sittingOf(stage)
	if (!sitting || findSmallGroup(stage, seat.room)?.sitting !== sitting.id) return
	if (!seatsOf(stage).has(participant) && seatsOf(stage).size >= sittingLimits.seats) return
	seatsOf(stage).set(participant, {
		...seat,
		name: tidied(seatFields.name, seat.name),
		organisation: tidied(seatFields.organisation, seat.organisation),
		...withLeft(leftFor(stage, participant, seat.room)),
	})
})

/** Somebody has no place any more: they went, or are to choose anew. */
export const leaveSeat = command('stage', (stage: Y.Doc, participant: string): void => {
	if (!seatsOf(stage).has(participant)) return
	const left = leftFor(stage, participant)
	if (left.length === 0) seatsOf(stage).delete(participant)
	else if (groupOf(stage, participant)) seatsOf(stage).set(participant, { left })
})

/** The groups of the sitting that somebody was in, as soon as they sit in `next`, or in none. */
function leftFor(stage: Y.Doc, participant: string, next?: GroupRoom): GroupRoom[] {
	const now = groupOf(stage, participant)?.room
	const rooms = new Set([...leftBy(stage, participant), ...(now ? [now] : [])])
	return [...rooms].filter((room) => room !== next).sort()
}

const withLeft = (left: readonly GroupRoom[]) => (left.length > 0 ? { left: [...left] } : {})

/** What a group is called, and asked. An empty question is that of the sitting again. */
export const changeSmallGroup = command(
	'stage',
	(stage: Y.Doc, room: GroupRoom, { name, question }: { name?: string; question?: string }): void => {
		const group = mapIn(smallGroupsOf(stage), room)
		if (!group) return
		if (name !== undefined) group.set('name', tidied(textFields.smallGroupName, name))
		if (question === undefined) return
		const asked = tidied(textFields.stepQuestion, question)
		if (asked === '') group.delete('question')
		else group.set('question', asked)
	},
)

/** For the server alone: a group has these boards besides, which lie in its document already. */
export const addGroupBoards = command('stage', (stage: Y.Doc, room: GroupRoom, added: readonly string[]): void => {
	const group = findSmallGroup(stage, room)
	const news = added.filter((board) => !group?.boards.includes(board))
	if (group && news.length > 0) mapIn(smallGroupsOf(stage), room)?.set('boards', [...group.boards, ...news])
})

/** "Alle zurückrufen": everybody is to be back in so many milliseconds; nobody's writing is cut off. */
export const callBack = command('stage', (stage: Y.Doc, inMs: number, now: number): void => {
	const sitting = sittingOf(stage)
	if (sitting) smallGroupsOf(stage).set('call', { sitting: sitting.id, ends: now + Math.max(0, inMs) })
})

/** The groups go on working. */
export const cancelCall = command('stage', (stage: Y.Doc): void => {
	smallGroupsOf(stage).delete('call')
})

/** A group presents: from now on everybody reads its boards, and only its members write them. */
export const presentGroup = command('stage', (stage: Y.Doc, room: GroupRoom, now: number): void => {
	const [sitting, group] = [sittingOf(stage), mapIn(smallGroupsOf(stage), room)]
	if (!sitting || group?.get('sitting') !== sitting.id) return
	if (group.get('presented') === undefined) group.set('presented', now)
	smallGroupsOf(stage).set('presenting', { sitting: sitting.id, room })
})

/** Nobody presents for the moment; what was presented stays to be read. */
export const stopPresenting = command('stage', (stage: Y.Doc): void => {
	smallGroupsOf(stage).delete('presenting')
})

/**
 * Everybody is back in the plenary. What is kept of the sitting is who sat together, by ids, so that the next one can mix them
 * anew; names go.
 */
export const endSitting = command('stage', (stage: Y.Doc, now: number): void => {
	const sitting = sittingOf(stage)
	if (!sitting) return
	const seats = listSeats(stage)
	const groups = listSmallGroups(stage).map(({ room }) => [
		room,
		seats.filter((seat) => seat.room === room).map(({ participant }) => participant),
	])
	const left = listLeft(stage)
	pastOf(stage).set(sitting.id, {
		at: now,
		groups: Object.fromEntries(groups),
		...(left.size > 0 && { left: Object.fromEntries(left) }),
	})
	for (const { id } of listPast(stage).slice(0, -sittingLimits.past)) pastOf(stage).delete(id)
	for (const key of [...seatsOf(stage).keys()]) seatsOf(stage).delete(key)
	for (const key of ['sitting', 'call', 'presenting']) smallGroupsOf(stage).delete(key)
})

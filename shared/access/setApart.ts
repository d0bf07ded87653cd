import type * as Y from 'yjs'
import { command } from '../lib/command.ts'
import { isObject } from '../lib/json.ts'
import { type BoardRoom, isBoardRoom, kindOf, type RoomName } from '../links/rooms.ts'

/** Who may do what with a board: only the moderation anything; all read it and the moderation writes; all write. */
export const boardAccesses = ['moderation', 'read', 'write'] as const
export type BoardAccess = (typeof boardAccesses)[number]

/** A board that lies in a room of its own, because not everybody may write it, or even read it. */
export interface SetApart {
	readonly room: BoardRoom
	/** tldraw page id */
	readonly board: string
}

/** So many boards of a workshop may be set apart at a time: each is a document that devices keep open. */
export const mostSetApart = 12

/** Numbers of rooms are never given twice: devices may still hold what was in the last one. */
const numbers = 999

/**
 * Room name -> the board in it; once it lies there no more, the board that did (`left`), or false as earlier programs wrote it. The
 * desk has the drafts, the stage the displays.
 */
const setApartOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('boards')

/** The boards that are set apart, as the desk or the stage lists them, in the order in which they were. */
export function listSetApart(doc: Y.Doc): SetApart[] {
	return [...setApartOf(doc)]
		.flatMap(([room, entry]) =>
			isBoardRoom(room) && isObject(entry) && typeof entry.board === 'string' ? [{ room, board: entry.board }] : [],
		)
		.sort((a, b) => numberOf(a.room) - numberOf(b.room))
}

/** The rooms in which a board lay before it was moved, as the desk or the stage says. */
export const roomsLeft = (doc: Y.Doc, board: string): BoardRoom[] =>
	[...setApartOf(doc)].flatMap(([room, entry]) =>
		isBoardRoom(room) && isObject(entry) && entry.left === board ? [room] : [],
	)

/** Whether a room has, or has had, a board, as the desk or the stage says. */
export const hasHadBoard = (doc: Y.Doc, room: RoomName): boolean => isBoardRoom(room) && setApartOf(doc).has(room)

/** The numbers of rooms that have, or have had, a board, as the desk or the stage says. */
export const numbersGiven = (doc: Y.Doc): number[] => [...setApartOf(doc).keys()].filter(isBoardRoom).map(numberOf)

/** The next number after all that were given, or undefined if there is none left. */
export function nextNumber(given: readonly number[]): number | undefined {
	const next = Math.max(0, ...given) + 1
	return next <= numbers ? next : undefined
}

/** For the server alone: only the moderation sees this board. */
export const noteDraft = command('desk', (desk: Y.Doc, room: BoardRoom, board: string): void => {
	setApartOf(desk).set(room, { board })
})

/** For the server alone: this room has no board any more. */
export const forgetDraft = command('desk', (desk: Y.Doc, room: BoardRoom): void => leave(desk, room))

/** For the server alone: all read this board, and the moderation writes it. */
export const noteDisplay = command('stage', (stage: Y.Doc, room: BoardRoom, board: string): void => {
	setApartOf(stage).set(room, { board })
})

/** For the server alone: this room has no board any more. */
export const forgetDisplay = command('stage', (stage: Y.Doc, room: BoardRoom): void => leave(stage, room))

/** Whoever may write a room's document decides what it says: a board in it is as public as its name says. */
export const accessOf = (room: BoardRoom): BoardAccess => (kindOf(room) === 'draft' ? 'moderation' : 'read')

const numberOf = (room: BoardRoom): number => Number(room.slice(room.indexOf('-') + 1))

function leave(doc: Y.Doc, room: BoardRoom): void {
	const entry = setApartOf(doc).get(room)
	setApartOf(doc).set(room, isObject(entry) && typeof entry.board === 'string' ? { left: entry.board } : false)
}

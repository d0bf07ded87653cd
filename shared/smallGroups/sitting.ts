import type * as Y from 'yjs'
import { countOf, isObject } from '../lib/json.ts'
import { isThere } from '../lib/trash.ts'
import { type GroupRoom, isGroupRoom } from '../links/rooms.ts'

/*
 * A sitting is one time that people work in small groups, from the start until everybody is back. It lies in the room `stage`.
 * `smallGroups` says in single values which sitting there is, who is called back and who presents, each with the sitting's id,
 * so that whatever two moderators do at once, nobody sees one sitting with another's call; beside them each group has a map
 * under the name of its room. `seats` has one value per person: whatever happens at once, nobody sits in two groups.
 */

/** Bounds of a sitting: each group is a document that the moderation keeps open. Characters and numbers. */
export const sittingLimits = {
	groups: 24,
	material: 6,
	/** of a group besides the one it writes on, whenever they came */
	boards: 12,
	seats: 500,
	question: 200,
	name: 80,
	past: 12,
	rooms: 9_999,
	help: 140,
	areaName: 60,
} as const

/** Key -> which sitting there is, its call, who presents; room name -> group. Observe it, but change it only through commands. */
export const smallGroupsOf = (stage: Y.Doc): Y.Map<unknown> => stage.getMap('smallGroups')
/** Participant id, or that of somebody without a device -> their seat. */
export const seatsOf = (stage: Y.Doc): Y.Map<unknown> => stage.getMap('seats')
/** Sitting id -> who sat together in it: ids and nothing else. */
export const pastOf = (stage: Y.Doc): Y.Map<unknown> => stage.getMap('sat')

export interface Sitting {
	readonly id: string
	/** when it began, milliseconds since 1970 */
	readonly at: number
	/** what all groups work on, unless theirs is another; may be empty */
	readonly question: string
	/** whether only the members and the moderation read a group's boards until it presents them */
	readonly isClosed: boolean
	/** how many may sit in a group, if people choose for themselves */
	readonly places?: number
	/** when everybody is to be back, milliseconds since 1970; absent as long as nobody was called */
	readonly call?: number
	/** the group that presents now */
	readonly presenting?: GroupRoom
}

export interface SmallGroup {
	readonly room: GroupRoom
	/** id of its sitting */
	readonly sitting: string
	/** from 1: "Gruppe 2" */
	readonly number: number
	/** what people call it; may be empty */
	readonly name: string
	/** its own question; absent: that of the sitting */
	readonly question?: string
	/** tldraw page ids of its boards; on the first one it writes */
	readonly boards: readonly string[]
	/** where its cards come to lie when it is back; absent: on a board of results beside those of the others */
	readonly into?: BoardArea
	/** where what it collected in each of its rounds comes to lie when it is back, by their ids: each step has its area */
	readonly places?: Readonly<Record<string, BoardArea>>
	/** when it presented first, milliseconds since 1970: from then on everybody reads its boards */
	readonly presented?: number
	/** id of the round it hands something in to */
	readonly roundId?: string
	/** that it asks the moderation for help, and whether somebody is on the way; the words lie in the desk */
	readonly help?: Help
}

export interface Help {
	/** participant id of who asked */
	readonly by: string
	/** since when, milliseconds since 1970 */
	readonly at: number
	readonly isComing: boolean
}

/** An area of a board in the plenary, by its name. */
export interface BoardArea {
	/** tldraw page id */
	readonly board: string
	readonly area: string
}

/** Somebody's place in a small group. */
export interface Seat {
	/** participant id, or an id of somebody without a device */
	readonly participant: string
	readonly room: GroupRoom
	/** as the person was called when they were seated */
	readonly name: string
	readonly organisation: string
	/** false: takes part without a device */
	readonly hasDevice: boolean
}

/** Who sat together in a sitting that is over. */
export interface PastSitting {
	readonly id: string
	/** when it ended, milliseconds since 1970 */
	readonly at: number
	/** the ids of every group */
	readonly groups: ReadonlyMap<GroupRoom, readonly string[]>
	/** who had left a group for another one before: what their devices wrote there may still come */
	readonly left: ReadonlyMap<GroupRoom, readonly string[]>
}

/** The sitting people are in; undefined while everybody is in the plenary. */
export function sittingOf(stage: Y.Doc): Sitting | undefined {
	const groups = smallGroupsOf(stage)
	const stored = groups.get('sitting')
	if (!isObject(stored) || typeof stored.id !== 'string' || stored.id === '') return undefined
	const { id, at, question, isClosed, places } = stored
	const [call, presenting] = [groups.get('call'), groups.get('presenting')]
	const ends = isObject(call) && call.sitting === id ? call.ends : undefined
	const room = isObject(presenting) && presenting.sitting === id ? presenting.room : undefined
	return {
		id,
		at: countOf(at),
		question: typeof question === 'string' ? question.slice(0, sittingLimits.question) : '',
		isClosed: isClosed !== false,
		...(countOf(places) > 0 && { places: countOf(places) }),
		...(typeof ends === 'number' && Number.isFinite(ends) && { call: ends }),
		...(typeof room === 'string' && isGroupRoom(room) && { presenting: room }),
	}
}

/** The groups of a sitting, by number; of the one people are in, if none is named. */
export function listSmallGroups(stage: Y.Doc, sitting: string | undefined = sittingOf(stage)?.id): SmallGroup[] {
	return sitting === undefined
		? []
		: allSmallGroups(stage)
				.filter((group) => group.sitting === sitting)
				.sort((a, b) => a.number - b.number || (a.room < b.room ? -1 : 1))
}

export const findSmallGroup = (stage: Y.Doc, room: string): SmallGroup | undefined =>
	isGroupRoom(room) ? readGroup(room, smallGroupsOf(stage).get(room)) : undefined

/** The groups of all sittings, those of past ones included. */
export const allSmallGroups = (stage: Y.Doc): SmallGroup[] =>
	[...smallGroupsOf(stage)].flatMap(([room, stored]) => (isGroupRoom(room) ? (readGroup(room, stored) ?? []) : []))

/** Whether a small group has, or has had, a room of this name. */
export const hasHadGroup = (stage: Y.Doc, room: string): boolean => findSmallGroup(stage, room) !== undefined

/** The number of the next group's room: none is given twice, since devices may still hold what was in the last one. */
export const nextRoomNumber = (stage: Y.Doc): number =>
	1 + Math.max(0, ...allSmallGroups(stage).map(({ room }) => Number(room.slice(room.indexOf('-') + 1))))

/** Everybody who has a place in the sitting people are in, by name. */
export function listSeats(stage: Y.Doc): Seat[] {
	const rooms = new Set(listSmallGroups(stage).map(({ room }) => room))
	return [...seatsOf(stage)]
		.flatMap(([participant, stored]) => readSeat(participant, stored) ?? [])
		.filter(({ room }) => rooms.has(room))
		.sort((a, b) => a.name.localeCompare(b.name) || (a.participant < b.participant ? -1 : 1))
}

/** The group somebody sits in now. */
export function groupOf(stage: Y.Doc, participant: string): SmallGroup | undefined {
	const room = readSeat(participant, seatsOf(stage).get(participant))?.room
	const group = room && findSmallGroup(stage, room)
	return group && group.sitting === sittingOf(stage)?.id ? group : undefined
}

/** In which other groups of the sitting somebody sat before, wherever they sit now. */
export function leftBy(stage: Y.Doc, participant: string): GroupRoom[] {
	const rooms = new Set(listSmallGroups(stage).map(({ room }) => room))
	return readLeft(seatsOf(stage).get(participant)).filter((room) => rooms.has(room))
}

/** Who has left which group of the sitting: participant ids by room. */
export function listLeft(stage: Y.Doc): Map<GroupRoom, string[]> {
	const left = new Map<GroupRoom, string[]>()
	for (const participant of [...seatsOf(stage).keys()].sort())
		for (const room of leftBy(stage, participant)) left.set(room, [...(left.get(room) ?? []), participant])
	return left
}

/** Who sat together in earlier sittings, the last one last. */
export function listPast(stage: Y.Doc): PastSitting[] {
	return [...pastOf(stage)]
		.flatMap(([id, stored]) =>
			isObject(stored) && isObject(stored.groups)
				? [{ id, at: countOf(stored.at), groups: readIds(stored.groups), left: readIds(stored.left) }]
				: [],
		)
		.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
}

/** Ids of people by room. */
function readIds(stored: unknown): Map<GroupRoom, string[]> {
	return new Map(
		Object.entries(isObject(stored) ? stored : {}).flatMap(([room, ids]): [GroupRoom, string[]][] =>
			isGroupRoom(room) && Array.isArray(ids) ? [[room, ids.filter((each) => typeof each === 'string')]] : [],
		),
	)
}

function readLeft(stored: unknown): GroupRoom[] {
	const left = isObject(stored) && Array.isArray(stored.left) ? stored.left : []
	return left.slice(-sittingLimits.groups).filter((room): room is GroupRoom => isGroupRoom(String(room)))
}

function readGroup(room: GroupRoom, stored: unknown): SmallGroup | undefined {
	if (!isThere(stored)) return undefined
	const { sitting, number, name, question, boards, into, places, presented, round, help } = stored.toJSON()
	if (typeof sitting !== 'string') return undefined
	const words = (value: unknown, longest: number) => (typeof value === 'string' ? value.slice(0, longest) : '')
	const target = readArea(into)
	return {
		room,
		sitting,
		number: countOf(number),
		name: words(name, sittingLimits.name),
		...(typeof question === 'string' && { question: words(question, sittingLimits.question) }),
		boards: Array.isArray(boards) ? boards.filter((each): each is string => typeof each === 'string') : [],
		...(target && { into: target }),
		...(isObject(places) && { places: readPlaces(places) }),
		...(countOf(presented) > 0 && { presented: countOf(presented) }),
		...(typeof round === 'string' && { roundId: round }),
		...(isObject(help) &&
			typeof help.by === 'string' && { help: { by: help.by, at: countOf(help.at), isComing: help.isComing === true } }),
	}
}

function readArea(stored: unknown): BoardArea | undefined {
	if (!isObject(stored) || typeof stored.board !== 'string' || typeof stored.area !== 'string') return undefined
	return { board: stored.board, area: stored.area }
}

const readPlaces = (stored: object): Record<string, BoardArea> =>
	Object.fromEntries(
		Object.entries(stored).flatMap(([round, place]): [string, BoardArea][] => {
			const area = readArea(place)
			return area ? [[round, area]] : []
		}),
	)

function readSeat(participant: string, stored: unknown): Seat | undefined {
	if (!isObject(stored) || typeof stored.room !== 'string' || !isGroupRoom(stored.room)) return undefined
	const { room, name, organisation, hasDevice } = stored
	return {
		participant,
		room,
		name: typeof name === 'string' ? name : '',
		organisation: typeof organisation === 'string' ? organisation : '',
		hasDevice: hasDevice !== false,
	}
}

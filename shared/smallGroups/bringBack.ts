import type * as Y from 'yjs'
import { addBoard } from '../board/boards.ts'
import { cardShapeType, keysAbove, newCardProps, type Place, placeOf, writeNewShape } from '../board/cards/index.ts'
import { roundOf } from '../board/handedIn.ts'
import { type BoardRecord, isObject } from '../board/record.ts'
import { readRecord, readRecordsIn, readStored, recordsOf, removeRecord, writeChange } from '../board/records.ts'
import { entryOf, propertyOf, withAllInside } from '../board/stored.ts'
import { takenOn } from '../collected/ground.ts'
import { groupTitle } from '../collected/index.ts'
import { command } from '../lib/command.ts'
import type { GroupRoom } from '../links/rooms.ts'
import { isHeardIn, layIntoArea } from './intoArea.ts'
import type { BoardArea, SmallGroup } from './sitting.ts'

/** Free board units between what two groups bring, and between a group's name and its things. */
const gap = 160
const belowName = 48
const nameHeight = 72
/** Names of groups are read from the back of the hall. */
const leastWidth = 640

/** Where the results of a sitting lie beside each other: always the same board, whoever brings them, however often. */
export const resultsBoard = (sitting: string): string => `page:sitting.${sitting}`
/** The board on which the results of a group's sitting lie: that with the area they were made for, as long as it is there. */
export const boardOfResults = (plenum: Y.Doc, { sitting, room, into }: Group): string =>
	into && isHeardIn(plenum, { room, into }) ? into.board : resultsBoard(sitting)

const nameShape = (room: GroupRoom): string => `shape:title.${room}`

/** Whether what a group has made lies in this document already, however much of it has come here. */
export const isBroughtBack = (plenum: Y.Doc, group: Pick<SmallGroup, 'room' | 'into'>): boolean =>
	recordsOf(plenum).has(nameShape(group.room)) || isHeardIn(plenum, group)

type Group = Pick<SmallGroup, 'room' | 'sitting' | 'number' | 'name' | 'boards' | 'into' | 'places'>

const isSame = (a: BoardArea | undefined, b: BoardArea | undefined): boolean =>
	a?.board === b?.board && a?.area === b?.area

/** The areas that hear of the group: those of the steps it collected in, and the one it works for now. */
function areasOf({ into, places = {} }: Group): BoardArea[] {
	const all = [...Object.values(places), ...(into ? [into] : [])]
	return all.filter((area, i) => all.findIndex((each) => isSame(each, area)) === i)
}

/** Where something the group has made belongs: with its round if it was collected, else where the group worked last. */
function areaFor({ into, places = {} }: Group, { id }: BoardRecord): BoardArea | undefined {
	return places[roundOf(id) ?? ''] ?? into
}

/**
 * Lays what a group has brought into the plenary's document beside what others have brought. Cards come into the area they belong
 * in, if the sitting was for one. What else lies on the board it wrote on
 * comes to lie on the board of results, to the right of everything there, below the group's name and marked with it; its other
 * boards stay as they are. Done again, or with what came later, it only lays what is new: what people have moved meanwhile
 * stays where they put it.
 *
 * @param name of the board of results, if it is not there yet
 */
export const layBroughtBack = command('plenum', (plenum: Y.Doc, group: Group, name: string): void => {
	const [written] = group.boards
	if (written === undefined) return
	const title = groupTitle(plenum, group.number, group.name)
	const heard = areasOf(group).map((into) => {
		const brought = storedIn(plenum, written).filter((record) => isSame(areaFor(group, record), into))
		return layIntoArea(plenum, { ...group, into }, brought, title)
	})
	for (const id of withAllInside(
		plenum,
		heard.flatMap((laid) => laid ?? []),
	))
		markOrigin(plenum, id, group)
	const brought = storedIn(plenum, written)
	if (heard.every((laid) => laid === undefined) || brought.length > 0) layBeside(plenum, group, written, brought, name)
	// Nothing lies on it any more, and what comes late is found by its id all the same.
	if (recordsOf(plenum).has(written)) removeRecord(plenum, written)
})

/** Onto the board of results, to the right of everything there, below the group's name. */
function layBeside(plenum: Y.Doc, group: Group, written: string, brought: readonly BoardRecord[], name: string): void {
	const results = resultsBoard(group.sitting)
	if (!recordsOf(plenum).has(results)) addBoard(plenum, name, undefined, results)
	const inside = withAllInside(
		plenum,
		brought.map(({ id }) => id),
	)
	const place = placeFor(plenum, group, results, written)
	const keys = keysAbove(readRecordsIn(plenum, results), results, brought.length)
	for (const [i, record] of brought.entries()) {
		const { x, y } = placeOf(record)
		const moved = { parentId: results, x: x + place.x, y: y + place.y, index: keys[i] ?? 'a1' }
		writeChange(plenum, record, { ...record, ...moved })
	}
	for (const id of inside) markOrigin(plenum, id, group)
}

/** What says that it lies on a board, hidden or not: nothing that a group has made is left behind. */
function storedIn(plenum: Y.Doc, board: string): BoardRecord[] {
	return [...recordsOf(plenum).keys()].sort().flatMap((id) => {
		const entry = entryOf(plenum, id)
		const record = entry && propertyOf(entry, 'parentId') === board ? readStored(plenum, id) : undefined
		return record?.typeName === 'shape' ? [record] : []
	})
}

/** A card says for good which group it comes from. */
function markOrigin(plenum: Y.Doc, id: string, { number }: Group): void {
	const record = readStored(plenum, id)
	if (record?.typeName !== 'shape') return
	const meta = isObject(record.meta) ? record.meta : {}
	if (meta.group !== number) writeChange(plenum, record, { ...record, meta: { ...meta, group: number } })
}

/** How far the group's things are moved: where its name stands, or to the right of everything that lies there. */
function placeFor(plenum: Y.Doc, group: Group, results: string, written: string): Place {
	const records = readWithin(plenum, results)
	const known = records.get(nameShape(group.room))
	const there = takenOn(plenum, records, results)
	const coming = takenOn(plenum, readWithin(plenum, written), written)
	const left = Math.min(...coming.map(({ x }) => x), Number.MAX_SAFE_INTEGER)
	const top = Math.min(...coming.map(({ y }) => y), Number.MAX_SAFE_INTEGER)
	const [fromX, fromY] = coming.length === 0 ? [0, 0] : [left, top]
	if (known) {
		const { x, y } = placeOf(known)
		return { x: x - fromX, y: y + nameHeight + belowName - fromY }
	}
	const right = there.length === 0 ? 0 : Math.max(...there.map(({ x, w }) => x + w)) + gap
	const wide = coming.length === 0 ? 0 : Math.max(...coming.map(({ x, w }) => x + w)) - left
	const [index] = keysAbove(records, results, 1)
	const size = { w: Math.max(leastWidth, wide), h: nameHeight }
	writeNewShape(plenum, {
		id: nameShape(group.room),
		type: cardShapeType,
		parentId: results,
		index,
		place: { x: right, y: 0 },
		props: {
			...newCardProps({
				form: 'strip',
				paper: 'white',
				size: 'l',
				text: groupTitle(plenum, group.number, group.name),
				...size,
			}),
		},
		meta: { background: true },
	})
	return { x: right - fromX, y: nameHeight + belowName - fromY }
}

/** What lies on a board, at any depth: the rest of a large plenary is not read for it. */
function readWithin(plenum: Y.Doc, board: string): Map<string, BoardRecord> {
	return new Map(
		[...withAllInside(plenum, [board])].flatMap((id): [string, BoardRecord][] => {
			const record = readRecord(plenum, id)
			return record ? [[id, record]] : []
		}),
	)
}

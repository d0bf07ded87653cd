import type * as Y from 'yjs'
import type { Round } from '../agenda/index.ts'
import {
	cardGap,
	cardShapeType,
	clusterPadding,
	clusterShapeType,
	headingLetters,
	keysAbove,
	leastSize,
	lineHeight,
	measureOf,
	newCardProps,
	newClusterProps,
	type Place,
	readCluster,
	writeNewShape,
} from '../board/cards/index.ts'
import { readAllRecords, readRecord } from '../board/records.ts'
import type { Option } from '../rounds/index.ts'
import { freeSpot, takenOn } from './ground.ts'
import { areaShape, titleShape } from './laid.ts'

/** What laying needs to know of a round. */
export type CollectedRound = Pick<Round, 'about' | 'board' | 'settings'> & { readonly id: string }

/** Free board units between areas beside each other, and below their title. */
const gap = 24

interface Area {
	readonly id: string
	readonly heading: string
	readonly w: number
}

/**
 * Sees to it that there are areas for the cards that come, and tells which is whose. A column that is an area or a cluster
 * of a board already is its own; the others get areas beside each other below a title, those of a round without columns
 * one area with the question as its heading.
 */
export function layAreas(
	plenum: Y.Doc,
	board: string,
	round: CollectedRound,
	coming: readonly (string | undefined)[],
): (column: string | undefined) => string {
	const columns = round.settings.kind === 'cards' ? round.settings.columns : []
	const isThere = (id: string) => readCluster(readRecord(plenum, id)) !== undefined
	const known = new Map(columns.map(({ id }) => [id, isThere(id) ? id : areaShape(round.id, id)]))
	const areaOf = (column: string | undefined) => known.get(column ?? '') ?? areaShape(round.id)

	const own = columns.filter(({ id }) => known.get(id) !== id)
	const needed = new Set(coming.map(areaOf).filter((id) => !isThere(id)))
	const isFirst = own.length > 0 && own.every(({ id }) => !isThere(areaShape(round.id, id)))
	const missing = own.filter(({ id }) => isFirst || needed.has(areaShape(round.id, id)))
	const w = areaWidth(coming.length, round, own.length)
	const asArea = ({ id, label }: Option): Area => ({ id: areaShape(round.id, id), heading: label, w })
	if (missing.length > 0) layRow(plenum, board, missing.map(asArea), isFirst ? round : undefined)
	if (needed.has(areaShape(round.id))) {
		layRow(plenum, board, [{ id: areaShape(round.id), heading: round.about, w: areaWidth(coming.length, round, 1) }])
	}
	return areaOf
}

/** Wide enough for all cards together to lie about as on a screen; where more are awaited, some room for them. */
function areaWidth(cards: number, { settings }: CollectedRound, areas: number): number {
	const awaited = settings.kind === 'cards' && settings.hidden ? cards : Math.max(cards, 36)
	const across = Math.ceil(Math.sqrt(awaited) / areas)
	const least = areas > 2 ? 2 : 4
	const beside = Math.min(18, Math.max(least, across))
	return beside * (measureOf('rectangle', 'm').w + cardGap) - cardGap + 2 * clusterPadding
}

/** Lays areas beside each other onto free ground, below a title if one is given. */
function layRow(plenum: Y.Doc, board: string, areas: readonly Area[], titled?: CollectedRound) {
	const records = readAllRecords(plenum)
	const w = areas.reduce((sum, area) => sum + area.w + gap, -gap)
	const overhang = Math.max(...areas.map(overhangOf))
	const title = titled && titleFor(titled, w)
	const above = (title ? title.h + gap : 0) + overhang
	const spot = freeSpot(takenOn(plenum, records, board), { w, h: above + leastSize('area').h })
	const keys = keysAbove(records, board, areas.length + 1)
	const background = { parentId: board, meta: { background: true } }
	if (title) {
		const { id, props } = title
		writeNewShape(plenum, { ...background, id, type: cardShapeType, index: keys[0], place: spot, props })
	}
	let x = spot.x
	for (const [i, area] of areas.entries()) {
		const place: Place = { x, y: spot.y + above }
		const props = { ...newClusterProps({ kind: 'area', heading: area.heading, w: area.w }) }
		writeNewShape(plenum, { ...background, id: area.id, type: clusterShapeType, index: keys[i + 1], place, props })
		x += area.w + gap
	}
}

/** The question on a strip above its columns, as long as they are wide. */
function titleFor({ id, about }: CollectedRound, width: number) {
	const { w, h } = measureOf('strip', 'm')
	const props = { ...newCardProps({ form: 'strip', paper: 'white', text: about, w: Math.max(w, width) }) }
	return { id: titleShape(id), props, h: h * Math.ceil((about.length * 11) / props.w) }
}

/** A heading of several lines stands out above its area. */
function overhangOf({ heading, w }: Area): number {
	const letters = headingLetters.area
	const perLine = Math.max(1, Math.floor((w - 2 * clusterPadding) / (letters * 0.56)))
	return (Math.max(1, Math.ceil(heading.length / perLine)) - 1) * letters * lineHeight
}

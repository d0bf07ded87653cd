import type * as Y from 'yjs'
import type { Round } from '../agenda/index.ts'
import {
	areaCalled,
	cardGap,
	cardShapeType,
	clusterPadding,
	clusterShapeType,
	estimatedSize,
	headingLetters,
	keysAbove,
	leastSize,
	lineHeight,
	measureOf,
	newCardProps,
	newClusterProps,
	type Place,
	readCluster,
	type Size,
	settleInto,
	writeNewShape,
} from '../board/cards/index.ts'
import { areaShape } from '../board/handedIn.ts'
import { readAllRecords, readRecord, readRecordsIn } from '../board/records.ts'
import type { Term } from '../registry/index.ts'
import type { Option } from '../rounds/index.ts'
import { freeSpot, takenOn } from './ground.ts'
import { titleShape } from './laid.ts'

/** What laying needs to know of a round. */
export type CollectedRound = Pick<Round, 'about' | 'board' | 'area' | 'settings'> & { readonly id: string }

/** Free board units between areas beside each other. */
const gap = 24
/** Headings read from afar stand out above their areas: so much is free below the title for that. */
const belowTitle = 48

interface Area extends Size {
	readonly id: string
	readonly heading: string
}

/** Heads the cards that belong to no column of a round that has some. */
const withoutColumn: Term = { de: 'Ohne Spalte', en: 'No column' }

/**
 * Sees to it that there are areas for the cards that come, and tells which is whose. A column that is an area or a cluster
 * of a board already is its own; the others get areas beside each other below a title, those of a round without columns
 * one area with the question as its heading. What has no column where there are some gets an area that says so. Where the round
 * belongs into an area of its board that is there, all of it comes into that, each column as a cluster.
 */
export function layAreas(
	plenum: Y.Doc,
	board: string,
	round: CollectedRound,
	coming: readonly (string | undefined)[],
): (column: string | undefined) => string {
	const columns = round.settings.kind === 'cards' ? round.settings.columns : []
	const isThere = (id: string) => readCluster(readRecord(plenum, id)) !== undefined
	const within = round.area === undefined ? undefined : areaCalled(plenum, board, round.area)?.id
	if (within !== undefined) return layClusters(plenum, within, round, columns, coming)
	const known = new Map(columns.map(({ id }) => [id, isThere(id) ? id : areaShape(round.id, id)]))
	const areaOf = (column: string | undefined) => known.get(column ?? '') ?? areaShape(round.id)

	const own = columns.filter(({ id }) => known.get(id) !== id)
	const needed = new Set(coming.map(areaOf).filter((id) => !isThere(id)))
	const isFirst = own.length > 0 && own.every(({ id }) => !isThere(areaShape(round.id, id)))
	const missing = own.filter(({ id }) => isFirst || needed.has(areaShape(round.id, id)))
	if (missing.length > 0) {
		const size = areaSize(coming.length, round, own.length)
		const areas = missing.map(({ id, label }): Area => ({ id: areaShape(round.id, id), heading: label, ...size }))
		layRow(plenum, board, areas, isFirst ? round : undefined)
	}
	if (needed.has(areaShape(round.id))) {
		const size = areaSize(coming.length, round, 1)
		const heading = columns.length > 0 ? withoutColumn[localeOf(plenum)] : round.about
		layRow(plenum, board, [{ id: areaShape(round.id), heading, ...size }])
	}
	return areaOf
}

/** Columns within an area: those that get cards, as clusters of it. */
function layClusters(
	plenum: Y.Doc,
	area: string,
	{ id: round }: CollectedRound,
	columns: readonly Option[],
	coming: readonly (string | undefined)[],
): (column: string | undefined) => string {
	const labels = new Map(columns.map(({ id, label }) => [id, label]))
	const cluster = (column: string | undefined) =>
		column !== undefined && labels.has(column) ? areaShape(round, column) : undefined
	for (const column of new Set(coming)) {
		const id = cluster(column)
		if (id === undefined || readCluster(readRecord(plenum, id))) continue
		const [index] = keysAbove(readRecordsIn(plenum, area), area, 1)
		const props = { ...newClusterProps({ kind: 'cluster', heading: labels.get(column ?? '') ?? '' }) }
		writeNewShape(plenum, { id, type: clusterShapeType, parentId: area, index, place: { x: 0, y: 0 }, props })
		settleInto(plenum, area, [id], estimatedSize)
	}
	return (column) => cluster(column) ?? area
}

const localeOf = (plenum: Y.Doc): keyof Term => (plenum.getMap('meta').get('locale') === 'en' ? 'en' : 'de')

/**
 * Wide enough for all cards together to lie about as on a screen, also for those that are still awaited; and about as high
 * as it will be then.
 */
function areaSize(cards: number, { settings }: CollectedRound, areas: number): Size {
	const awaited = settings.kind === 'cards' && settings.hidden ? cards : Math.max(cards, 36)
	const across = Math.ceil(Math.sqrt(awaited) / areas)
	const least = areas > 4 ? 2 : areas > 1 ? 3 : 4
	const beside = Math.min(18, Math.max(least, across))
	const below = Math.ceil(awaited / areas / beside)
	const { w, h } = measureOf('rectangle', 'm')
	const content = { w: beside * (w + cardGap) - cardGap, h: below * (h + cardGap) - cardGap }
	return { w: content.w + 2 * clusterPadding, h: content.h + leastSize('area').h - h }
}

/** Lays areas beside each other onto free ground, below a title if one is given. */
function layRow(plenum: Y.Doc, board: string, areas: readonly Area[], titled?: CollectedRound) {
	const records = readAllRecords(plenum)
	const w = areas.reduce((sum, area) => sum + area.w + gap, -gap)
	const overhang = Math.max(...areas.map(overhangOf))
	const title = titled && titleFor(titled, w)
	const above = (title ? title.h + belowTitle : 0) + overhang
	const h = above + Math.max(...areas.map((area) => area.h))
	const spot = freeSpot(takenOn(plenum, records, board), { w, h })
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

/** Of a title of one line. */
const titleHeight = 72

/** The question on a strip above its columns, as long as they are wide. */
function titleFor({ id, about }: CollectedRound, width: number) {
	const size = { w: Math.max(measureOf('strip', 'l').w, width), h: titleHeight }
	const props = { ...newCardProps({ form: 'strip', paper: 'white', size: 'l', text: about, ...size }) }
	const drawn = estimatedSize({ id: titleShape(id), typeName: 'shape', type: cardShapeType, props })
	return { id: titleShape(id), props, h: drawn.h }
}

/** Number of cards and button stand beside the words of a heading. */
const besideHeading = 176

/** A heading of several lines stands out above its area. */
function overhangOf({ heading, w }: Area): number {
	const letters = headingLetters.area
	const perLine = Math.max(1, Math.floor((w - 2 * clusterPadding - besideHeading) / (letters * 0.56)))
	return (Math.max(1, Math.ceil(heading.length / perLine)) - 1) * letters * lineHeight
}

import type * as Y from 'yjs'
import { type BoardRecord, isObject } from '../record.ts'
import { readRecord, readRecordsIn, writeChange } from '../records.ts'
import { clusterPadding, footHeight, insideOf } from './cluster.ts'
import { estimatedSize, type Measure } from './fit.ts'
import { makeWay, movesForGrowth, type Neighbour } from './freeSpace.ts'
import { lyingIn, placeOf, readCard, readCluster } from './lying.ts'
import { type Box, belowAll, freePlace, onShelves, type Place, type Size } from './shelves.ts'

/** Gives newcomers free places among what a cluster already holds, and makes it as high as they need. */
export function settleInto(doc: Y.Doc, id: string, newcomers: readonly string[], measure: Measure) {
	const cluster = readCluster(readRecord(doc, id))
	if (!cluster) return
	const inside = insideOf(cluster.kind)
	const width = cluster.w - 2 * clusterPadding
	const records = readRecordsIn(doc, id)
	const children = lyingIn(records, id)
	const arriving = new Set(newcomers)
	const taken = children
		.filter((child) => !arriving.has(child.id))
		.map((child) => ({ ...measure(child), x: placeOf(child).x - inside.x, y: placeOf(child).y - inside.y }))
	const coming = newcomers.flatMap((newcomer) => records.get(newcomer) ?? [])
	for (const [card, { x, y }] of placesFor(coming, taken, width, measure)) {
		writeChange(doc, card, { ...card, x: inside.x + x, y: inside.y + y, rotation: 0 })
	}
	growAround(doc, id, measure)
}

/** Gaps between others are sought for a few; many go below everything, which is also what one expects of a paste. */
const seekGapsFor = 12
/** Among more than this nobody sees a gap, and seeking one takes long. */
const seekGapsAmong = 400

function placesFor(
	coming: readonly BoardRecord[],
	taken: readonly Box[],
	width: number,
	measure: Measure,
): [BoardRecord, Place][] {
	if (coming.length > seekGapsFor || taken.length > seekGapsAmong) {
		const { places } = onShelves(coming.map(measure), width)
		const below = belowAll(taken)
		return coming.map((card, i) => [card, { x: places[i]?.x ?? 0, y: (places[i]?.y ?? 0) + below }])
	}
	const boxes = [...taken]
	return coming.map((card) => {
		const size = measure(card)
		const place = freePlace(boxes, size, width)
		boxes.push({ ...place, ...size })
		return [card, place]
	})
}

/** Makes a cluster, and the area it lies in, large enough for what lies inside; never smaller. */
export function growAround(doc: Y.Doc, id: string, measure: Measure) {
	const record = readRecord(doc, id)
	const cluster = readCluster(record)
	if (!record || !cluster) return
	const edges = childrenOf(doc, id).map((child) => {
		const { x, y } = placeOf(child)
		const { w, h } = measure(child)
		return { w: x + w + clusterPadding, h: y + h + clusterPadding + footHeight(cluster.meanings) }
	})
	const size = {
		w: Math.max(cluster.w, ...edges.map(({ w }) => w)),
		h: Math.max(cluster.h, ...edges.map(({ h }) => h)),
	}
	if (size.w > cluster.w || size.h > cluster.h) resize(doc, record, size, measure)
	const parent = readCluster(readRecord(doc, String(record.parentId)))
	if (cluster.kind === 'cluster' && parent?.kind === 'area') growAround(doc, parent.id, measure)
}

/** Gives a cluster these measures; what lies beside it on the same ground makes room for it. */
export function resize(doc: Y.Doc, record: BoardRecord, size: Size, measure: Measure) {
	if (!isObject(record.props)) return
	const place = placeOf(record)
	const neighbours = neighboursOf(doc, record, measure).filter((other) => readRecord(doc, other.id)?.isLocked !== true)
	moveBy(doc, movesForGrowth({ ...place, ...estimatedSize(record) }, { ...place, ...size }, neighbours))
	writeChange(doc, record, { ...record, props: { ...record.props, ...size } })
}

/** Cards and clusters on which a cluster has come to lie go aside, within the area if it lies in one. */
export function clearGround(doc: Y.Doc, id: string, measure: Measure) {
	const record = readRecord(doc, id)
	if (!record) return
	const area = readCluster(readRecord(doc, String(record.parentId)))
	const { x, y } = area ? insideOf(area.kind) : { x: Number.NEGATIVE_INFINITY, y: Number.NEGATIVE_INFINITY }
	const room = { left: x, top: y, right: area ? area.w - clusterPadding : Number.POSITIVE_INFINITY }
	const isMovable = (other: BoardRecord | undefined) =>
		other?.isLocked !== true && other && (readCard(other) || readCluster(other)?.kind === 'cluster')
	const neighbours = neighboursOf(doc, record, measure)
	const movable = neighbours.filter((neighbour) => isMovable(readRecord(doc, neighbour.id)))
	const isFree = new Set(movable)
	const fixed = neighbours.filter((neighbour) => !isFree.has(neighbour))
	for (const [other, place] of makeWay({ ...placeOf(record), ...measure(record) }, movable, fixed, room)) {
		const moved = readRecord(doc, other)
		if (moved) writeChange(doc, moved, { ...moved, ...place })
	}
}

function neighboursOf(doc: Y.Doc, { id, parentId }: BoardRecord, measure: Measure): Neighbour[] {
	return childrenOf(doc, String(parentId))
		.filter((other) => other.id !== id)
		.map((other) => ({ id: other.id, ...placeOf(other), ...measure(other) }))
}

const childrenOf = (doc: Y.Doc, parent: string) => lyingIn(readRecordsIn(doc, parent), parent)

function moveBy(doc: Y.Doc, moves: ReadonlyMap<string, Place>) {
	for (const [id, by] of moves) {
		const record = readRecord(doc, id)
		if (!record) continue
		const { x, y } = placeOf(record)
		writeChange(doc, record, { ...record, x: x + by.x, y: y + by.y })
	}
}

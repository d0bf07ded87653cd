import type * as Y from 'yjs'
import { type BoardRecord, isObject } from '../record.ts'
import { readAllRecords, writeChange } from '../records.ts'
import { clusterPadding, insideOf } from './cluster.ts'
import type { Measure } from './fit.ts'
import { lyingIn, placeOf, readCluster } from './lying.ts'
import { type Box, belowAll, freePlace, onShelves, type Place } from './shelves.ts'

/** Gives newcomers free places among what a cluster already holds, and makes it as high as they need. */
export function settleInto(doc: Y.Doc, id: string, newcomers: readonly string[], measure: Measure) {
	const records = readAllRecords(doc)
	const cluster = readCluster(records.get(id))
	if (!cluster) return
	const inside = insideOf(cluster.kind)
	const width = cluster.w - 2 * clusterPadding
	const children = lyingIn(records, id)
	const taken = children
		.filter((child) => !newcomers.includes(child.id))
		.map((child) => ({ ...measure(child), x: placeOf(child).x - inside.x, y: placeOf(child).y - inside.y }))
	const coming = newcomers.flatMap((newcomer) => records.get(newcomer) ?? [])
	for (const [card, { x, y }] of placesFor(coming, taken, width, measure)) {
		writeChange(doc, card, { ...card, x: inside.x + x, y: inside.y + y, rotation: 0 })
	}
	growAround(doc, id, measure)
}

/** Gaps between others are sought for a few; many go below everything, which is also what one expects of a paste. */
const seekGapsFor = 12

function placesFor(
	coming: readonly BoardRecord[],
	taken: readonly Box[],
	width: number,
	measure: Measure,
): [BoardRecord, Place][] {
	if (coming.length > seekGapsFor) {
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
	const records = readAllRecords(doc)
	const record = records.get(id)
	const cluster = readCluster(record)
	if (!record || !cluster) return
	const edges = lyingIn(records, id).map((child) => {
		const { x, y } = placeOf(child)
		const { w, h } = measure(child)
		return { w: x + w + clusterPadding, h: y + h + clusterPadding }
	})
	resize(doc, record, {
		w: Math.max(cluster.w, ...edges.map(({ w }) => w)),
		h: Math.max(cluster.h, ...edges.map(({ h }) => h)),
	})
	const parent = readCluster(records.get(String(record.parentId)))
	if (cluster.kind === 'cluster' && parent?.kind === 'area') growAround(doc, parent.id, measure)
}

export function resize(doc: Y.Doc, record: BoardRecord, size: { w: number; h: number }) {
	if (isObject(record.props)) writeChange(doc, record, { ...record, props: { ...record.props, ...size } })
}

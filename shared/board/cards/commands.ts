import type * as Y from 'yjs'
import { command } from '../../lib/command.ts'
import type { Random } from '../../lib/random.ts'
import { tidied } from '../../text/field.ts'
import { textFields } from '../../text/fields.ts'
import { type BoardRecord, isObject, type JsonObject } from '../record.ts'
import { readAllRecords, readRecordsIn, removeRecord, writeChange } from '../records.ts'
import { type CardDraft, type CardProps, cardShapeType, newCardProps, papers, remeasured } from './card.ts'
import {
	type ClusterDraft,
	cardGap,
	clusterAround,
	clusterPadding,
	clusterShapeType,
	footHeight,
	insideOf,
	type Meanings,
	newClusterProps,
} from './cluster.ts'
import { estimatedSize, type Measure } from './fit.ts'
import { joinClusters } from './joining.ts'
import { boardUnder, indexOf, lyingIn, placeOf, placeOnBoard, type Records, readCard, readCluster } from './lying.ts'
import { keysAbove, writeShape } from './newShape.ts'
import { clearGround, growAround, resize, settleInto } from './settling.ts'
import { calmWidth, inReadingOrder, onShelves, type Place } from './shelves.ts'
import { placedIn, seenFrom, type Transform } from './transform.ts'

/** Lays cards onto a board or into a cluster, above what lies there, in the order given; answers with their ids. */
export const addCards = command(
	'plenum',
	(doc: Y.Doc, parent: string, cards: readonly (CardDraft & Place)[], random: Random = Math.random): string[] => {
		const keys = keysAbove(readRecordsIn(doc, parent), parent, cards.length)
		return cards.map((card, i) =>
			writeShape(doc, cardShapeType, parent, keys[i], card, { ...newCardProps(card) }, random),
		)
	},
)

/** Lays cards tidily into a cluster, behind those that are there, and makes it as high as they need. */
export const addCardsInto = command(
	'plenum',
	(
		doc: Y.Doc,
		cluster: string,
		cards: readonly CardDraft[],
		{ random = Math.random, measure = estimatedSize }: { random?: Random; measure?: Measure } = {},
	): string[] => {
		const ids = addCards(
			doc,
			cluster,
			cards.map((card) => ({ ...card, x: 0, y: 0 })),
			random,
		)
		settleInto(doc, cluster, ids, measure)
		return ids
	},
)

/** Puts an empty cluster or area onto a board or into an area; answers with its id. */
export const addCluster = command(
	'plenum',
	(doc: Y.Doc, parent: string, draft: ClusterDraft & Place, random: Random = Math.random): string => {
		const [key] = keysAbove(readAllRecords(doc), parent, 1)
		return writeShape(doc, clusterShapeType, parent, key, draft, { ...newClusterProps(draft) }, random)
	},
)

/**
 * Puts cards together into a new cluster, tidily, where they lie; cards and clusters that would lie under it go aside. With
 * clusters among them they go into the first of those instead, and the other clusters with them, see `joinClusters`.
 * Answers with its id, or undefined if there are none.
 * It lies in the area all of them come from, else on their board, below the areas if they come from several. What is locked or of
 * another board stays.
 */
export const groupCards = command(
	'plenum',
	(
		doc: Y.Doc,
		ids: readonly string[],
		{ random = Math.random, measure = estimatedSize }: { random?: Random; measure?: Measure } = {},
	): string | undefined => {
		const records = readAllRecords(doc)
		const cards = freeCards(records, ids)
		const clusters = freeClusters(records, ids)
		const [first] = [...clusters, ...cards]
		const board = first && boardUnder(records, first.id)
		if (!board) return undefined
		const isThere = ({ id }: BoardRecord) => boardUnder(records, id) === board
		const together = cards.filter(isThere)
		const [into, ...others] = inReadingOrder(clusters.filter(isThere), (each) => boxOf(records, each, measure))
		if (into) return joinClusters(doc, records, [into, ...others], together, { random, measure })
		const parents = new Set(together.map(({ parentId }) => String(parentId)))
		const [only = board] = parents
		const parent = parents.size === 1 && readCluster(records.get(only))?.kind === 'area' ? only : board
		const frame = parent === board ? undefined : placeOnBoard(records, parent)
		const { x, y } = topLeft(together.map(({ id }) => within(frame, placeOnBoard(records, id))))
		const below = parents.size > 1 ? belowAreas(records, board, measure) : undefined
		const corner = { x, y: below ?? y }
		const inside = insideOf('cluster')
		const least = frame ? insideOf('area') : { x: Number.NEGATIVE_INFINITY, y: Number.NEGATIVE_INFINITY }
		const inOrder = inReadingOrder(together, (card) => boxOf(records, card, measure))
		const sizes = inOrder.map(measure)
		const { places, size } = onShelves(sizes, calmWidth(sizes))
		const place = { x: Math.max(least.x, corner.x - inside.x), y: Math.max(least.y, corner.y - inside.y) }
		const cluster = addCluster(doc, parent, { kind: 'cluster', ...place, ...clusterAround('cluster', size) }, random)
		const keys = keysAbove(records, cluster, inOrder.length)
		for (const [i, card] of inOrder.entries()) {
			const { x, y } = places[i] ?? { x: 0, y: 0 }
			const lies = { x: inside.x + x, y: inside.y + y, rotation: 0, parentId: cluster, index: keys[i] ?? indexOf(card) }
			writeChange(doc, card, { ...card, ...lies })
		}
		clearGround(doc, cluster, measure)
		growAround(doc, parent, measure)
		return cluster
	},
)

/** Takes a cluster or area away and leaves everything in it where it lies, on what the cluster lay on. */
export const dissolveCluster = command('plenum', (doc: Y.Doc, id: string): void => {
	const records = readAllRecords(doc)
	const cluster = records.get(id)
	if (!cluster || !readCluster(cluster)) return
	const parent = String(cluster.parentId)
	const children = lyingIn(records, id)
	const keys = keysAbove(records, parent, children.length)
	for (const [i, child] of children.entries()) {
		const place = placedIn(placeOf(cluster), placeOf(child))
		writeChange(doc, child, { ...child, ...place, parentId: parent, index: keys[i] ?? indexOf(child) })
	}
	removeRecord(doc, id)
})

/**
 * Lays everything in a cluster out tidily, in reading order and upright, within its width or the one given for its
 * content, and fits the cluster around it.
 */
export const tidyCluster = command(
	'plenum',
	(doc: Y.Doc, id: string, { measure = estimatedSize, width }: { measure?: Measure; width?: number } = {}): void => {
		const records = readAllRecords(doc)
		const record = records.get(id)
		const cluster = readCluster(record)
		if (!record || !cluster) return
		const children = inReadingOrder(
			lyingIn(records, id).filter(({ isLocked }) => isLocked !== true),
			(child) => ({ ...placeOf(child), ...measure(child) }),
		)
		const inside = insideOf(cluster.kind)
		const { places, size } = onShelves(children.map(measure), width ?? cluster.w - 2 * clusterPadding)
		for (const [i, child] of children.entries()) {
			const { x, y } = places[i] ?? { x: 0, y: 0 }
			writeChange(doc, child, { ...child, x: inside.x + x, y: inside.y + y, rotation: 0 })
		}
		const around = clusterAround(cluster.kind, size, footHeight(cluster.meanings))
		const fitting = cluster.kind === 'area' ? { ...around, w: Math.max(cluster.w, around.w) } : around
		resize(doc, record, fitting, measure)
		growAround(doc, String(record.parentId), measure)
	},
)

/**
 * Moves cards into a cluster or area, to free places there; `undefined` takes them out onto their board, where they stay
 * in the same place. Locked cards stay where they are, and nothing moves across boards.
 */
export const moveCards = command(
	'plenum',
	(doc: Y.Doc, ids: readonly string[], cluster: string | undefined, measure: Measure = estimatedSize): void => {
		const records = readAllRecords(doc)
		if (cluster !== undefined && !readCluster(records.get(cluster))) return
		const moving = freeCards(records, ids).filter((card) => {
			const board = boardUnder(records, card.id)
			const target = cluster === undefined ? board : boardUnder(records, cluster)
			return board !== undefined && board === target && card.parentId !== (cluster ?? board)
		})
		const parent = cluster ?? (moving[0] && boardUnder(records, moving[0].id))
		if (parent === undefined) return
		const frame = cluster === undefined ? undefined : placeOnBoard(records, cluster)
		const keys = keysAbove(records, parent, moving.length)
		for (const [i, card] of moving.entries()) {
			const place = within(frame, placeOnBoard(records, card.id))
			writeChange(doc, card, { ...card, ...place, parentId: parent, index: keys[i] ?? indexOf(card) })
		}
		if (cluster !== undefined) {
			settleInto(
				doc,
				cluster,
				moving.map(({ id }) => id),
				measure,
			)
		}
	},
)

/** Gives cards another form, paper or size of writing; clusters among them take the paper for their heading. */
export const restyleCards = command(
	'plenum',
	(doc: Y.Doc, ids: readonly string[], style: Partial<Pick<CardProps, 'form' | 'paper' | 'size'>>): void => {
		const records = readAllRecords(doc)
		for (const record of ids.flatMap((id) => records.get(id) ?? [])) {
			if (record.isLocked === true || !isObject(record.props)) continue
			const card = record.type === cardShapeType ? readCard(record) : undefined
			const { w, h } = record.props
			if (card?.paper && typeof w === 'number' && typeof h === 'number') {
				const before = { form: card.form, paper: card.paper, size: card.size, w, h }
				const props: JsonObject = { ...record.props, ...remeasured(before, { ...before, ...style }) }
				writeChange(doc, record, { ...record, props })
			} else if (readCluster(record) && style.paper) {
				writeChange(doc, record, { ...record, props: { ...record.props, paper: style.paper } })
			}
		}
	},
)

/** Says what papers stand for in a cluster or area; a meaning without words is taken away. */
export const nameColours = command(
	'plenum',
	(doc: Y.Doc, id: string, meanings: Meanings, measure: Measure = estimatedSize): void => {
		const record = readAllRecords(doc).get(id)
		const cluster = readCluster(record)
		if (!record || !cluster || !isObject(record.props)) return
		const named: Meanings = {}
		for (const paper of papers) {
			const meaning = tidied(textFields.colourMeaning, meanings[paper] ?? '')
			if (meaning !== '') named[paper] = meaning
		}
		const h = cluster.h + footHeight(named) - footHeight(cluster.meanings)
		const renamed = { ...record, props: { ...record.props, meanings: named } }
		writeChange(doc, record, renamed)
		resize(doc, renamed, { w: cluster.w, h }, measure)
	},
)

const within = (frame: Transform | undefined, place: Transform) => (frame ? seenFrom(frame, place) : place)

/** Where things on the board begin that belong into none of its areas; undefined if it has none. */
function belowAreas(records: Records, board: string, measure: Measure): number | undefined {
	const areas = lyingIn(records, board).filter((record) => readCluster(record)?.kind === 'area')
	if (areas.length === 0) return undefined
	const bottom = Math.max(...areas.map((area) => placeOf(area).y + measure(area).h))
	return bottom + 2 * cardGap + insideOf('cluster').y
}

const boxOf = (records: Records, record: BoardRecord, measure: Measure) => ({
	...placeOnBoard(records, record.id),
	...measure(record),
})

function topLeft(places: readonly Place[]): Place {
	return { x: Math.min(...places.map(({ x }) => x)), y: Math.min(...places.map(({ y }) => y)) }
}

const freeCards = (records: Records, ids: readonly string[]) => free(records, ids).filter((record) => readCard(record))

const freeClusters = (records: Records, ids: readonly string[]) =>
	free(records, ids).filter((record) => readCluster(record)?.kind === 'cluster')

const free = (records: Records, ids: readonly string[]): BoardRecord[] =>
	[...new Set(ids)].flatMap((id) => records.get(id) ?? []).filter(({ isLocked }) => isLocked !== true)

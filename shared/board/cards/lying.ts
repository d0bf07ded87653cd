import { type BoardRecord, isObject } from '../record.ts'
import { wordsOf } from '../richText.ts'
import { type CardForm, type CardSize, cardForms, cardShapeType, cardSizes, type Paper, papers } from './card.ts'
import { type ClusterKind, clusterKinds, clusterShapeType, type Meanings } from './cluster.ts'
import { placedIn, standing, type Transform } from './transform.ts'

/** One reading of a document's records; it does not change any more. */
export type Records = ReadonlyMap<string, BoardRecord>

/** A card as a record says it; a square note of older boards counts as one, on no paper of ours. */
export interface LyingCard {
	readonly id: string
	readonly text: string
	readonly form: CardForm
	readonly paper?: Paper
	readonly size: CardSize
	/** whose it is, in the words that were promised to be shown */
	readonly by?: string
	/** dots it was given */
	readonly dots?: number
	/** number of the small group it comes from */
	readonly group?: number
}

export function readCard(record: BoardRecord): LyingCard | undefined {
	const { typeName, type, props } = record
	if (typeName !== 'shape' || !isObject(props)) return undefined
	const said = { id: record.id, text: wordsOf(props.richText), ...readCollected(record) }
	if (type === 'note') return { ...said, form: 'rectangle', size: 'm' }
	if (type !== cardShapeType) return undefined
	const form = cardForms.find((name) => name === props.form)
	const paper = papers.find((name) => name === props.paper)
	const size = cardSizes.find((name) => name === props.size)
	return form && paper && size && { ...said, form, paper, size }
}

/** What is known of a card from how it came here, and of what became of it. */
function readCollected({ meta }: BoardRecord): Pick<LyingCard, 'by' | 'dots' | 'group'> {
	if (!isObject(meta)) return {}
	const { by, dots, group } = meta
	return {
		...(typeof by === 'string' && by !== '' && { by }),
		...(isCount(dots) && { dots }),
		...(isCount(group) && { group }),
	}
}

const isCount = (value: unknown): value is number =>
	typeof value === 'number' && Number.isSafeInteger(value) && value > 0

export interface LyingCluster {
	readonly id: string
	readonly kind: ClusterKind
	readonly heading: string
	readonly w: number
	readonly h: number
	readonly meanings: Meanings
	/** number of the small group it comes from */
	readonly group?: number
}

export function readCluster(record: BoardRecord | undefined): LyingCluster | undefined {
	if (record?.typeName !== 'shape' || record.type !== clusterShapeType || !isObject(record.props)) return undefined
	const { w, h, richText, kind: stored, meanings } = record.props
	const kind = clusterKinds.find((name) => name === stored)
	if (!kind || typeof w !== 'number' || typeof h !== 'number') return undefined
	const { group } = readCollected(record)
	return {
		id: record.id,
		kind,
		heading: wordsOf(richText),
		w,
		h,
		meanings: readMeanings(meanings),
		...(group !== undefined && { group }),
	}
}

function readMeanings(stored: unknown): Meanings {
	if (!isObject(stored)) return {}
	const said = papers.flatMap((paper) => {
		const meaning = stored[paper]
		return typeof meaning === 'string' && meaning !== '' ? [[paper, meaning] as const] : []
	})
	return Object.fromEntries(said)
}

/** What lies directly on a board or in a cluster, the lowest first; `records` may be all there are, or those alone. */
export function lyingIn(records: Records, parent: string): readonly BoardRecord[] {
	let byParent = sorted.get(records)
	if (!byParent) {
		byParent = byParentIn(records)
		sorted.set(records, byParent)
	}
	return byParent.get(parent) ?? []
}

/** One reading of a document is asked for every parent in it; it is sorted once. */
const sorted = new WeakMap<Records, ReadonlyMap<unknown, readonly BoardRecord[]>>()

function byParentIn(records: Records): Map<unknown, BoardRecord[]> {
	const byParent = new Map<unknown, BoardRecord[]>()
	for (const record of records.values()) {
		if (record.typeName !== 'shape') continue
		const beside = byParent.get(record.parentId)
		if (beside) beside.push(record)
		else byParent.set(record.parentId, [record])
	}
	for (const children of byParent.values()) {
		children.sort((a, b) => (indexOf(a) === indexOf(b) ? (a.id < b.id ? -1 : 1) : indexOf(a) < indexOf(b) ? -1 : 1))
	}
	return byParent
}

export const indexOf = ({ index }: BoardRecord): string => (typeof index === 'string' ? index : '')

/** Where a shape stands in the space of its parent. */
export function placeOf({ x, y, rotation }: BoardRecord): Transform {
	const number = (value: unknown) => (typeof value === 'number' ? value : 0)
	return { x: number(x), y: number(y), rotation: number(rotation) }
}

/** Where a shape stands on its board, through everything it lies in. */
export function placeOnBoard(records: Records, id: string): Transform {
	let place = standing
	const seen = new Set<string>()
	for (let at = records.get(id); at?.typeName === 'shape' && !seen.has(at.id); at = records.get(String(at.parentId))) {
		seen.add(at.id)
		place = placedIn(placeOf(at), place)
	}
	return place
}

/** The board a shape lies on, at any depth; undefined if what it lies in is gone or lies in itself. */
export function boardUnder(records: Records, id: string): string | undefined {
	const seen = new Set<string>()
	for (let at = records.get(id); at && !seen.has(at.id); at = records.get(String(at.parentId))) {
		if (at.typeName === 'page') return at.id
		seen.add(at.id)
	}
	return undefined
}

import type * as Y from 'yjs'
import { methodIdOf, refOfRecord } from '../blocks/index.ts'
import { clusterShapeType, readCard, readCluster } from '../board/cards/index.ts'
import { type BoardRecord, isObject } from '../board/record.ts'
import { readStored, recordsOf } from '../board/records.ts'
import { wordsOf } from '../board/richText.ts'
import { trashedOf } from '../lib/trash.ts'
import { type Counted, inOneLine, type TrashItem, type TrashKind } from './trashItem.ts'

/** Every record of a document, also those in the trash, and what lies in what. */
export interface AllRecords {
	readonly byId: ReadonlyMap<string, BoardRecord>
	childrenOf(id: string): readonly BoardRecord[]
}

export function allRecords(doc: Y.Doc): AllRecords {
	const byId = new Map<string, BoardRecord>()
	const children = new Map<unknown, BoardRecord[]>()
	for (const id of [...recordsOf(doc).keys()].sort()) {
		const record = readStored(doc, id)
		if (!record) continue
		byId.set(id, record)
		const beside = children.get(record.parentId)
		if (beside) beside.push(record)
		else children.set(record.parentId, [record])
	}
	return { byId, childrenOf: (id) => children.get(id) ?? [] }
}

/** The board something lies on, whether or not that lies in the trash; undefined if there is none any more. */
export function boardAround(doc: Y.Doc, { byId }: AllRecords, id: string): TrashItem['board'] {
	const seen = new Set<string>()
	let isTrashed = false
	for (let at = byId.get(id); at && !seen.has(at.id); at = byId.get(String(at.parentId))) {
		seen.add(at.id)
		if (at.id !== id) isTrashed ||= trashedOf(recordsOf(doc).get(at.id)) !== undefined
		if (at.typeName === 'page') return { id: at.id, name: inOneLine(String(at.name ?? '')), isTrashed }
	}
	return undefined
}

/** Boards in the trash, and what was deleted from boards; what went in one go from one board is one line. */
export function boardTrash(doc: Y.Doc, records: AllRecords): TrashItem[] {
	const boards: TrashItem[] = []
	const gestures = new Map<string, TrashItem>()
	for (const [id, record] of records.byId) {
		const trashed = trashedOf(recordsOf(doc).get(id))
		if (!trashed) continue
		const item = { id: `records/${id}`, counts: countInside(records, id), paths: [['records', id]], trashed }
		if (record.typeName === 'page') boards.push({ ...item, kind: 'board', name: inOneLine(String(record.name ?? '')) })
		if (record.typeName !== 'shape') continue
		const board = boardAround(doc, records, id)
		const shape: TrashItem = { ...item, ...described(doc, record), ...(board && { board }) }
		const gesture = JSON.stringify([trashed, board?.id])
		const before = gestures.get(gesture)
		gestures.set(gesture, before ? joined(before, shape) : shape)
	}
	return [...boards, ...gestures.values()]
}

/** Several shapes that were deleted at once: called by the first that has words. */
function joined(before: TrashItem, shape: TrashItem): TrashItem {
	const first = before.paths.length > 1 ? before.counts : withItself(before)
	const counts = { ...first }
	for (const [counted, count] of Object.entries(withItself(shape)) as [Counted, number][]) {
		counts[counted] = (counts[counted] ?? 0) + count
	}
	return {
		...before,
		kind: 'shapes',
		name: before.name || shape.name,
		counts,
		paths: [...before.paths, ...shape.paths],
	}
}

const countedAs: Readonly<Partial<Record<TrashKind, Counted>>> = {
	area: 'areas',
	cluster: 'clusters',
	card: 'cards',
	block: 'blocks',
}

function withItself({ kind, counts }: TrashItem): Partial<Record<Counted, number>> {
	const own = countedAs[kind] ?? 'shapes'
	return { ...counts, [own]: (counts[own] ?? 0) + 1 }
}

function countInside({ childrenOf }: AllRecords, id: string): TrashItem['counts'] {
	const counts: Partial<Record<Counted, number>> = {}
	const seen = new Set([id])
	for (const at of seen) {
		for (const child of childrenOf(at)) {
			const counted = child.typeName === 'shape' && !seen.has(child.id) ? countedAs[kindOf(child)] : undefined
			seen.add(child.id)
			if (counted) counts[counted] = (counts[counted] ?? 0) + 1
		}
	}
	return counts
}

function kindOf(record: BoardRecord): TrashKind {
	if (record.type === clusterShapeType) return readCluster(record)?.kind ?? 'cluster'
	if (readCard(record)) return 'card'
	return refOfRecord(record) ? 'block' : 'shapes'
}

function described(doc: Y.Doc, record: BoardRecord): Pick<TrashItem, 'kind' | 'name' | 'method'> {
	const props = isObject(record.props) ? record.props : {}
	const ref = refOfRecord(record)
	const method = ref && methodIdOf(doc, ref)
	const said = [wordsOf(props.richText), props.name, props.altText, ref?.block]
	const name = inOneLine(said.find((words): words is string => typeof words === 'string' && words !== '') ?? '')
	return { kind: kindOf(record), name, ...(method !== undefined && { method }) }
}

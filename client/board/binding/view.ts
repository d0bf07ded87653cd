import type { BoardRecord } from '../../../shared/board/record.ts'
import { saysSame } from '../../../shared/lib/keepSame.ts'

/*
 * People who edit at the same time can leave records that do not fit together: a frame inside its own child, a child of
 * a frame that is gone, an arrow that holds on to nothing. The view mends this for the eye, on every device in the same
 * way and without writing anything: the document keeps what people did, and an undo can make it whole again.
 */

/** What has to be different from the records for the board to be whole. */
export interface Arrangement {
	/** shape id -> the parent it is shown in instead of its own */
	parents: ReadonlyMap<string, string>
	/** records that cannot be shown at all: bindings without both ends, or a second one at the same end of an arrow */
	hidden: ReadonlySet<string>
	/** records that must exist and do not */
	added: ReadonlyMap<string, BoardRecord>
}

const emptyPage: BoardRecord = { id: 'page:page', typeName: 'page', name: '', index: 'a1', meta: {} }
const emptyDocument: BoardRecord = { id: 'document:document', typeName: 'document', gridSize: 10, name: '', meta: {} }

/** Depends on nothing but the records, not even on their order. */
export function arrange(records: ReadonlyMap<string, BoardRecord>): Arrangement {
	const added = new Map<string, BoardRecord>()
	if (!records.has(emptyDocument.id)) added.set(emptyDocument.id, emptyDocument)
	const firstPage = smallest(ofType(records, 'page'), pageOrder) ?? emptyPage
	if (firstPage === emptyPage) added.set(emptyPage.id, emptyPage)
	return { parents: mendParents(records, firstPage.id), hidden: hideBindings(records), added }
}

/** One record as the board shows it. */
export function arranged(record: BoardRecord, { parents, hidden }: Arrangement): BoardRecord | undefined {
	if (hidden.has(record.id)) return undefined
	const parentId = parents.get(record.id)
	return parentId === undefined ? record : { ...record, parentId }
}

/** Whether a change from `before` to `after` can change the arrangement of other records. */
export function isStructural(before: BoardRecord | undefined, after: BoardRecord | undefined): boolean {
	if (!before || !after) return before !== after
	return !saysSame(structure(before), structure(after))
}

function structure(record: BoardRecord): readonly unknown[] {
	const { typeName, parentId, fromId, toId, index } = record
	return [typeName, parentId, fromId, toId, endOf(record), typeName === 'page' ? index : undefined]
}

function mendParents(records: ReadonlyMap<string, BoardRecord>, firstPage: string): Map<string, string> {
	const parents = new Map<string, string>()
	const settled = new Set<string>()
	for (const shape of ofType(records, 'shape')) {
		const path: string[] = []
		let at = shape.id
		while (!settled.has(at)) {
			const inPath = path.indexOf(at)
			if (inPath >= 0) {
				const circle = path.slice(inPath)
				const first = smallest(circle, compare)
				if (first !== undefined) parents.set(first, firstPage)
				break
			}
			path.push(at)
			const parent = records.get(String(records.get(at)?.parentId))
			if (parent?.typeName === 'page') break
			if (parent?.typeName !== 'shape') {
				parents.set(at, firstPage)
				break
			}
			at = parent.id
		}
		for (const id of path) settled.add(id)
	}
	return parents
}

function hideBindings(records: ReadonlyMap<string, BoardRecord>): Set<string> {
	const hidden = new Set<string>()
	const kept = new Map<string, string>()
	for (const binding of ofType(records, 'binding')) {
		const [from, to] = [records.get(String(binding.fromId)), records.get(String(binding.toId))]
		if (from?.typeName !== 'shape' || to?.typeName !== 'shape') {
			hidden.add(binding.id)
			continue
		}
		const end = endOf(binding)
		if (end === undefined) continue
		const place = `${from.id} ${end}`
		const other = kept.get(place) ?? binding.id
		const [first = binding.id, second] = [other, binding.id].sort()
		if (second !== undefined && second !== first) hidden.add(second)
		kept.set(place, first)
	}
	return hidden
}

/** Which end of an arrow a binding holds. */
function endOf(record: BoardRecord): string | undefined {
	if (record.typeName !== 'binding' || record.type !== 'arrow') return undefined
	const { terminal } = record.props as { terminal?: string }
	return terminal
}

function* ofType(records: ReadonlyMap<string, BoardRecord>, typeName: string): Iterable<BoardRecord> {
	for (const record of records.values()) if (record.typeName === typeName) yield record
}

function smallest<T>(values: Iterable<T>, order: (a: T, b: T) => number): T | undefined {
	let best: T | undefined
	for (const value of values) if (best === undefined || order(value, best) < 0) best = value
	return best
}

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b))
const pageOrder = (a: BoardRecord, b: BoardRecord) => compare(String(a.index), String(b.index)) || compare(a.id, b.id)

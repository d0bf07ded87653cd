import * as Y from 'yjs'
import { refOfRecord } from '../blocks/index.ts'
import { columnOfKey } from '../blocks/table/index.ts'
import { readStored, recordsOf } from '../board/records.ts'
import { entryOf, propertyOf, withAllInside } from '../board/stored.ts'
import { command } from '../lib/command.ts'
import { isTrashed } from '../lib/trash.ts'
import { forgetHandovers } from '../registry/handovers/handovers.ts'
import { placeOf } from './restore.ts'
import type { TrashPath } from './trashItem.ts'

/** Where each block keeps its data; what was counted belongs to the server. */
const dataOf: Readonly<Record<string, string>> = {
	table: 'tables',
	map: 'maps',
	chain: 'chains',
	checklist: 'checklists',
	tree: 'trees',
	circles: 'circles',
	rulebook: 'rulebooks',
	scenes: 'plays',
	document: 'documents',
}

/**
 * Takes entries of the trash out of the document for good, with what only they used: everything on a board, the data of its
 * blocks, an actor's relations. Earlier versions still have it until they are thinned out. What was fetched meanwhile stays.
 */
export const eraseFromTrash = command('plenum', (doc: Y.Doc, paths: readonly TrashPath[]): void => {
	for (const path of paths) {
		const [parent, key] = placeOf(doc, path)
		if (!parent || !isTrashed(parent.get(key))) continue
		const [map = '', id = ''] = path
		if (map === 'records') eraseRecord(doc, id)
		else parent.delete(key)
		if (map === 'actors') eraseRelationsOf(doc, id)
		if (map === 'chains') forgetHandovers(doc, key)
		if (path[2] === 'columns') eraseCells(doc, id, key)
	}
})

function eraseRecord(doc: Y.Doc, id: string): void {
	const going = withAllInside(doc, [id])
	for (const each of recordsOf(doc).keys()) {
		const entry = entryOf(doc, each)
		if (!entry || propertyOf(entry, 'typeName') !== 'binding') continue
		if (['fromId', 'toId'].some((end) => going.has(String(propertyOf(entry, end))))) going.add(each)
	}
	const blocks = refsOf(doc, going)
	for (const each of going) recordsOf(doc).delete(each)
	const left = refsOf(doc, recordsOf(doc).keys())
	for (const block of blocks) {
		const [kind = '', data = ''] = block.split('/')
		const map = dataOf[kind]
		if (map === undefined || left.has(block)) continue
		doc.getMap(map).delete(data)
		for (const key of doc.getMap('dismissals').keys())
			if (key.startsWith(`${block}/`)) doc.getMap('dismissals').delete(key)
		for (const [stand, entry] of doc.getMap('stands')) {
			const isOfBlock = entry instanceof Y.Map && entry.get('block') === kind && entry.get('of') === data
			if (isOfBlock) doc.getMap('stands').delete(stand)
		}
	}
}

/** The blocks these records show, as `<block>/<id>`. */
function refsOf(doc: Y.Doc, ids: Iterable<string>): Set<string> {
	const refs = new Set<string>()
	for (const id of ids) {
		const ref = refOfRecord(readStored(doc, id))
		if (ref) refs.add(`${ref.block}/${ref.id}`)
	}
	return refs
}

function eraseRelationsOf(doc: Y.Doc, actor: string): void {
	const relations = doc.getMap('relations')
	for (const [id, relation] of relations) {
		if (relation instanceof Y.Map && [relation.get('from'), relation.get('to')].includes(actor)) relations.delete(id)
	}
}

function eraseCells(doc: Y.Doc, table: string, column: string): void {
	const [rows] = placeOf(doc, ['tables', table, 'rows', ''])
	for (const row of rows?.values() ?? []) {
		if (!(row instanceof Y.Map)) continue
		for (const key of [...row.keys()]) if (columnOfKey(key) === column) row.delete(key)
	}
}

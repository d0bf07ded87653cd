import type * as Y from 'yjs'
import { command } from '../lib/command.ts'
import { newId } from '../lib/ids.ts'
import { inOrder, keysAt, readOrder } from '../lib/order.ts'
import type { Random } from '../lib/random.ts'
import { registryOf } from '../lib/sharedRegistry.ts'
import { removeEntry, type Trashed } from '../lib/trash.ts'
import { tidied } from '../text/field.ts'
import { textFields } from '../text/fields.ts'
import { quarantineOf } from './quarantine/judgement.ts'
import { removeHiddenIn } from './quarantine/list.ts'
import { isObject } from './record.ts'
import { readAllRecords, readRecord, recordsOf, removeRecord, writeChange, writeNewRecord } from './records.ts'
import { withAllInside } from './stored.ts'

/** A board of a workshop: in tldraw's terms a page of its document. */
export interface Board {
	/** tldraw page id */
	id: string
	name: string
	/** the stage of the Fahrplan it was added from, if one was; anything a record may say */
	stage?: unknown
}

/** The workshop's boards in their order. */
export function boardsOf(doc: Y.Doc): Board[] {
	return pagesOf(doc).map(({ id, name, stage }) => ({ id, name, ...(stage !== undefined && { stage }) }))
}

/** Adds an empty board behind the board `after`, or behind all, and gives its id; a given one begins with `page:`. Its `stage` is that of the Fahrplan it is added from. */
export const addBoard = command(
	'plenum',
	(
		doc: Y.Doc,
		name: string,
		random: Random = Math.random,
		id: string = `page:${newId(random)}`,
		after?: string,
		stage?: number,
	): string => {
		const sound = pagesOf(doc).filter(({ order }) => order !== '')
		const at = sound.findIndex((board) => board.id === after)
		const { keys, repairs } = keysAt(sound, at < 0 ? sound.length : at + 1, 1)
		for (const [moved, order] of repairs) {
			const page = readRecord(doc, moved)
			if (page) writeChange(doc, page, { ...page, index: order })
		}
		const [index = 'a0'] = keys
		writeNewRecord(doc, {
			id,
			typeName: 'page',
			name: tidied(textFields.boardName, name),
			index,
			meta: stage === undefined ? {} : { stage },
		})
		return id
	},
)

export const renameBoard = command('plenum', (doc: Y.Doc, id: string, name: string): void => {
	const page = readRecord(doc, id)
	if (page?.typeName !== 'page') return
	writeChange(doc, page, { ...page, name: tidied(textFields.boardName, name) })
})

/** Lays a board with everything on it into the trash, or takes it away for good; of those in the workshop's own document the last one stays. */
export const removeBoard = command('plenum', (doc: Y.Doc, id: string, trashed?: Trashed): void => {
	if (pagesOf(doc).length < 2 && registryOf(doc) === doc) return
	if (trashed) removeHiddenIn(doc, [id])
	else for (const record of recordsOn(doc, id)) removeRecord(doc, record)
	removeEntry(recordsOf(doc), id, trashed)
})

/** Whether nothing lies on a board; what was laid into the trash from there does not count. */
export const isEmptyBoard = (doc: Y.Doc, id: string): boolean =>
	[...recordsOn(doc, id)].every((each) => quarantineOf(doc).isInTrash(each))

/** The ids of all that lies on a board, at any depth, and of the bindings between them; also of what nobody sees. */
function recordsOn(doc: Y.Doc, boardId: string): Set<string> {
	const found = withAllInside(doc, [boardId])
	found.delete(boardId)
	for (const { id, typeName, fromId } of readAllRecords(doc).values())
		if (typeName === 'binding' && found.has(String(fromId))) found.add(id)
	return found
}

function pagesOf(doc: Y.Doc) {
	return [...recordsOf(doc).keys()]
		.filter((id) => id.startsWith('page:'))
		.flatMap((id) => readRecord(doc, id) ?? [])
		.filter(({ typeName }) => typeName === 'page')
		.map(({ id, name, index, meta }) => ({
			id,
			name: typeof name === 'string' ? name : '',
			order: readOrder(index),
			stage: isObject(meta) ? meta.stage : undefined,
		}))
		.sort(inOrder)
}

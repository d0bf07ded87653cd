import * as Y from 'yjs'
import { isThere } from '../../lib/trash.ts'
import type { Block, BlockWords } from '../block.ts'
import { documentShapeType, newDocumentProps } from './shape.ts'
import { documentMap, listDocuments, partsMap } from './stored.ts'

/** Elements are named `part:<id>`, and `title`. */
export const documentBlock = {
	id: 'document',
	shapeType: documentShapeType,
	idProp: 'documentId',
	comesFirst: true,
	newShapeProps: (id) => ({ ...newDocumentProps(id) }),
	list: listDocuments,
	words: (doc, id) => documentWords(doc, id).filter(({ text }) => text.trim()),
	// Names of organisations are words here: what was told then stays as it was told.
	mentions: () => [],
} as const satisfies Block

export const titleElement = 'title'
export const partElement = (part: string): string => `part:${part}`
/** The part an element is about; undefined for what is none. */
export const partOfElement = (element: string): string | undefined => /^part:(.+)$/su.exec(element)?.[1]

/** What people wrote, and what was told: whoever looks for a word looks for both. */
function documentWords(doc: Y.Doc, id: string): BlockWords[] {
	const title = documentMap(doc, id)?.get('title')
	const parts = [...(partsMap(doc, id) ?? [])]
		.filter(([, part]) => isThere(part))
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.flatMap(([part, stored]) => textsIn(stored).map((text) => ({ element: partElement(part), text })))
	return [...(title instanceof Y.Text ? [{ element: titleElement, text: title.toString() }] : []), ...parts]
}

/** Every text in a part in one order; of what was told the words alone. */
function textsIn(value: unknown): string[] {
	if (value instanceof Y.Text) return [value.toString()]
	if (value instanceof Y.Map)
		return [...(value as Y.Map<unknown>)]
			.sort(([a], [b]) => (a < b ? -1 : 1))
			.flatMap(([key, each]) => (key === 'told' ? toldTexts(each) : textsIn(each)))
	return []
}

function toldTexts(told: unknown): string[] {
	if (typeof told !== 'object' || told === null) return []
	const { text, rows } = told as { text?: unknown; rows?: unknown }
	const cells = Array.isArray(rows)
		? rows.flatMap((row: { cells?: object } | null) => Object.values(row?.cells ?? {}))
		: []
	return [text, ...cells].filter((each) => typeof each === 'string')
}

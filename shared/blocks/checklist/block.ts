import type * as Y from 'yjs'
import { wordsIn } from '../../lib/entries.ts'
import { isThere } from '../../lib/trash.ts'
import type { Block } from '../block.ts'
import { checklistShapeType, newChecklistProps } from './shape.ts'
import { itemsMap, listChecklists } from './stored.ts'

/** Elements are named `item:<id>`. */
export const checklistBlock = {
	id: 'checklist',
	shapeType: checklistShapeType,
	idProp: 'checklistId',
	comesFirst: true,
	newShapeProps: (id) => ({ ...newChecklistProps(id) }),
	list: listChecklists,
	words: (doc, id) =>
		storedItems(doc, id).flatMap(([item, stored]) =>
			['label', 'answer'].flatMap((part) => {
				const text = wordsIn(stored, part)
				return text.trim() ? [{ element: itemElement(item), text }] : []
			}),
		),
	mentions: (doc, id) =>
		storedItems(doc, id).flatMap(([item, stored]) =>
			[...stored.keys()]
				.sort()
				.flatMap((key) => (/^w\../u.test(key) ? [{ element: itemElement(item), actor: key.slice(2) }] : [])),
		),
} as const satisfies Block

export const itemElement = (item: string): string => `item:${item}`

/** The question an element is about; undefined for what is none of a checklist. */
export const itemOf = (element: string | undefined): string | undefined => /^item:(.+)$/u.exec(element ?? '')?.[1]

/** What is stored of the questions: whoever only looks for words and names needs none of what reads them. */
const storedItems = (doc: Y.Doc, id: string): [item: string, stored: Y.Map<unknown>][] =>
	[...(itemsMap(doc, id) ?? [])]
		.flatMap(([item, stored]): [string, Y.Map<unknown>][] => (isThere(stored) ? [[item, stored]] : []))
		.sort(([a], [b]) => (a < b ? -1 : 1))

import type * as Y from 'yjs'
import { type Part, partElement, readDocument, titleElement } from '../../../shared/blocks/document/index.ts'
import type { Item, Section } from '../section.ts'
import { entry } from './entry.ts'

/** A document heading by heading: each paragraph, and each row of lists, facts, tables and signatures, is an entry of its own. */
export function documentSections(doc: Y.Doc, id: string): Section[] {
	const paper = readDocument(doc, id)
	if (!paper) return []
	const begin = `document:${id}:`
	const sections: { id: string; heading: Item; items: Item[] }[] = []
	const open = (element: string, text: string) =>
		sections.push({
			id: begin + element,
			heading: { ...entry(begin + element, text.trim()), kind: 'heading' },
			items: [],
		})
	open(titleElement, paper.title)
	for (const part of paper.parts) {
		const element = partElement(part.id)
		if (part.kind === 'heading') open(element, part.text.words)
		else sections.at(-1)?.items.push(...itemsOf(part, begin + element))
	}
	return sections.map((section) => ({ ...section, kind: 'document' }))
}

const itemsOf = ({ text, rows }: Part, id: string): Item[] => [
	...(text.words.trim() ? [entry(id, text.words.trim())] : []),
	...rows.flatMap((row) => {
		const said = Object.values(row.cells)
			.map(({ words }) => words.trim())
			.filter(Boolean)
		return said.length > 0 ? [entry(`${id}/${row.id}`, said.join(' · '))] : []
	}),
]

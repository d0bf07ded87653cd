import { type Content, columnWidths, type Section, type TextDocument } from '../../documents/index.ts'
import type { Term } from '../../registry/index.ts'
import type { TextPaper } from './document.ts'
import type { Part, PartRow } from './part.ts'

/** Measures of a picture until whoever writes it has it before them: only their ratio counts. */
const pictureSize = { width: 1600, height: 1000 } as const

const wordsOf = (row: PartRow, column: string): string => row.cells[column]?.words.trim() ?? ''
const isSaid = (row: PartRow): boolean => Object.values(row.cells).some(({ words }) => words.trim() !== '')

/** What a part says, free of its form; nothing for one in which nobody has said anything. A heading is none: it begins a section. */
export function contentOf(part: Part): Content[] {
	const text = part.text.words.trim()
	const rows = part.rows.filter(isSaid)
	switch (part.kind) {
		case 'heading':
			return []
		case 'paragraph':
			return text ? [{ kind: 'paragraph', text }] : []
		case 'list': {
			const items = rows.map((row) => ({ text: wordsOf(row, 'text') }))
			return items.length > 0 ? [{ kind: 'list', isOrdered: part.isOrdered, items }] : []
		}
		case 'facts': {
			const facts = rows.map((row) => ({ label: wordsOf(row, 'label'), lines: wordsOf(row, 'value').split('\n') }))
			return facts.length > 0 ? [{ kind: 'facts', facts }] : []
		}
		case 'table': {
			const cells = rows.map((row) => part.columns.map(({ id }) => wordsOf(row, id)))
			const { widths } = columnWidths(
				part.columns.map(({ label }, at) => [label.trim(), ...cells.map((row) => row[at] ?? '')]),
			)
			const columns = part.columns.map(({ label }, at) => ({ label: label.trim(), width: widths[at] ?? 1 }))
			if (columns.length === 0 || cells.length === 0) return []
			return [{ kind: 'table', ...(text && { caption: text }), columns, hasRowHeads: false, rows: cells }]
		}
		case 'signatures': {
			const signers = rows.map((row) => [wordsOf(row, 'name'), wordsOf(row, 'signed')].filter(Boolean).join(', '))
			return signers.length > 0 ? [{ kind: 'signatures', signers }] : []
		}
		case 'picture': {
			if (part.source === undefined) return []
			const lines = rows.map((row): Content => ({ kind: 'paragraph', text: wordsOf(row, 'text') }))
			return [{ kind: 'picture', source: part.source, alt: text, ...pictureSize, text: lines }]
		}
	}
}

/** The parts as sections, each heading with what belongs to it. */
export function sectionsOf(parts: readonly Part[]): Section[] {
	const sections: { id: string; level: Section['level']; heading?: string; content: Content[] }[] = []
	for (const part of parts) {
		const heading = part.text.words.trim()
		const last = sections.at(-1)
		if (part.kind === 'heading') {
			if (heading) sections.push({ id: part.id, level: part.level, heading, content: [] })
		} else if (last) last.content.push(...contentOf(part))
		else sections.push({ id: part.id, level: 1, content: contentOf(part) })
	}
	return sections.filter(({ heading, content }) => heading !== undefined || content.length > 0)
}

/** The whole document, ready to be written. `by`: whose it is; `day` and `state` stand in the head of every page, `kind` at its foot. */
export const textDocumentOf = (
	paper: Pick<TextPaper, 'title' | 'parts'>,
	{
		locale,
		by,
		day,
		state,
		subtitle,
	}: { locale: keyof Term; by: string; day: string; state?: string; subtitle?: string },
): TextDocument => ({
	title: paper.title.trim(),
	...(subtitle && { subtitle }),
	language: locale,
	head: { left: [by], right: [day, ...(state ? [state] : [])] },
	foot: paper.title.trim(),
	sections: sectionsOf(paper.parts),
})

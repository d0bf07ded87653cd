import type * as Y from 'yjs'
import { command } from '../../lib/command.ts'
import type { Random } from '../../lib/random.ts'
import { changeDocument, createDocument, type FirstPart, fillDocument } from './commands.ts'
import { readDocument } from './document.ts'
import type { DocumentKind, ToldFrom } from './method.ts'
import type { Part } from './part.ts'

/** The parts a document of a kind begins with. */
export const firstParts = (kind: DocumentKind, from: ToldFrom): FirstPart[] =>
	kind.outline(from).flatMap((piece): FirstPart[] => {
		if (typeof piece !== 'string') return [piece]
		return (kind.tell(from, piece) ?? []).map((part) => ({ ...part, by: piece }))
	})

/** Founds a document of a kind, with all that is told, and gives its id. */
export const createFromKind = command(
	'plenum',
	(
		doc: Y.Doc,
		{ method, kind, from }: { method: string; kind: DocumentKind; from: ToldFrom },
		how: { now?: number; random?: Random } = {},
	): string =>
		createDocument(
			doc,
			{ ...from.details, method, kind: kind.id, title: kind.title(from), parts: firstParts(kind, from) },
			how,
		),
)

/** Lets a document that says nothing yet begin as one of a kind. */
export const beginAsKind = command(
	'plenum',
	(
		doc: Y.Doc,
		id: string,
		{ kind, from }: { kind: DocumentKind; from: ToldFrom },
		how: { now: number; random?: Random },
	): void => {
		changeDocument(doc, id, { ...from.details, kind: kind.id })
		fillDocument(doc, id, { title: kind.title(from), parts: firstParts(kind, from) }, how)
	},
)

/** What a part says, as the beginning of another one: what was told from the workshop becomes people's own words. */
export const asDraft = ({ id, kind, text, level, isOrdered, source, columns, rows }: Part): FirstPart => ({
	key: id,
	kind,
	text: text.words,
	...(kind === 'heading' && { level }),
	...(isOrdered && { isOrdered }),
	...(source !== undefined && { source }),
	...(kind === 'table' && { columns: columns.map((column) => ({ key: column.id, label: column.label })) }),
	...(rows.length > 0 && {
		rows: rows.map((row) => ({
			key: row.id,
			cells: Object.fromEntries(Object.entries(row.cells).map(([column, { words }]) => [column, words])),
		})),
	}),
})

/**
 * What a template keeps of a document: its headings, its words, the labels of its head and its tables; what was told is told anew
 * where it is used, and what was filled into cells is left out.
 */
const asTemplate = (part: Part): FirstPart[] => {
	if (part.origin)
		return [
			{ key: part.origin.key, kind: part.kind, by: part.origin.by, ...(part.told?.text && { text: part.told.text }) },
		]
	const draft = asDraft(part)
	if (part.kind === 'table') return [{ ...draft, rows: [] }]
	const keeps = { facts: 'label', signatures: 'name', list: 'text' }[part.kind as string]
	if (!keeps || !draft.rows) return part.kind === 'picture' ? [] : [draft]
	return [{ ...draft, rows: draft.rows.map(({ key, cells }) => ({ key, cells: { [keeps]: cells[keeps] ?? '' } })) }]
}

/** Keeps a document as a template for this workshop and gives its id; undefined if there is none. */
export const keepAsTemplate = command(
	'plenum',
	(doc: Y.Doc, id: string, title: string, random: Random = Math.random): string | undefined => {
		const paper = readDocument(doc, id)
		if (!paper) return undefined
		const { method, kind, manner } = paper
		const parts = paper.parts.flatMap(asTemplate)
		return createDocument(
			doc,
			{ method, ...(kind && { kind }), ...(manner && { manner }), title, parts },
			{ random, isTemplate: true },
		)
	},
)

/** Lets a document that says nothing yet begin as a template says; `kind`: that of the template, as far as it is known here. */
export const beginAsTemplate = command(
	'plenum',
	(
		doc: Y.Doc,
		id: string,
		template: string,
		{ kind, from }: { kind: DocumentKind | undefined; from: ToldFrom },
		how: { now: number; random?: Random },
	): void => {
		const paper = readDocument(doc, template)
		if (!paper) return
		const told = new Set<string>()
		const parts = paper.parts.flatMap((part): FirstPart[] => {
			if (!part.origin) return [asDraft(part)]
			const { by } = part.origin
			if (told.has(by)) return []
			told.add(by)
			return (kind?.tell(from, by) ?? []).map((draft) => ({ ...draft, by }))
		})
		changeDocument(doc, id, { ...from.details, kind: paper.kind, manner: paper.manner })
		fillDocument(doc, id, { title: paper.title, parts }, how)
	},
)

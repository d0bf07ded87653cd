import type * as Y from 'yjs'
import { chainTable } from '../blocks/chain/csv.ts'
import { needTable, serviceTable } from '../blocks/chain/needsCsv.ts'
import { readDocument, sectionsOf } from '../blocks/document/index.ts'
import { type BlockId, type BlockRef, type FindMethod, methodIdOf } from '../blocks/index.ts'
import { pictureOf } from '../blocks/map/index.ts'
import { findResult } from '../blocks/poll/index.ts'
import { rowsForFile } from '../blocks/table/index.ts'
import { wordsOf } from '../documents/index.ts'
import { goalTable, groupTable, relationTable, ruleTable } from '../registry/csv/index.ts'
import type { Term } from '../registry/index.ts'
import { questionTable } from './questionTable.ts'
import { resultTable } from './resultTable.ts'
import { partTable, sceneTable } from './sceneTables.ts'
import type { tableNames } from './tableNames.ts'

/** Whatever rows are told with: the words of the method, and what the server has counted. */
export interface TableMeans {
	readonly locale: keyof Term
	readonly findMethod: FindMethod
	readonly results?: Y.Doc | undefined
	/** leaves out people: only organisations stand there as who does something */
	readonly withoutPeople?: true
}

type Rows = (doc: Y.Doc, id: string, means: TableMeans) => string[][]

const tables: { readonly [Block in BlockId]: Readonly<Record<keyof (typeof tableNames)[Block], Rows>> } = {
	chain: {
		steps: (doc, id, { locale }) => chainTable(doc, id, locale),
		needs: (doc, id, { locale }) => needTable(doc, id, locale),
		services: (doc, id, { locale }) => serviceTable(doc, id, locale),
	},
	checklist: { questions: questionTable },
	circles: { groups: (doc, _, { locale }) => groupTable(doc, locale) },
	document: { tables: documentTables },
	map: {
		relations: (doc, id, { locale }) => {
			const { nodes, edges } = pictureOf(doc, id)
			return relationTable(
				edges,
				nodes.map(({ actor }) => actor),
				locale,
			)
		},
	},
	poll: { results: (doc, id, { locale, results }) => resultTable(findResult(doc, results, id), locale) },
	rulebook: { rules: rulesOf },
	scenes: { scenes: sceneTable, parts: partTable },
	table: { rows: rowsOfTable },
	tree: { goals: (doc, _, { locale, withoutPeople }) => goalTable(doc, locale, { withoutPeople }) },
}

/** One table of a block as rows of words, the first of which holds the headings; undefined if there is none of this name. */
export function blockTable(
	doc: Y.Doc,
	{ block, id }: BlockRef,
	table: string,
	means: TableMeans,
): string[][] | undefined {
	const all: Readonly<Record<string, Rows>> | undefined = tables[block as BlockId]
	return all?.[table]?.(doc, id, means)
}

/** The same table of several blocks: of more than one below each other, a blank line between two. */
export function blockTables(doc: Y.Doc, blocks: readonly BlockRef[], table: string, means: TableMeans): string[][] {
	const all = blocks.map((ref) => blockTable(doc, ref, table, means) ?? []).filter((rows) => rows.length > 0)
	return all.flatMap((rows, at) => [...(at > 0 ? [['']] : []), ...rows])
}

function rowsOfTable(doc: Y.Doc, id: string, { locale, findMethod }: TableMeans): string[][] {
	const method = findMethod(methodIdOf(doc, { block: 'table', id }) ?? '')?.table
	return rowsForFile(doc, id, { method, locale })
}

function rulesOf(doc: Y.Doc, id: string, { locale, findMethod }: TableMeans): string[][] {
	const chapters = findMethod(methodIdOf(doc, { block: 'rulebook', id }) ?? '')?.rulebook?.chapters ?? []
	return ruleTable(doc, locale, (chapter) => chapters.find((each) => each.id === chapter)?.label[locale] ?? '')
}

/** The tables of a document below each other, each with what is said over it, and a blank line between two. */
function documentTables(doc: Y.Doc, id: string): string[][] {
	const told = sectionsOf(readDocument(doc, id)?.parts ?? []).flatMap(({ content }) =>
		content.flatMap((piece) => (piece.kind === 'table' ? [piece] : [])),
	)
	return told.flatMap(({ caption, columns, rows }, at) => [
		...(at > 0 ? [['']] : []),
		...(caption ? [[caption]] : []),
		columns.map(({ label }) => label),
		...rows.map((row) => row.map(wordsOf)),
	])
}

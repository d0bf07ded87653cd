import type * as Y from 'yjs'
import { readDocument, sectionsOf } from '../blocks/document/index.ts'
import type { BlockRef } from '../blocks/index.ts'
import type { Section } from '../documents/index.ts'
import type { Term } from '../registry/index.ts'
import { blockTable, type TableMeans } from '../tables/blockTables.ts'
import { tablesOfBlock } from '../tables/tableNames.ts'
import { chainTold } from './chainTold.ts'
import { rowsTold } from './rowsTold.ts'

/** Whatever blocks are told with. */
export interface TellingMeans extends TableMeans {
	/** it is read where a table may be wider than a sheet */
	readonly anyWidth?: true
}

/** What a building block is called where it is told: a document by its title. Undefined for one this version does not know. */
export function blockName(doc: Y.Doc, { block, id }: BlockRef, locale: keyof Term): string | undefined {
	const title = block === 'document' ? readDocument(doc, id)?.title.trim() : undefined
	return title || tablesOfBlock(block)[0]?.name[locale]
}

/**
 * What a building block says, as sections: a document as it is written, a way step by step, anything else as the tables it is also
 * saved as. Nothing of a block in which nothing stands, or that this version does not know.
 */
export function blockTold(doc: Y.Doc, ref: BlockRef, means: TellingMeans): Section[] {
	if (ref.block === 'document') return documentTold(doc, ref.id)
	const isChain = ref.block === 'chain'
	const tables = tablesOfBlock(ref.block).filter(({ id }) => !(isChain && id === 'steps'))
	return [
		...(isChain ? chainTold(doc, ref.id, means.locale) : []),
		...tables.flatMap(({ id, name }): Section[] => {
			const content = rowsTold(blockTable(doc, ref, id, means) ?? [], means)
			return content.length > 0 ? [{ id, level: 1, heading: name[means.locale], content }] : []
		}),
	]
}

/** Its title stands over all of it. */
function documentTold(doc: Y.Doc, id: string): Section[] {
	const paper = readDocument(doc, id)
	const sections = sectionsOf(paper?.parts ?? [])
	const title = paper?.title.trim()
	if (!title) return sections
	const below = ({ level, ...section }: Section): Section => ({ ...section, level: level === 1 ? 2 : 3 })
	return [{ id: 'title', level: 1, heading: title, content: [] }, ...sections.map(below)]
}

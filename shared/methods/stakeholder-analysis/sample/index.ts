import type * as Y from 'yjs'
import { addRows, createTable } from '../../../blocks/table/index.ts'
import { command } from '../../../lib/command.ts'
import type { Random } from '../../../lib/random.ts'
import type { Term } from '../../../registry/index.ts'
import { enterSampleActors, samplePeople } from '../../../sampleData/index.ts'
import { columnIds } from '../columns.ts'
import { id } from '../head.ts'
import { sampleDe } from './de.ts'
import { sampleEn } from './en.ts'

/** The six cells of a row in the order of the columns. */
export type SampleWords = readonly [
	goals: string,
	interests: string,
	resources: string,
	resistances: string,
	conflicts: string,
	strategy: string,
]

/** Fills a workshop with the analysis of the invented town: demo, tests and help share it. Gives the table's id. */
export const addSample = command('plenum', (doc: Y.Doc, locale: keyof Term, random: Random = Math.random): string => {
	const words = locale === 'de' ? sampleDe : sampleEn
	const actors = enterSampleActors(doc, locale, random)
	const table = createTable(doc, { method: id, columns: columnIds }, random)
	const rows = samplePeople.map((actor) => ({
		actor: actors[actor],
		cells: Object.fromEntries(columnIds.map((column, i) => [column, words[actor][i] ?? ''])),
	}))
	addRows(doc, table, rows, { random })
	return table
})

import type * as Y from 'yjs'
import { addActorRows, createTable } from '../../../blocks/table/index.ts'
import { change } from '../../../lib/change.ts'
import type { Random } from '../../../lib/random.ts'
import type { Term } from '../../../registry/index.ts'
import { columnIds, stakeholderAnalysis } from '../index.ts'
import { type SampleActor, sampleActors } from './actors.ts'
import { sampleDe } from './de.ts'
import { sampleEn } from './en.ts'

/** A name and the six cells in the order of the columns. */
export type SampleWords = readonly [
	name: string,
	goals: string,
	interests: string,
	resources: string,
	resistances: string,
	conflicts: string,
	strategy: string,
]

/** The cards of the question who is still missing. */
export const sampleNotes: readonly Term[] = [
	{ de: 'Hebammen', en: 'Midwives' },
	{ de: 'Frauenhaus oder Mütterzentrum', en: 'Women’s refuge or mothers’ centre' },
	{
		de: 'Eine Person aus dem Busbetrieb: Wie kommt man um 5:30 Uhr zur Kita?',
		en: 'Someone from the bus company: how do you reach daycare at 5:30?',
	},
	{ de: 'Betriebe, die in Teilzeit ausbilden', en: 'Companies that train part-time' },
]

/** Fills a workshop with the analysis of an invented town: demo, tests and help share it. Gives the table's id. */
export function addSample(doc: Y.Doc, locale: keyof Term, random: Random = Math.random): string {
	const words = locale === 'de' ? sampleDe : sampleEn
	return change(doc, () => {
		const table = createTable(doc, { method: stakeholderAnalysis.id, columns: columnIds }, random)
		const rows = (Object.keys(sampleActors) as SampleActor[]).map((actor) => {
			const [name, ...cells] = words[actor]
			return {
				...sampleActors[actor],
				name,
				cells: Object.fromEntries(columnIds.map((column, i) => [column, cells[i] ?? ''])),
			}
		})
		addActorRows(doc, table, rows, { random })
		return table
	})
}

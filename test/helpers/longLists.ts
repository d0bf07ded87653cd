import type * as Y from 'yjs'
import { createTable, importRows, linesOf, listTables } from '../../shared/blocks/table/index.ts'
import {
	enterGoals,
	enterNeeds,
	enterTasks,
	goalsInFile,
	needsInFile,
	tasksInFile,
} from '../../shared/registry/csv/index.ts'
import { listActors, listGoals, listNeeds, listTasks } from '../../shared/registry/index.ts'

/** A list as a network has it after years, in a file of so many lines. */
export interface LongList {
	readonly name: string
	/** Reads it in, as its dialog does. */
	read(doc: Y.Doc, lines: number): void
	/** how many entries there are of the kind */
	count(doc: Y.Doc): number
}

const file = (headings: readonly string[], count: number, cellsOf: (i: number) => readonly string[]) => ({
	headings,
	lines: Array.from({ length: count }, (_, i) => ({ line: i + 2, cells: cellsOf(i) })),
})

export const longLists: readonly LongList[] = [
	{
		name: 'goals and tasks',
		read(doc, lines) {
			const told = file(['Ebene', 'Text', 'Indikator', 'Akteure'], lines, (i) => [
				['Teilziel', 'Aktivität', 'Aktivität'][i % 3] ?? '',
				`Vorhaben ${i}`,
				`zählt ${i}`,
				`Amt ${i % 100}, Verein ${i % 300}`,
			])
			enterGoals(doc, goalsInFile(told).goals)
		},
		count: (doc) => listGoals(doc).length + listTasks(doc).length,
	},
	{
		name: 'tasks',
		read(doc, lines) {
			const told = file(['Was', 'Wer', 'Bis wann'], lines, (i) => [`Maßnahme ${i}`, `Frau ${i % 200}`, '2027-03-09'])
			enterTasks(doc, tasksInFile(told, listActors(doc)).tasks)
		},
		count: (doc) => listTasks(doc).length,
	},
	{
		name: 'needs',
		read(doc, lines) {
			const told = file(['Bedarf', 'Wirkung'], lines, (i) => [`Bedarf ${i}`, `Es wird besser (${i})`])
			enterNeeds(doc, needsInFile(told).needs)
		},
		count: (doc) => listNeeds(doc).length,
	},
	{
		name: 'rows of a table about goals, below seven headings',
		read(doc, lines) {
			const id = listTables(doc)[0]?.id ?? createTable(doc, { method: 'own-table', subject: 'goal', columns: ['a'] })
			const rows = Array.from({ length: lines }, (_, i) => ({
				name: `Eintrag ${i}`,
				heading: i % 8 ? `Teil ${i % 8}` : '',
				cells: { a: `Wort ${i}` },
				newCells: { Notiz: `dazu ${i}` },
			}))
			importRows(doc, id, rows)
		},
		count: (doc) => listTables(doc).reduce((sum, { id }) => sum + linesOf(doc, id).length, 0) - 7,
	},
]

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import {
	enterGoals,
	enterTasks,
	goalsInFile,
	goalTable,
	tasksInFile,
	taskTable,
} from '../../../shared/registry/csv/index.ts'
import { namesIn, namesTogether } from '../../../shared/registry/csv/names.ts'
import {
	addActors,
	addTask,
	listActors,
	listGoals,
	listTasks,
	setTaskWho,
	wordKey,
} from '../../../shared/registry/index.ts'

const office = 'Amt für Jugend, Familie und Soziales'
const fileOf = ([headings = [], ...rows]: string[][]) => ({
	headings,
	lines: rows.map((cells, i) => ({ line: i + 2, cells })),
})

describe('names with commas', () => {
	it('[CSV17] stay whole where they are known, have a form of address behind them, or semicolons part them', () => {
		expect(namesIn(`Jobcenter, ${office}, Frau Berger und Kita`, new Set([wordKey(office)]), 'and')).toEqual([
			'Jobcenter',
			office,
			'Frau Berger',
			'Kita',
		])
		expect(namesIn('Berger, Frau, Öztürk, Dr., Jobcenter')).toEqual(['Berger, Frau', 'Öztürk, Dr.', 'Jobcenter'])
		expect(namesIn(`${office}; Jobcenter`)).toEqual([office, 'Jobcenter'])
		expect(namesIn('Jugendamt, Jobcenter / Kita')).toEqual(['Jugendamt', 'Jobcenter / Kita'])
	})

	it('[CSV17] are written so that they are read whole where nobody knows them; all others as ever', () => {
		expect(namesTogether(['Jugendamt', 'Frau Berger'])).toBe('Jugendamt, Frau Berger')
		expect(namesTogether(['Jugendamt', office])).toBe(`Jugendamt; ${office}`)
		expect(namesTogether(['Berger, Frau'])).toBe('Berger, Frau')
		const name = fc
			.string({ unit: fc.constantFrom('a', 'b', ',', '/', ' ', ' und ', ', Frau', ';', '"') })
			.map((words) => words.trim())
			.filter(Boolean)
		fc.assert(
			fc.property(fc.array(name), (names) => {
				expect(namesIn(namesTogether(names), new Set(), 'and')).toEqual(names)
			}),
		)
	})

	it('[CSV17] of a hundred thousand in one cell cost a moment', () => {
		const before = performance.now()
		expect(namesIn('a,'.repeat(100_000), new Set([wordKey(office)]), 'and')).toHaveLength(100_000)
		expect(performance.now() - before).toBeLessThan(5000)
	})

	it('[CSV17] a task taken on by „Berger, Frau“ and an office has two takers, in its own workshop and in another', () => {
		const doc = new Y.Doc()
		const [actor = ''] = addActors(doc, [{ name: office }])
		const task = addTask(doc, { text: 'Räume suchen' }) ?? ''
		setTaskWho(doc, task, { actor }, true)
		setTaskWho(doc, task, { name: 'Berger, Frau' }, true)
		const table = taskTable(doc, listTasks(doc), 'de', () => '')
		enterTasks(doc, tasksInFile(fileOf(table), listActors(doc)).tasks)
		expect(listTasks(doc)).toMatchObject([{ who: [actor], whoElse: ['Berger, Frau'] }])

		const other = new Y.Doc()
		enterTasks(other, tasksInFile(fileOf(table), []).tasks)
		expect(listTasks(other)).toMatchObject([{ whoElse: [office, 'Berger, Frau'] }])
	})

	it('[CSV17] a goal of such an office is that of one organisation', () => {
		const doc = new Y.Doc()
		const told = fileOf([
			['Ebene', 'Text', 'Akteure'],
			['Teilziel', 'Abends ist jemand da', `${office}, Jobcenter`],
		])
		addActors(doc, [{ name: office }])
		enterGoals(doc, goalsInFile(told, [office]).goals)
		expect(listActors(doc).map(({ name }) => name)).toEqual([office, 'Jobcenter'])
		const other = new Y.Doc()
		enterGoals(other, goalsInFile(fileOf(goalTable(doc, 'de'))).goals)
		expect(listActors(other).map(({ name }) => name)).toEqual([office, 'Jobcenter'])
		expect(listGoals(other)).toHaveLength(1)
	})
})

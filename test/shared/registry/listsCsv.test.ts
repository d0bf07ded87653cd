import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import {
	enterNeeds,
	enterTasks,
	type FileLine,
	needsInFile,
	tasksInFile,
	taskTable,
} from '../../../shared/registry/csv/index.ts'
import { addActors, listActors, listNeeds, listTasks } from '../../../shared/registry/index.ts'

const file = (...rows: string[][]): { headings: string[]; lines: FileLine[] } => {
	const [headings = [], ...lines] = rows
	return { headings, lines: lines.map((cells, i) => ({ line: i + 2, cells })) }
}

describe('tasks of a file', () => {
	const goals = file(
		['Ebene', 'Nummer', 'Text', 'Akteure', 'Frist', 'Status'],
		['Aktivität', 'RZ1.1a', 'Möglichkeiten der Weiterbildung prüfen', 'SozAg, Frau Berger', '31.12.2026', 'läuft'],
		['Aktivität', 'RZ1.1b', 'Praktikum anbieten', 'Sozialagentur', 'bald', 'in der Schwebe', 'zu viel'],
		['', '', '', '', '', ''],
	)
	const workshop = () => {
		const doc = new Y.Doc()
		const [agency = ''] = addActors(doc, [{ name: 'Sozialagentur', shortName: 'SozAg' }])
		const read = () => tasksInFile(goals, listActors(doc))
		return { doc, agency, read }
	}

	it('[CSV13] keep every word, and tell actors from persons', () => {
		const { doc, agency, read } = workshop()
		const { tasks, apart } = read()
		expect(apart).toEqual(['Ebene', 'Nummer'])
		enterTasks(doc, tasks)
		expect(listTasks(doc)).toMatchObject([
			{
				text: 'Möglichkeiten der Weiterbildung prüfen (Ebene: Aktivität; Nummer: RZ1.1a)',
				who: [agency],
				whoElse: ['Frau Berger'],
				until: '2026-12-31',
				state: 'inProgress',
			},
			{
				text: 'Praktikum anbieten (bald; in der Schwebe; Ebene: Aktivität; Nummer: RZ1.1b; zu viel)',
				who: [agency],
				state: 'open',
			},
		])
		expect(listActors(doc), 'persons are no actors').toHaveLength(1)
	})

	it('[CSV13] read in again complete what is there', () => {
		const { doc, read } = workshop()
		enterTasks(doc, read().tasks)
		expect(enterTasks(doc, read().tasks)).toEqual({ added: 0, completed: 2 })
		expect(listTasks(doc)).toHaveLength(2)
	})

	it('[CSV13] are read as the plan writes them', () => {
		const { doc, read } = workshop()
		enterTasks(doc, read().tasks)
		const said = taskTable(doc, listTasks(doc), 'de', () => '')
		const other = new Y.Doc()
		addActors(other, [{ name: 'Sozialagentur' }])
		enterTasks(other, tasksInFile(file(...said), listActors(other)).tasks)
		expect(taskTable(other, listTasks(other), 'de', () => '')).toEqual(said)
	})
})

it('[CSV14] needs of a file keep every word, and are not entered twice', () => {
	const doc = new Y.Doc()
	const { needs } = needsInFile(
		file(
			['Thema', 'Wirkung', 'Lebensbereich', 'Fälle'],
			['Betreuung am Rand des Tages', 'kann Schichten arbeiten', 'Kinder und Betreuung', '17'],
			['Bus am Abend', '', 'Mobilität', ''],
		),
	)
	const { ids, ...entered } = enterNeeds(doc, needs)
	expect(entered).toEqual({ added: 2, known: 0 })
	expect(enterNeeds(doc, needs)).toEqual({ added: 0, known: 2, ids })
	expect(listNeeds(doc)).toMatchObject([
		{ label: 'Betreuung am Rand des Tages', effect: 'kann Schichten arbeiten\nFälle: 17', area: 'care' },
		{ label: 'Bus am Abend', effect: '', area: 'area:Mobilität' },
	])
})

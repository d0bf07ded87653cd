import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import {
	caseTable,
	enterNeeds,
	enterTasks,
	type FileLine,
	groupTable,
	needsInFile,
	tasksInFile,
	taskTable,
	themeTable,
} from '../../../shared/registry/csv/index.ts'
import {
	addActors,
	addCase,
	addGoal,
	addGroup,
	addTheme,
	changeGoal,
	changeGroup,
	editGroup,
	listActors,
	listNeeds,
	listTasks,
	removeActor,
	setMembership,
} from '../../../shared/registry/index.ts'

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

it('[CSV16] groups, cases and themes stand in tables, by the names the registry knows', () => {
	const doc = new Y.Doc()
	const [centre = '', gone = ''] = addActors(doc, [{ name: 'Familienzentrum' }, { name: 'Verein, aufgelöst' }])
	const group = addGroup(doc, 'Fachgruppe Randzeiten') ?? ''
	editGroup(doc, group, 'purpose', 'Vorschlag bis Ostern')
	changeGroup(doc, group, { lead: centre, reportsTo: 'steering', nextReport: '2027-06-15' })
	for (const actor of [centre, gone]) setMembership(doc, actor, group, true)
	removeActor(doc, gone)
	const project = addGoal(doc, { level: 'project', text: 'Betreuung passt zur Arbeit' })
	changeGoal(doc, addGoal(doc, { level: 'partial', text: 'Betreut ab 5:30 Uhr', serves: [project] }), { group })
	const table = groupTable(doc, 'de')
	expect(table.map((row) => row.length)).toEqual(table.map(() => 9))
	expect(table.at(-1)).toEqual([
		...['Fachgruppe Randzeiten', 'Arbeits- oder Fachgruppe', 'Vorschlag bis Ostern', '1.1 Betreut ab 5:30 Uhr'],
		...['Familienzentrum', 'Familienzentrum', '', 'Steuerungsgruppe', '2027-06-15'],
	])
	addCase(doc, { title: 'Ein Bus am Morgen', person: 'Jule Achterkamp, 19', scope: 'local' })
	const [heads, told] = caseTable(doc, 'de')
	expect([heads?.slice(0, 2), heads?.at(-1)]).toEqual([['Titel', 'Person'], 'Geltung'])
	expect([told?.slice(0, 3), told?.at(-1)]).toEqual([
		['Ein Bus am Morgen', 'Jule Achterkamp, 19', ''],
		'lokal angepasst',
	])
	const { ids } = enterNeeds(doc, needsInFile(file(['Thema'], ['Bus am Abend'])).needs)
	addTheme(doc, { label: 'Kein Bus nach 18 Uhr', need: ids[0] ?? '' })
	addTheme(doc, { label: 'Behörden sprechen Amtsdeutsch', need: 'nobody knows' })
	expect(themeTable(doc, 'de').slice(1)).toEqual([
		['Kein Bus nach 18 Uhr', 'Bus am Abend'],
		['Behörden sprechen Amtsdeutsch', ''],
	])
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { seededRandom } from '../../../shared/lib/random.ts'
import { goalSystem } from '../../../shared/methods/goal-system/index.ts'
import {
	csvFile,
	enterGoals,
	type FileLine,
	goalMapping,
	goalsInFile,
	goalTable,
	knownGoals,
	newOrganisations,
} from '../../../shared/registry/csv/index.ts'
import { addActors, everyNode, goalOutline, listActors, listGoals, listTasks } from '../../../shared/registry/index.ts'

const fixture = readFileSync(join(import.meta.dirname, '../../fixtures/csv/randzeiten-ziele.csv'), 'utf8')

function fileOf(text: string): { headings: string[]; lines: FileLine[] } {
	const [headings = [], ...rows] = Papa.parse<string[]>(text.replace(/^\ufeff/u, ''), { delimiter: ';' }).data
	return { headings, lines: rows.map((cells, i) => ({ line: i + 2, cells })) }
}

const readIn = (doc: Y.Doc, text: string) => enterGoals(doc, goalsInFile(fileOf(text)).goals)
const written = (doc: Y.Doc) => csvFile(goalTable(doc, 'de'))
/** Without what no spreadsheet shows. */
const bare = (text: string) =>
	text
		.replace(/^\ufeff/u, '')
		.replaceAll('\r\n', '\n')
		.trim()

describe('goals of a file', () => {
	it('[CSV18] say what people say of its columns, and behind the text what is none of them', () => {
		const file = fileOf('Was wir wollen;Wer hilft;Sonstiges\nKinder sind betreut;Jugendamt;bald')
		expect(goalMapping(file)).toEqual(['text', undefined, undefined])
		expect(goalsInFile(file).goals[0]).toMatchObject({ names: [], text: expect.stringContaining('Jugendamt') })
		const told = goalsInFile(file, [], ['text', 'actors', undefined])
		expect(told.goals[0]).toMatchObject({ names: ['Jugendamt'], text: 'Kinder sind betreut (Sonstiges: bald)' })
		expect(told.apart).toEqual(['Sonstiges'])
	})

	it('[CSV18] name whom nobody has entered yet before they are read in, and exactly those come in', () => {
		const doc = new Y.Doc()
		addActors(doc, [{ name: 'Familienzentrum', shortName: 'FZ' }])
		const { goals } = goalsInFile(fileOf(fixture), ['FZ'])
		const fresh = newOrganisations(doc, goals)
		expect(fresh).not.toContain('FZ')
		expect(enterGoals(doc, goals).actors).toBe(fresh.length)
		expect(new Set(listActors(doc).map(({ name }) => name))).toEqual(new Set(['Familienzentrum', ...fresh]))
		expect(newOrganisations(doc, goals)).toEqual([])
	})

	it('[CSV15] come in as a goal system, and out as the same file', () => {
		const doc = new Y.Doc()
		expect(readIn(doc, fixture)).toEqual({ added: 12, known: 0, actors: 9 })
		expect(everyNode(goalOutline(doc)).map(({ number }) => number)).toEqual([
			'Z',
			'RZ1',
			'RZ1.1',
			'RZ1.2',
			'RZ1.3',
			'RZ2',
		])
		expect(bare(written(doc))).toBe(bare(fixture))
	})

	it('[CSV15] read in again complete what is there', () => {
		const doc = new Y.Doc()
		readIn(doc, fixture)
		const { goals } = goalsInFile(fileOf(fixture))
		expect(knownGoals(doc, goals)).toBe(12)
		expect(enterGoals(doc, goals)).toEqual({ added: 0, known: 12, actors: 0 })
		expect(bare(written(doc))).toBe(bare(fixture))
	})

	it('[CSV15] find organisations by their short names, and leave persons persons', () => {
		const doc = new Y.Doc()
		const [agency = ''] = addActors(doc, [{ name: 'Sozialagentur', shortName: 'SozAg' }])
		readIn(doc, 'Ebene;Text;Wer;Bis wann\nMaßnahme;Tisch einladen;SozAg, Frau Berger;31.12.2027')
		expect(listTasks(doc)).toMatchObject([{ who: [agency], whoElse: ['Frau Berger'], until: '2027-12-31' }])
		expect(listActors(doc)).toHaveLength(1)
	})

	it('[CSV15] keep the words of levels, days and columns that nobody knows', () => {
		const doc = new Y.Doc()
		const { goals, apart } = goalsInFile(
			fileOf('Ebene;Text;Frist;Bemerkung\nWunschziel;Alle kennen sich;bald;aus dem Herbst\n;Ohne Ebene;;'),
		)
		expect(apart).toEqual(['Bemerkung'])
		enterGoals(doc, goals)
		expect(listGoals(doc).map(({ level, text }) => [level, text])).toEqual([
			['partial', 'Alle kennen sich (Wunschziel; bald; Bemerkung: aus dem Herbst)'],
			['partial', 'Ohne Ebene'],
		])
	})

	it.each(['de', 'en'] as const)('[CSV15] the sample with all it says comes back the same (%s)', (locale) => {
		const [here, there] = [new Y.Doc(), new Y.Doc()]
		goalSystem.sample(here, locale, seededRandom(1))
		const file = csvFile(goalTable(here, locale))
		readIn(there, file)
		expect(csvFile(goalTable(there, locale))).toBe(file)
	})

	it('[CSV15] what a spreadsheet would calculate or mistake comes back as it was', () => {
		const doc = new Y.Doc()
		const ugly = '"=SUMME(A1)";"Zeile eins\nZeile zwei; mit Semikolon und ""Zeichen"""'
		readIn(doc, `Nummer;Text\n${ugly}`)
		const [goal] = listGoals(doc)
		expect(goal).toMatchObject({ number: '=SUMME(A1)', text: 'Zeile eins Zeile zwei; mit Semikolon und "Zeichen"' })
		const again = new Y.Doc()
		readIn(again, written(doc))
		expect(written(again)).toBe(written(doc))
	})
})

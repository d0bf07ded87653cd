import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
	answerKey,
	type Check,
	checkLines,
	cleanCell,
	guardCell,
	keepWords,
	proposedFor,
	proposeMapping,
	unguardCell,
} from '../../../shared/registry/csv/index.ts'
import { type Actor, standardFields } from '../../../shared/registry/index.ts'

const columns = [{ id: 'goals', header: { de: 'Ziele', en: 'Goals' } }]
const headings = ['Name', 'Art', 'Ebene', 'Feld', 'Kreis', 'Ziele']

const propose = (headings: readonly string[], rows: readonly string[][] = [], inTable = false) =>
	proposeMapping(
		{ headings, lines: rows.map((cells) => ({ cells })) },
		{ cells: columns, fields: standardFields, inTable },
	)

function check(rows: readonly string[][], options: Partial<Parameters<typeof checkLines>[1]> = {}): Check {
	const file = { headings, lines: rows.map((cells, i) => ({ line: i + 2, cells })) }
	return checkLines(file, { mapping: propose(headings), fields: standardFields, known: [], ...options })
}

describe('headings', () => {
	it('[CSV2] are recognised in other words, cases and languages, each target once', () => {
		const headings = ['BETEILIGTE:', 'kuerzel', 'Ansprechpartner/in', 'Level', 'name', 'Fax']
		const known = ['name', 'shortName', 'contact', 'level']
		expect(propose(headings)).toEqual([...known, 'note', 'note'])
		expect(propose(headings, [], true)).toEqual([...known, 'n.name', 'n.Fax'])
		expect(propose(['Goals', ''], [], true)).toEqual(['c.goals', 'n.(2)'])
	})

	it('[CSV12] a heading nobody knows is recognised by what stands below it', () => {
		const rows = [
			['A', 'aktiv', 'Familie; Wohnen', 'nur vormittags'],
			['B', 'gewünscht', 'Gesundheit', ''],
			['C', 'aktiv', '', 'seit 2024 dabei'],
		]
		expect(propose(['Name', 'Status', 'Worum', 'Sonst'], rows)).toEqual(['name', 'involvement', 'field', 'note'])
		expect(propose(['Name', 'Status'], [['A', 'vielleicht']]), 'no word of it is on a list').toEqual(['name', 'note'])
	})
})

describe('cells', () => {
	it('[CSV3] what a spreadsheet would calculate is guarded and comes back as it was', () => {
		for (const words of ['=SUM(A1)', '+49 208', '-', '@amt', "'=1", "''+", "'ne Frage", 'gewöhnlich']) {
			expect(unguardCell(guardCell(words))).toBe(words)
		}
		expect(guardCell('=1+1')).toBe("'=1+1")
		expect(guardCell("'ne Frage")).toBe("'ne Frage")
	})

	it('[CSV3] no guarded cell begins like a formula', () => {
		fc.assert(
			fc.property(fc.string(), (words) => {
				expect(guardCell(words)).not.toMatch(/^[=+\-@\t\r]/u)
				expect(unguardCell(guardCell(words))).toBe(words)
			}),
		)
	})

	it('[CSV2] hard spaces and foreign line ends become ordinary ones', () => {
		expect(cleanCell('\u00a0Amt\u00a0für\u202fAlles \r\n')).toBe('Amt für Alles')
		expect(cleanCell('eins\r\nzwei')).toBe('eins\nzwei')
	})
})

describe('lines', () => {
	it('[CSV10] a wrong word costs no line: it becomes what such words usually mean, or a note', () => {
		const { entries, problems } = check([
			['Jobcenter', 'Amt', 'Entscheidung', '', '', ''],
			['Jugendamt', 'behörde ', 'OPERATIVE EBENE', 'Familienpolitik', 'Steuerungsgruppe', 'Kinder'],
			['Sportbund', 'Dachorganisation', '', '', '', ''],
		])
		expect(problems).toEqual([])
		expect(entries).toEqual([
			{ line: 2, actor: { name: 'Jobcenter', kind: 'authority', level: 'decision' }, cells: {} },
			{
				line: 3,
				actor: { name: 'Jugendamt', kind: 'authority', level: 'operative' },
				groups: ['Steuerungsgruppe'],
				fields: [{ id: 'family' }],
				cells: { goals: 'Kinder' },
			},
			{ line: 4, actor: { name: 'Sportbund', note: 'Art: Dachorganisation' }, cells: {} },
		])
	})

	it('[CSV4] ragged lines: missing cells are empty, surplus ones become a note, and a name is invented by number', () => {
		const { entries, problems } = check([
			['Jobcenter'],
			['Jugendamt', '', '', '', '', '', '', 'zu viel'],
			['Treff', '', '', '', '', '', '', ' '],
			['', '', '', '', '', 'ohne Namen'],
			['', ' ', ''],
		])
		expect(entries.map(({ actor }) => actor)).toEqual([
			{ name: 'Jobcenter' },
			{ name: 'Jugendamt', note: 'zu viel' },
			{ name: 'Treff' },
			{ name: '(5)' },
		])
		expect(problems).toEqual([
			{ line: 3, kind: 'surplusCells', count: 1 },
			{ line: 5, kind: 'nameMissing' },
		])
	})

	it('[CSV4] a name that stands twice stays twice, and one that is endless is whole in the note', () => {
		const { entries, problems } = check([['Treff  Anker'], ['treff anker'], ['x'.repeat(201)]])
		expect(entries).toHaveLength(3)
		expect(entries[2]?.actor).toEqual({ name: 'x'.repeat(200), note: 'x'.repeat(201).replace(/^/u, 'Name: ') })
		expect(problems).toEqual([
			{ line: 3, kind: 'sameName', name: 'treff anker', earlier: 2 },
			{ line: 4, kind: 'tooLong', target: 'name', limit: 200 },
		])
		const known = [{ id: 'one', name: 'Treff Anker' }]
		expect(check([['Treff Anker'], ['treff anker']], { known }).entries.map(({ updates }) => updates)).toEqual([
			'one',
			undefined,
		])
		expect(check([['A'], ['a']], { sameName: 'add' })).toMatchObject({ entries: [{}, {}], problems: [] })
	})

	it('[CSV5] words that are known are told with what they mean, each once', () => {
		const { understood } = check([
			['Jobcenter', 'Behörde', 'operative ebene', '', '', ''],
			['Jugendamt', 'behörde', 'OPERATIVE EBENE', 'Familienpolitik', '', ''],
			['Sportbund', 'Dachorganisation', '', '', '', ''],
		])
		expect(understood).toEqual([
			{ property: 'kind', words: 'Behörde', as: 'authority' },
			{ property: 'level', words: 'operative ebene', as: 'operative' },
			{ property: 'field', words: 'Familienpolitik', as: 'family' },
		])
	})

	it('[CSV5] one answer settles the same words in all lines', () => {
		const rows = [
			['A', 'Amt', '', '', '', ''],
			['B', 'amt', '', '', '', ''],
			['C', 'Burg', '', '', '', ''],
		]
		expect(check(rows).unknown).toEqual([
			{ property: 'kind', words: 'Amt', lines: [2, 3], answer: 'authority' },
			{ property: 'kind', words: 'Burg', lines: [4], answer: keepWords },
		])
		const answers = { [answerKey('kind', 'Amt')]: 'network', [answerKey('kind', 'Burg')]: '' }
		expect(check(rows, { answers }).entries.map(({ actor }) => [actor.kind, actor.note])).toEqual([
			['network', undefined],
			['network', undefined],
			[undefined, undefined],
		])
	})

	it('[CSV5] a word that misspells one on the list is proposed as that, whatever else it might mean', () => {
		const proposed = (words: string) => proposedFor('field', words, standardFields)
		expect(proposed('Kinderbetreung')).toBe('care')
		expect(proposed('Kidnerbetreuung')).toBe('care')
		expect(proposed('Famlienpolitisch')).toBe('family')
		expect(proposed('Kinder und Jugend')).toBe('family')
		expect(proposedFor('kind', 'Beratngsstelle', [])).toBe('counselling')
		expect(proposedFor('kind', 'Burg', [])).toBeUndefined()
		expect(proposedFor('kind', 'x'.repeat(100_000), [])).toBeUndefined()
	})

	it('[CSV11] a cell may name several fields; unknown ones become new ones unless somebody says otherwise', () => {
		const rows = [['A', '', '', 'Bildung und Ausbildung; Migration / Wohnen', '', '']]
		expect(check(rows).entries[0]?.fields).toEqual([
			...[{ id: 'education' }, { label: 'Migration' }, { id: 'housing' }],
		])
		const answers = { [answerKey('field', 'Migration')]: 'social' }
		expect(check(rows, { answers }).entries[0]?.fields?.[1]).toEqual({ id: 'social' })
		expect(check([['A', '', '', 'x'.repeat(81), '', '']]).entries[0]?.actor.note).toBe(`Feld: ${'x'.repeat(81)}`)
	})

	it('[CSV6] a known name is updated, skipped or added', () => {
		const known: Actor[] = [{ id: 'ja', name: 'Jugendamt' }]
		const rows = [['JUGENDAMT '], ['Jobcenter']]
		expect(check(rows, { known }).entries.map(({ updates }) => updates)).toEqual(['ja', undefined])
		expect(check(rows, { known, sameName: 'skip' })).toMatchObject({ skipped: 1, entries: [{ line: 3 }] })
		expect(check(rows, { known, sameName: 'add' }).entries.map(({ updates }) => updates)).toEqual([
			undefined,
			undefined,
		])
	})
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
	answerKey,
	type Check,
	checkLines,
	cleanCell,
	guardCell,
	proposeMapping,
	unguardCell,
} from '../../../shared/registry/csv/index.ts'
import { type Actor, standardFields } from '../../../shared/registry/index.ts'

const columns = [{ id: 'goals', header: { de: 'Ziele', en: 'Goals' } }]
const headings = ['Name', 'Art', 'Ebene', 'Feld', 'Kreis', 'Ziele']

function check(rows: readonly string[][], options: Partial<Parameters<typeof checkLines>[1]> = {}): Check {
	return checkLines(
		rows.map((cells, i) => ({ line: i + 2, cells })),
		{ mapping: proposeMapping(headings, columns), fields: standardFields, known: [], ...options },
	)
}

describe('headings', () => {
	it('[CSV2] are recognised in other words, cases and languages, each target once', () => {
		expect(proposeMapping(['BETEILIGTE:', 'kuerzel', 'Ansprechpartner/in', 'Level', 'name', 'Fax'], columns)).toEqual([
			'name',
			'shortName',
			'contact',
			'level',
			undefined,
			undefined,
		])
		expect(proposeMapping(['Goals', ''], columns)).toEqual(['c.goals', undefined])
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
	it('[CSV4] a wrong word costs its own line and no other', () => {
		const { entries, problems } = check([
			['Jobcenter', 'Behörde', 'Entscheidung', '', '', ''],
			['Jugendamt', 'behörde ', 'OPERATIVE EBENE', 'Familienpolitik', 'Steuerungsgruppe', 'Kinder'],
		])
		expect(problems).toEqual([{ line: 2, kind: 'unknownWords', property: 'level', words: 'Entscheidung' }])
		expect(entries).toEqual([
			{
				line: 3,
				actor: { name: 'Jugendamt', kind: 'authority', level: 'operative', field: 'family', circle: 'steering' },
				cells: { goals: 'Kinder' },
			},
		])
	})

	it('[CSV4] ragged lines: missing cells are empty, surplus ones are a problem', () => {
		const { entries, problems } = check([
			['Jobcenter'],
			['Jugendamt', '', '', '', '', '', '', 'zu viel'],
			['Treff', '', '', '', '', '', '', ' '],
			['', '', '', '', '', 'ohne Namen'],
			['', ' ', ''],
		])
		expect(entries.map(({ actor }) => actor.name)).toEqual(['Jobcenter', 'Treff'])
		expect(problems).toEqual([
			{ line: 3, kind: 'surplusCells', count: 1 },
			{ line: 5, kind: 'nameMissing' },
		])
	})

	it('[CSV4] a name that stands twice and one that is endless', () => {
		const { entries, problems } = check([['Treff  Anker'], ['treff anker'], ['x'.repeat(201)]])
		expect(entries).toHaveLength(1)
		expect(problems).toEqual([
			{ line: 3, kind: 'sameName', name: 'treff anker', earlier: 2 },
			{ line: 4, kind: 'tooLong', target: 'name', limit: 200 },
			{ line: 4, kind: 'nameMissing' },
		])
		expect(check([['A'], ['a']], { sameName: 'add' }).entries).toHaveLength(2)
	})

	it('[CSV5] one answer settles the same words in all lines', () => {
		const rows = [
			['A', 'Amt', '', '', '', ''],
			['B', 'amt', '', '', '', ''],
			['C', 'Burg', '', '', '', ''],
		]
		expect(check(rows).unknown).toEqual([
			{ property: 'kind', words: 'Amt', lines: [2, 3], answer: undefined },
			{ property: 'kind', words: 'Burg', lines: [4], answer: undefined },
		])
		const answers = { [answerKey('kind', 'Amt')]: 'authority', [answerKey('kind', 'Burg')]: '' }
		expect(check(rows, { answers }).entries.map(({ actor }) => actor.kind)).toEqual([
			'authority',
			'authority',
			undefined,
		])
	})

	it('[CSV5] unknown fields become new ones unless somebody says otherwise', () => {
		const rows = [['A', '', '', 'Migration', '', '']]
		expect(check(rows).entries[0]?.newField).toBe('Migration')
		const answers = { [answerKey('field', 'Migration')]: 'social' }
		expect(check(rows, { answers }).entries[0]?.actor.field).toBe('social')
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

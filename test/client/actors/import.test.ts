import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { tableForFile } from '../../../client/actors/export.ts'
import { isProblem, type ParsedFile, parseFile } from '../../../client/actors/import/parseFile.ts'
import { runImport } from '../../../client/actors/import/runImport.ts'
import { importTexts } from '../../../client/actors/import/texts.ts'
import { cellColumnsOf } from '../../../client/blocks/table/columns.ts'
import { createHistory } from '../../../client/sync/history.ts'
import { addActorRows, rowsOf } from '../../../shared/blocks/table/index.ts'
import { plenumMaps } from '../../../shared/board/plenum.ts'
import { methodOf } from '../../../shared/methods/index.ts'
import { stakeholderAnalysis } from '../../../shared/methods/stakeholder-analysis/index.ts'
import { checkLines, csvFile, importLimits, proposeMapping } from '../../../shared/registry/csv/index.ts'
import {
	type ActorProperty,
	findActor,
	involvements,
	kinds,
	levels,
	listActors,
	listFields,
} from '../../../shared/registry/index.ts'

const fixture = readFileSync(resolve(import.meta.dirname, '../../fixtures/csv/birkenfelde.csv'), 'utf8')
const bare = fixture.replace('\ufeff', '')
const encode = (text: string) => new TextEncoder().encode(text)

/** The typographic quotes of Windows-1252 are not where Unicode has them. */
const windows1252 = (text: string) =>
	Uint8Array.from(text, (sign) => ({ '„': 0x84, '“': 0x93 })[sign] ?? sign.charCodeAt(0))
const utf16 = (text: string, order: 'le' | 'be', mark = true) => {
	const bytes = new Uint8Array(2 * (text.length + Number(mark)))
	const view = new DataView(bytes.buffer)
	const units = mark ? `\ufeff${text}` : text
	for (let i = 0; i < units.length; i++) view.setUint16(2 * i, units.charCodeAt(i), order === 'le')
	return bytes
}

function read(bytes: Uint8Array): ParsedFile {
	const parsed = parseFile(bytes)
	if (isProblem(parsed)) throw new Error(`not readable: ${parsed.kind}`)
	return parsed
}
const tableOf = ({ headings, lines }: ParsedFile) => [
	headings,
	...lines.map(({ cells }) => headings.map((_, i) => cells[i] ?? '')),
]
const expected = tableOf(read(encode(fixture)))

function workshop() {
	const doc = new Y.Doc()
	const table = stakeholderAnalysis.found(doc).id
	const history = createHistory(doc, plenumMaps)
	const importFile = (bytes: Uint8Array, signal = new AbortController().signal, rest = async () => {}) => {
		const file = read(bytes)
		const fields = listFields(doc)
		const mapping = proposeMapping(file, { cells: cellColumnsOf(doc, table, methodOf), fields, inTable: true })
		const { entries } = checkLines(file, { mapping, fields, known: listActors(doc) })
		return runImport({ doc, history, tableId: table, entries, signal, rest })
	}
	return { doc, table, history, importFile }
}

describe('a file of 27 organisations', () => {
	it('covers every kind, level and involvement', async () => {
		const { doc, importFile } = workshop()
		await importFile(encode(fixture))
		const used = (property: ActorProperty) => new Set(listActors(doc).map((actor) => actor[property]))
		for (const kind of Object.keys(kinds)) expect(used('kind')).toContain(kind)
		for (const level of Object.keys(levels)) expect(used('level')).toContain(level)
		for (const involvement of Object.keys(involvements)) expect(used('involvement')).toContain(involvement)
	})

	it('[CSV1] comes back from the workshop as it went in', async () => {
		const { doc, table, importFile } = workshop()
		expect(await importFile(encode(fixture))).toEqual({ added: 27, updated: 0 })
		expect(csvFile(tableForFile(doc, { tableId: table, locale: 'de' }))).toBe(fixture)
	})

	it.each([
		['UTF-8 without byte order mark', encode(bare)],
		['UTF-8 with LF', encode(bare.replaceAll('\r\n', '\n'))],
		['Windows-1252', windows1252(bare)],
		['Unicode-Text of Excel', utf16(bare.replaceAll(';', '\t'), 'le')],
		['UTF-16 big endian', utf16(bare, 'be')],
		['UTF-16 without mark', utf16(bare, 'le', false)],
		['a separator line', encode(`\ufeffsep=;\r\n${bare}`)],
		['empty columns at the end', encode(bare.replaceAll('\r\n', ';;;\r\n'))],
	])('[CSV2] is the same in %s', (_, bytes) => {
		expect(tableOf(read(bytes))).toEqual(expected)
	})

	it('[CSV2] is the same with commas and quotes around every cell', () => {
		const quoted = expected.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n')
		expect(tableOf(read(encode(quoted)))).toEqual(expected)
	})

	it('[CSV6] read in again changes nothing and adds nobody', async () => {
		const { doc, table, importFile } = workshop()
		await importFile(encode(fixture))
		const before = csvFile(tableForFile(doc, { tableId: table, locale: 'de' }))
		expect(await importFile(encode(fixture))).toEqual({ added: 0, updated: 27 })
		expect(csvFile(tableForFile(doc, { tableId: table, locale: 'de' }))).toBe(before)
		expect(rowsOf(doc, table)).toHaveLength(27)
	})
})

it('[CSV1] whatever words stand in a table, its file gives them back', () => {
	const words = fc
		.string({ unit: fc.constantFrom('a', 'ß', ';', '"', ',', '\n', '=', "'", '-', '?', '\t', ' ', '😀') })
		.map((text) => text.trim())
	const line = fc.record({
		name: words.map((name) => `N ${name.replace(/\s+/gu, ' ')}`.trim()),
		goals: words,
		strategy: words,
	})
	fc.assert(
		fc.property(fc.uniqueArray(line, { selector: ({ name }) => name.toLowerCase(), minLength: 1 }), (lines) => {
			const { doc, table } = workshop()
			addActorRows(
				doc,
				table,
				lines.map(({ name, ...cells }) => ({ name, cells })),
			)
			const cells = cellColumnsOf(doc, table, methodOf)
			const file = read(encode(csvFile(tableForFile(doc, { tableId: table, locale: 'de', cells }))))
			const fields = listFields(doc)
			const check = checkLines(file, {
				mapping: proposeMapping(file, { cells, fields, inTable: true }),
				fields,
				known: [],
			})
			expect(check.problems).toEqual([])
			expect(
				check.entries.map(({ actor, cells: { goals = '', strategy = '' } }) => ({ name: actor.name, goals, strategy })),
			).toEqual(lines)
		}),
		{ numRuns: 60 },
	)
})

describe('a file that is none', () => {
	it.each([
		['a workbook', encode('PK\u0003\u0004 [Content_Types].xml xl/workbook.bin'), 'oldWorkbook'],
		['a letter', encode('PK\u0003\u0004 [Content_Types].xml word/document.xml'), 'document'],
		['an archive', encode('PK\u0003\u0004 Liste.csv'), 'archive'],
		['a PDF', encode('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n'), 'pdf'],
		['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 0, 7]), 'picture'],
		['a photo', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 59, 10, 59, 10]), 'picture'],
		['a web page', encode('<!doctype html>\n<table><tr><td>Name;Art</td></tr></table>\n'), 'webPage'],
		['a program', Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 0, 1, 59, 10]), 'binary'],
		['nothing', new Uint8Array(), 'empty'],
		['only spaces', encode(' \r\n \r\n'), 'empty'],
		['only headings', encode('Name;Art\r\n;\r\n'), 'noLines'],
		[
			'10,001 lines',
			encode(csvFile([['Name'], ...Array.from({ length: 10_001 }, (_, i) => [`Amt ${i}`])])),
			'tooManyLines',
		],
		['more than 5 MB', new Uint8Array(importLimits.bytes + 1).fill(65), 'tooLarge'],
	])('[CSV7] %s gets a clear answer in both languages', (_, bytes, kind) => {
		const parsed = parseFile(bytes)
		if (!isProblem(parsed)) throw new Error('was read')
		expect(parsed.kind).toBe(kind)
		for (const texts of Object.values(importTexts)) {
			expect(texts.fileProblem(parsed, 1000).happened).toMatch(/\S/u)
			expect(texts.fileProblem(parsed, 1000).todo).toMatch(/\.$/u)
		}
	})
})

it('[CSV4] lines are counted as a spreadsheet does, with blank ones and the separator line', () => {
	const { lines } = read(encode('sep=;\nName;Art\n\nA;"zwei\nZeilen"\nB;x\n'))
	expect(lines.map(({ line }) => line)).toEqual([4, 5])
})

describe('reading in', () => {
	const many = encode(csvFile([['Name'], ...Array.from({ length: 130 }, (_, i) => [`Amt ${i}`])]))

	it('[CSV8] is one step of undo', async () => {
		const { doc, table, history, importFile } = workshop()
		await importFile(many)
		expect(rowsOf(doc, table)).toHaveLength(130)
		history.undo()
		expect(rowsOf(doc, table)).toHaveLength(1)
		expect(listActors(doc)).toHaveLength(1)
	})

	it('[CSV8] leaves nothing behind when it is cancelled half-way', async () => {
		const { doc, table, history, importFile } = workshop()
		const stop = new AbortController()
		let portions = 0
		const rest = async () => {
			if (++portions === 2) stop.abort()
		}
		expect(await importFile(many, stop.signal, rest)).toBe('cancelled')
		expect(rowsOf(doc, table)).toHaveLength(1)
		expect(listActors(doc)).toHaveLength(1)
		history.redo()
		expect(listActors(doc), 'nothing to redo').toHaveLength(1)
	})

	it('[CSV8] takes back nothing else when it is cancelled before it changed anything', async () => {
		const { doc, importFile } = workshop()
		await importFile(many)
		const before = listActors(doc)
		const stop = new AbortController()
		stop.abort()
		expect(await importFile(many, stop.signal)).toBe('cancelled')
		expect(listActors(doc)).toEqual(before)
	})

	it('[CSV8] sends frames that the relay takes', async () => {
		const { doc, importFile } = workshop()
		const sizes: number[] = []
		doc.on('update', (update: Uint8Array) => sizes.push(update.length))
		await importFile(many)
		expect(Math.max(...sizes)).toBeLessThan(256 * 1024)
	})
})

it('[CSV9] contact persons are only written if there are any', () => {
	const { doc, table } = workshop()
	addActorRows(doc, table, [{ name: 'Amt' }])
	expect(csvFile(tableForFile(doc, { tableId: table, locale: 'de' }))).not.toContain('Ansprechperson')
	addActorRows(doc, table, [{ name: 'Treff', contact: 'Empfang' }])
	expect(csvFile(tableForFile(doc, { tableId: table, locale: 'de' }))).toContain('Ansprechperson')
})

it('[CSV6] empty cells of a file take nothing away', async () => {
	const { doc, table, importFile } = workshop()
	const [added] = addActorRows(doc, table, [{ name: 'Amt', kind: 'authority', cells: { goals: 'steht' } }])
	await importFile(encode('Name;Art;Ebene;Ziele\nAmt;;beide;\n'))
	expect(findActor(doc, added?.actor ?? '')).toMatchObject({ kind: 'authority', level: 'both' })
	expect(rowsOf(doc, table)).toHaveLength(1)
})

describe('a list as coordinators have it', () => {
	const list = [
		'Einrichtung;Typ;Bereich;Status;Ansprechpartner;Erreichbar;Bemerkung;lfd. Nr.',
		'Runder Tisch Kinderarmut;Gremium;Familie;aktiv;;;;1',
		'Jugendamt;Behörde;Familie; Arbeitsmarkt;aktiv;Frau Berger;;nur vormittags;2'.replace(
			'Familie; Arbeitsmarkt',
			'"Familie; Arbeitsmarkt"',
		),
		'Sportbund;Dachorganisation;Sport;gewünscht;;info@sport.example;;3',
		';Verein;;;Herr Duman;;;4',
		'Jugendamt;;;;;;zweite Stelle;5',
		'Treff;Verein;;aktiv;;;;6;zu viel',
	].join('\n')

	it('[CSV10] is read in whole: no line and no word is left out', async () => {
		const { doc, table, importFile } = workshop()
		expect(await importFile(encode(list))).toEqual({ added: 6, updated: 0 })
		const file = csvFile(
			tableForFile(doc, { tableId: table, locale: 'de', cells: cellColumnsOf(doc, table, methodOf) }),
		)
		for (const word of [
			'Dachorganisation',
			'zweite Stelle',
			'zu viel',
			'Sport',
			'Duman',
			'info@sport.example',
			'vormittags',
		])
			expect(file).toContain(word)
		expect(file.split('\r\n')[0]).toContain('lfd. Nr.')
		expect(listActors(doc).map(({ name }) => name)).toContain('(5)')
	})

	it('[CSV11] several fields in a cell are several fields of the actor', async () => {
		const { doc, importFile } = workshop()
		await importFile(encode(list))
		const office = listActors(doc).find(({ name, field }) => name === 'Jugendamt' && field)
		expect(office).toMatchObject({ field: 'family', moreFields: ['work'] })
	})

	it('[CSV12] a heading nobody knows is recognised by what stands below it', async () => {
		const { doc, importFile } = workshop()
		await importFile(encode(list))
		const involvements = listActors(doc).map(({ name, involvement }) => [name, involvement])
		expect(involvements).toContainEqual(['Sportbund', 'wished'])
		expect(involvements).toContainEqual(['Treff', 'active'])
	})

	it('[CSV6] read in again adds nothing, neither rows nor columns nor lines of a note', async () => {
		const { doc, table, importFile } = workshop()
		await importFile(encode(list))
		const say = () =>
			csvFile(tableForFile(doc, { tableId: table, locale: 'de', cells: cellColumnsOf(doc, table, methodOf) }))
		const [lines, columns] = [rowsOf(doc, table).length, say().split('\r\n')[0]]
		expect(await importFile(encode(list))).toEqual({ added: 0, updated: 6 })
		expect(rowsOf(doc, table)).toHaveLength(lines)
		expect(say().split('\r\n')[0]).toBe(columns)
		expect(listActors(doc).find(({ name }) => name === 'Sportbund')?.note).toBe('Typ: Dachorganisation')
	})
})

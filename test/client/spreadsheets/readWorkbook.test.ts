import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isProblem, readTable } from '../../../client/actors/import/parseFile.ts'
import { importTexts } from '../../../client/actors/import/texts.ts'
import { archiveLimits } from '../../../client/spreadsheets/archive.ts'
import { readWorkbook } from '../../../client/spreadsheets/readWorkbook.ts'
import { workbookFile } from '../../../client/spreadsheets/workbookFile.ts'
import { csvFile, importLimits } from '../../../shared/registry/csv/index.ts'
import { archiveOf, partsOf, sheetOf } from './workbooks.ts'

const words = (place: string, text: string) => `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`
const honest = sheetOf(`<row r="1">${words('A1', 'Name')}</row><row r="2">${words('A2', 'Jugendamt')}</row>`)
const list = (xml: string, more = {}, head = '') => archiveOf(partsOf([{ name: 'Liste', xml }], more, head))

async function tableOf(bytes: Uint8Array, locale: 'de' | 'en' = 'de') {
	const read = await readTable(bytes, locale)
	if (isProblem(read)) throw new Error(read.kind)
	return [read.headings, ...read.lines.map(({ cells }) => read.headings.map((_, i) => cells[i] ?? ''))]
}
const kindOf = async (bytes: Uint8Array) => {
	const read = await readTable(bytes, 'de')
	return isProblem(read) ? read.kind : 'read'
}

describe('a workbook from elsewhere', () => {
	it('[BOOK1] is read as its cells are seen: shared and formatted texts, days, shares, truths, results of formulas', async () => {
		const strings = `<sst><si><t>Einrichtung</t></si><si><r><t>Kita </t></r><r><rPr><b/></rPr><t xml:space="preserve">„Rasselbande“</t></r><rPh sb="0" eb="1"><t>gesprochen</t></rPh></si><si><t>Seit &amp; bis_x000D_\nheute &#8211; morgen</t></si></sst>`
		const styles = `<styleSheet><numFmts count="1"><numFmt numFmtId="164" formatCode="[$-407]d/\\ mmmm\\ yyyy;@"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="9"/><xf numFmtId="22"/></cellXfs></styleSheet>`
		const rows = `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>2</v></c><c r="D1" t="str"><f>"An"&amp;"teil"</f><v>Anteil</v></c><c r="E1" t="str"><v>Sitz</v></c><c r="F1" t="str"><v>Plätze</v></c></row>
			<row r="3"><c r="A3" t="s"><v>1</v></c><c r="B3" s="1"><v>46090</v></c><c r="D3" s="3"><v>0.35</v></c><c r="E3" t="b"><v>1</v></c><c r="F3"><v>12.5</v></c></row>
			<row r="4"><c r="A4"/><c r="B4" s="2"><v>46091</v></c><c r="D4" t="e"><v>#N/A</v></c><c r="E4" s="4"><v>46090.5</v></c><c r="F4"><f>SUM(1,2)</f><v>0.30000000000000004</v></c></row>`
		const bytes = list(sheetOf(rows), { 'xl/sharedStrings.xml': strings, 'xl/styles.xml': styles })
		expect(await tableOf(bytes)).toEqual([
			['Einrichtung', 'Seit & bis\r\nheute – morgen', '', 'Anteil', 'Sitz', 'Plätze'],
			['Kita „Rasselbande“', '2026-03-09', '', '35 %', 'WAHR', '12,5'],
			['', '2026-03-10', '', '#N/A', '2026-03-09 12:00', '0,3'],
		])
		const read = await readTable(bytes, 'en')
		expect(read).toMatchObject({ lines: [{ line: 3 }, { line: 4 }], from: { sheet: 'Liste', others: [] } })
		expect((await tableOf(bytes, 'en'))[1]?.slice(4)).toEqual(['TRUE', '12.5'])
	})

	it('[BOOK1] is read whatever the prefixes of its tags and the day it counts from', async () => {
		const xml = `<x:worksheet xmlns:x="a"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>Tag</x:t></x:is></x:c></x:row><x:row><x:c s="1"><x:v>44628</x:v></x:c></x:row></x:sheetData></x:worksheet>`
		const styles = '<styleSheet><cellXfs><xf/><xf numFmtId="14"/></cellXfs></styleSheet>'
		const bytes = list(xml, { 'xl/styles.xml': styles }, '<workbookPr date1904="1"/>')
		expect(await tableOf(bytes)).toEqual([['Tag'], ['2026-03-09']])
	})

	it('[BOOK2] gives the first sheet people see that has words in it, and names those it leaves', async () => {
		const sheets = [
			{ name: 'Alt', state: 'hidden', xml: sheetOf(`<row r="1">${words('A1', 'alt')}</row>`) },
			{ name: 'Leer', xml: sheetOf('') },
			{ name: 'Beteiligte &amp; mehr', xml: honest },
			{ name: 'Notizen', xml: honest },
		]
		const read = await readTable(archiveOf(partsOf(sheets)), 'de')
		expect(read).toMatchObject({ from: { sheet: 'Beteiligte & mehr', others: ['Leer', 'Notizen'] } })
	})
})

describe('a workbook of our own', () => {
	it('[BOOK3] says on reading what was written, for any words', async () => {
		const cell = fc.oneof(
			fc.string({ unit: 'grapheme' }),
			fc.constantFrom(
				'',
				'=1+1',
				"'=1",
				'+49 5671 12',
				'007',
				'12',
				'@SUMME(A1)',
				'a\nb',
				' x ',
				'_x000D_',
				'<&">',
				'\u0001a',
			),
		)
		const clean = (text: string) =>
			text
				.replace(/\r\n?/gu, '\n')
				// biome-ignore lint/suspicious/noControlCharactersInRegex: XML cannot hold these
				.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '')
		await fc.assert(
			fc.asyncProperty(
				fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 5 }),
				async (rows) => {
					const read = readWorkbook(workbookFile([['A', 'B', 'C'], ...rows], 'Liste'), 'de')
					if ('kind' in read) throw new Error(read.kind)
					const filled = rows.map((row) => row.map(clean)).filter((row) => row.some((text) => text.trim() !== ''))
					const guarded = (text: string) => (/^'+[=+\-@\t\r]/u.test(text) ? `'${text}` : text)
					expect(read.lines.slice(1).map(({ cells }) => [0, 1, 2].map((i) => cells[i] ?? ''))).toEqual(
						filled.map((row) => row.map(guarded)),
					)
				},
			),
		)
	})

	it('[BOOK3] is the same table as the CSV of the same list', async () => {
		const fixture = readFileSync(resolve(import.meta.dirname, '../../fixtures/csv/birkenfelde.csv'))
		const table = await tableOf(new Uint8Array(fixture))
		expect(csvFile(table)).toBe(fixture.toString())
		expect(await tableOf(workbookFile(table, 'Beteiligte'))).toEqual(table)
	})

	it('[BOOK4] holds no formula, whatever a cell begins with', () => {
		const rows = [['Name'], ['=HYPERLINK("http://böse.example";"Klick")'], ['+1'], ['-2'], ['@SUM(A1)'], ['Jugendamt']]
		const read = readWorkbook(workbookFile(rows, 'x'), 'de')
		expect(read).toMatchObject({ lines: rows.map((cells) => ({ cells })) })
		const packed = Buffer.from(workbookFile(rows, 'x'))
		expect(packed.includes('<f')).toBe(false)
	})

	it('[BOOK4] has a sheet with a name Excel takes', () => {
		for (const [name, sheet] of [
			["'Wer [macht] was?' / 2026 – ein sehr langer Titel", "Wer macht was ' 2026 – ein seh"],
			['***', 'Netzwerkstatt'],
			['Ziele', 'Ziele'],
		] as const) {
			const read = readWorkbook(workbookFile([['A'], ['b']], name), 'de')
			expect('name' in read && read.name).toBe(sheet)
		}
	})
})

describe('a workbook that means harm', () => {
	const bomb = `${honest}${' '.repeat(archiveLimits.bytes)}`

	it('[BOOK5] that unpacks to more than the limit is not unpacked, beside a large honest one that is read', async () => {
		expect(await kindOf(list(`${honest}${' '.repeat(1_000_000)}`))).toBe('read')
		expect(await kindOf(list(bomb))).toBe('packedTooLarge')
	})

	it('[BOOK5] that says it is small costs no more than it says', async () => {
		const parts = partsOf([{ name: 'Liste', xml: bomb.repeat(8) }])
		const lying = archiveOf(parts, { 'xl/worksheets/sheet1.xml': honest.length })
		const before = performance.now()
		expect(await kindOf(lying)).toBe('packedTooLarge')
		expect(performance.now() - before).toBeLessThan(10_000)
		// The same parts told truthfully are read.
		expect(await kindOf(list(honest))).toBe('read')
	})

	it('[BOOK5] of many parts that are each within the limit is too large in sum', async () => {
		const half = `<sst>${' '.repeat(archiveLimits.bytes * 0.6)}</sst>`
		expect(await kindOf(list(honest, { 'xl/sharedStrings.xml': half }))).toBe('read')
		expect(await kindOf(list(honest, { 'xl/sharedStrings.xml': half, 'xl/styles.xml': half }))).toBe('packedTooLarge')
	})

	it('[BOOK6] with one cell at the far corner of the sheet costs nothing; a wide honest one is read', async () => {
		const far = sheetOf(`<row r="1">${words('A1', 'Name')}</row><row r="1048576">${words('XFD1048576', 'x')}</row>`)
		expect(await kindOf(list(far))).toBe('tooManyColumns')
		const wide = Array.from({ length: importLimits.columns }, (_, i) => `<c t="str"><v>Spalte ${i}</v></c>`).join('')
		const row = '<c t="str"><v>x</v></c>'.repeat(importLimits.columns)
		expect(await kindOf(list(sheetOf(`<row r="1">${wide}</row><row r="2">${row}</row>`)))).toBe('read')
	})

	it('[BOOK6] with a hundred thousand lines is refused with their number, in a moment', async () => {
		const lines = Array.from({ length: 100_000 }, (_, i) => `<row r="${i + 1}"><c t="str"><v>${i}</v></c></row>`)
		const before = performance.now()
		const read = await readTable(list(sheetOf(lines.join(''))), 'de')
		expect(read).toEqual({ kind: 'tooManyLines', lines: 99_999 })
		expect(performance.now() - before).toBeLessThan(10_000)
		expect(await kindOf(list(sheetOf(lines.slice(0, 1001).join(''))))).toBe('read')
	})

	it('[BOOK6] that declares entities is refused, and they are not resolved', async () => {
		const laughs = `<!DOCTYPE x [<!ENTITY a "${'ha'.repeat(50)}"><!ENTITY b "${'&a;'.repeat(1000)}">]>`
		const said = sheetOf(`<row r="1">${words('A1', '&b;')}</row><row r="2">${words('A2', '&b;')}</row>`)
		expect(await kindOf(list(said.replace('<worksheet', `${laughs}<worksheet`)))).toBe('brokenWorkbook')
		expect(await tableOf(list(said))).toEqual([['&b;'], ['&b;']])
	})

	it('[BOOK7] that is damaged anywhere is read or refused in words, and nothing breaks', async () => {
		const bytes = list(honest)
		await fc.assert(
			fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(255), fc.nat(bytes.length), async (at, byte, end) => {
				const damaged = bytes.slice()
				damaged[at] = byte
				for (const each of [damaged, bytes.slice(0, end)]) {
					const read = await readTable(each, 'de')
					if (isProblem(read)) expect(importTexts.de.fileProblem(read, 1000).happened).not.toBe('')
				}
			}),
			{ numRuns: 400 },
		)
	})

	it('[BOOK7] that is locked, of before 2007 or of another office says what to do', async () => {
		const ole = (name: string) =>
			new Uint8Array(
				Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.alloc(60), Buffer.from(name, 'utf16le')]),
			)
		expect(await kindOf(ole('EncryptedPackage'))).toBe('lockedWorkbook')
		expect(await kindOf(ole('Workbook'))).toBe('oldWorkbook')
		expect(
			await kindOf(new TextEncoder().encode('PK\u0003\u0004 mimetypeapplication/vnd.oasis.opendocument.spreadsheet')),
		).toBe('oldWorkbook')
	})
})

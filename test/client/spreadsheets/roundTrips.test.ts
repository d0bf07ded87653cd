import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { isProblem, type ParsedFile, readTable } from '../../../client/actors/import/parseFile.ts'
import { workbookFile } from '../../../client/spreadsheets/workbookFile.ts'
import { csvFile } from '../../../shared/registry/csv/index.ts'
import { wordKey } from '../../../shared/registry/index.ts'
import { type TableFormat, tableFormats, type UglyLine } from './tableFormats.ts'

const ugly = fc.oneof(
	{ weight: 3, arbitrary: fc.string({ unit: 'grapheme', maxLength: 30 }) },
	fc.constantFrom(
		'',
		'=1+1',
		"'=1+1",
		"''",
		'+49 208 455',
		'-',
		'@amt',
		'\t=HYPERLINK("x")',
		'a;b;;c',
		'a, b und c',
		'er sagte "nein", sie „ja“',
		'"',
		'zwei\nZeilen',
		'\n\n',
		'Straße, Öl & Übermaß',
		'👩‍👧 🏘️',
		'007',
		'1.000,50',
		'9.3.2027',
		'WAHR',
		'e\u0301',
		'sep=;',
		'_x000D_',
	),
)
const name = fc
	.tuple(fc.constantFrom('', '=', '+', '"', 'Amt ', 'Kita; '), ugly, fc.integer({ min: 0, max: 999 }))
	// As keyboards write it.
	.map(([before, words, number]) => `${before}${words}${number}`.normalize('NFC'))
const line: fc.Arbitrary<UglyLine> = fc.record({
	name,
	words: fc.tuple(ugly, ugly, ugly),
	numbers: fc.tuple(fc.nat(60), fc.nat(60), fc.nat(60)),
})

const forms = {
	CSV: (rows: string[][]) => new TextEncoder().encode(csvFile(rows)),
	'Excel file': (rows: string[][]) => workbookFile(rows, 'Liste'),
}
type Form = keyof typeof forms

async function fileOf(rows: string[][], form: Form, locale: 'de' | 'en'): Promise<ParsedFile> {
	const file = await readTable(forms[form](rows), locale)
	if (isProblem(file)) throw new Error(`no table: ${JSON.stringify(file)}`)
	return file
}

/** Out of one workshop, into another, and into that once more. */
async function takeAcross(format: TableFormat, lines: readonly UglyLine[], form: Form, locale: 'de' | 'en') {
	const here = new Y.Doc()
	format.fill(here, lines)
	const write = (doc: Y.Doc) => format.ordered?.(format.write(doc, locale)) ?? format.write(doc, locale)
	const written = write(here)
	if (written.length < 2) return
	const there = new Y.Doc()
	format.read(there, await fileOf(written, form, locale), locale)
	const arrived = write(there)
	expect(arrived, 'what arrives in another workshop').toEqual(written)
	format.read(there, await fileOf(arrived, form, locale), locale)
	expect(write(there), 'read in once more').toEqual(written)
	format.read(here, await fileOf(written, form, locale), locale)
	expect(write(here), 'read in where it came from').toEqual(written)
}

/** Together with both forms and all formats: 500 generated tables and some. */
const perFormat = 84

describe.each(tableFormats)('$name', (format) => {
	it('[BOOK8] come out of one workshop and into another as they were, whatever stands in them', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.uniqueArray(line, { minLength: 1, maxLength: 12, selector: ({ name }) => wordKey(name) }),
				fc.constantFrom<Form>('CSV', 'Excel file'),
				fc.constantFrom('de' as const, 'en' as const),
				(lines, form, locale) => takeAcross(format, lines, form, locale),
			),
			{ seed: 15, numRuns: perFormat },
		)
	})

	it('[BOOK9] of no cell in a file a spreadsheet makes a formula', () => {
		const doc = new Y.Doc()
		format.fill(doc, fc.sample(line, { seed: 15, numRuns: 60 }))
		const rows = format.write(doc, 'de')
		expect(rows.flat().some((cell) => cell.startsWith('='))).toBe(true)
		const cells = Papa.parse<string[]>(csvFile(rows).slice(1), { delimiter: ';' }).data.flat()
		expect(cells.filter((cell) => /^\s*[=+\-@]/u.test(cell))).toEqual([])
		const sheet = unzipSync(workbookFile(rows, 'Liste'))['xl/worksheets/sheet1.xml']
		expect(strFromU8(sheet ?? new Uint8Array())).not.toMatch(/<f[\s>]|t="str"/u)
	})

	it('[BOOK10] as many lines as can be read in at once arrive whole', { timeout: 240_000 }, async () => {
		const few = fc.sample(line, { seed: 15, numRuns: 100 })
		const lines = Array.from({ length: format.most }, (_, i): UglyLine => {
			const { name, ...rest } = few[i % few.length] as UglyLine
			return { name: `${name} (${i})`, ...rest }
		})
		const [here, there] = [new Y.Doc(), new Y.Doc()]
		format.fill(here, lines)
		const write = (doc: Y.Doc) => format.ordered?.(format.write(doc, 'de')) ?? format.write(doc, 'de')
		const written = write(here)
		format.read(there, await fileOf(written, 'CSV', 'de'), 'de')
		expect(write(there)).toEqual(written)
	})
})

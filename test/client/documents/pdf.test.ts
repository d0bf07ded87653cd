// @vitest-environment node
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import type { PictureFiles } from '../../../client/documents/paper/sheets.ts'
import { fetchProjectFonts } from '../../../client/documents/pdf/projectFonts.ts'
import { writePdf } from '../../../client/documents/pdf/writePdf.ts'
import type { TextDocument } from '../../../shared/documents/index.ts'
import { hasLibreOffice, pagesOfPdf } from '../../helpers/libreOffice.ts'
import { everyMarked, readTaggedPdf } from '../../helpers/taggedPdf.ts'
import { documentOf, minutesOfTheFounding, pngPicture, tableOf, wordsIn } from './contents.ts'
import { projectFonts } from './projectFonts.ts'

const now = new Date('2026-11-25T10:00:00Z')
const none: PictureFiles = new Map()

async function written(document: TextDocument, pictures = none) {
	const { bytes, missing, boxed } = await writePdf(document, { pictures, fonts: projectFonts, now })
	const pdf = readTaggedPdf(bytes)
	const marked = [...everyMarked(pdf.root)]
	return {
		bytes,
		missing,
		boxed,
		pdf,
		marked,
		words: marked.map(({ words }) => tidy(words)).filter((words) => words !== ''),
	}
}

/** Words without what breaking them into lines added. */
const tidy = (words: string) =>
	words
		.replace(/\u00ad/gu, '')
		.replace(/\s+/gu, ' ')
		.trim()

describe('a document as PDF', () => {
	it('[PDF1] says what the document says, word for word and in its order', async () => {
		const { words } = await written(minutesOfTheFounding)
		const added = [/^\[Das Bild liegt dieser Datei nicht bei/, /^Ort, Datum$/, /^(?:–|\d+\.)$/]
		const expected = wordsIn(minutesOfTheFounding).map(tidy)
		// Two lines of one label stand in one cell.
		const inOne = expected.flatMap((each, at) =>
			each === 'Gleichstellungsstelle' ? [] : [each === 'Bildungswerk Auental' ? `${each} ${expected[at + 1]}` : each],
		)
		expect(words.filter((each) => !added.some((one) => one.test(each)))).toEqual(inOne)
	})

	it('[PDF2] those who do not see it hear title, headings, lists, tables with their heads, and pictures in words', async () => {
		const pictures: PictureFiles = new Map([['board:page:page', { bytes: pngPicture({ alpha: true }), type: 'png' }]])
		const { pdf, marked } = await written(minutesOfTheFounding, pictures)
		const of = (type: string) => marked.filter((each) => each.type === type).map(({ words }) => tidy(words))
		expect(of('H1')).toEqual([minutesOfTheFounding.title])
		expect(of('H2')).toEqual(['Was ist zu tun?'])
		expect(of('H3')).toEqual(['TOP 1 Ankommen'])
		expect(of('Caption')).toEqual(['Maßnahmen'])
		const heads = marked.filter(({ type }) => type === 'TH').map(({ words, scope }) => [tidy(words), scope])
		expect(heads).toEqual([
			['Vom', 'Row'],
			['Entschuldigt', 'Row'],
			['Thema', 'Column'],
			['Was ist zu tun?', 'Column'],
			['Absage Kita-Platz', 'Row'],
			['Gesundheit', 'Row'],
		])
		expect(marked.filter(({ type }) => type === 'L')).toHaveLength(3)
		expect(marked.find(({ type }) => type === 'Figure')?.alt).toBe('Netzwerkbild mit zwei Organisationen')
		expect(pdf.unmarked).toBe('')
	})

	it.each([
		['de', 'de-DE', 'Seite 1 von 1'],
		['en', 'en-GB', 'Page 1 of 1'],
	] as const)('[PDF2] in %s it says its language, its title and that it is PDF/UA', async (language, code, page) => {
		const title = 'Protokoll <b>&'
		const { pdf } = await written({ ...minutesOfTheFounding, language, title })
		const { catalogue, metadata } = pdf
		expect(catalogue.Lang).toBe(code)
		expect(Object.keys(catalogue)).toEqual(
			expect.arrayContaining(['MarkInfo', 'StructTreeRoot', 'ViewerPreferences', 'Outlines']),
		)
		expect(metadata).toContain('<pdfuaid:part>1</pdfuaid:part>')
		expect(metadata).toContain('Protokoll &#60;b&#62;&#38;</rdf:li>')
		expect(pdf.artifacts[0]).toContain(page)
		expect(pdf.artifacts[0]).toContain('Koordination: Landratsamt')
	})

	it('[PDF3] a long table has its head on every sheet, and says it once', async () => {
		const { pdf, marked } = await written(documentOf(tableOf(4, 120)))
		expect(pdf.pages).toBeGreaterThan(2)
		expect(marked.filter(({ scope }) => scope === 'Column')).toHaveLength(4)
		for (const artifacts of pdf.artifacts.slice(1)) expect(artifacts).toContain('Spalte 4')
		expect(marked.filter(({ type }) => type === 'TD')).toHaveLength(360)
	})

	it('[PDF3] a cell that is higher than a sheet goes on on the next ones, to its last word', async () => {
		const long = `${'Versorgungsstruktur im Landkreis. '.repeat(900)}Ende.`
		const table = { ...tableOf(2, 1), rows: [['Kita', long]] }
		const { pdf, words } = await written(documentOf(table, { kind: 'paragraph', text: long }))
		expect(pdf.pages).toBeGreaterThan(6)
		expect(words.filter((each) => each === tidy(long))).toHaveLength(2)
	})

	it('[PDF3] a heading stands on the sheet of the picture below it', async () => {
		const file = { bytes: pngPicture(), type: 'png', size: { width: 10, height: 10 } } as const
		const places = Array.from({ length: 6 }, (_, at) => `board:page:${at}`)
		const document: TextDocument = {
			...documentOf(),
			sections: places.map((source, at) => ({
				id: source,
				level: 1,
				heading: `Bereich ${at}`,
				content: [{ kind: 'picture', source, alt: `Bild ${at}`, width: 1, height: 1, text: [] }],
			})),
		}
		const pictures: PictureFiles = new Map(places.map((source) => [source, file]))
		const { marked } = await written(document, pictures)
		const sheetsOf = (type: string) => marked.filter((each) => each.type === type).map(({ sheet }) => sheet)
		expect(sheetsOf('Figure')).toHaveLength(places.length)
		expect(new Set(sheetsOf('Figure')).size).toBeGreaterThan(2)
		expect(sheetsOf('H2')).toEqual(sheetsOf('Figure'))
	})

	it('[PDF3] the number of an item stands on the sheet on which its words begin', async () => {
		const items = Array.from({ length: 60 }, (_, at) => ({
			text: ['Schritt', 'Phase', 'Weiter'].slice(0, 1 + (at % 3)).join('\n'),
		}))
		const { marked, pdf } = await written(documentOf({ kind: 'list', isOrdered: true, items }))
		expect(pdf.pages).toBeGreaterThan(2)
		const sheetsOf = (type: string) => marked.filter((each) => each.type === type).map(({ sheet }) => sheet)
		expect(sheetsOf('Lbl')).toHaveLength(60)
		expect(sheetsOf('Lbl')).toEqual(sheetsOf('LBody'))
	})

	it('[PDF3] a table of thirty columns comes in parts on sheets across', async () => {
		const table = tableOf(30, 2)
		const { words, bytes } = await written(documentOf({ kind: 'paragraph', text: 'Davor' }, table))
		expect(new Set(words)).toEqual(new Set([...words, ...table.rows.flat()]))
		expect(words).toContain('Versorgung (Teil 3 von 3)')
		const text = Buffer.from(bytes).toString('latin1')
		expect(text.match(/\/MediaBox \[0 0 841.89 595.28\]/g)?.length).toBe(1)
	})

	it.each([
		['emoji', 'Sommerfest 🎉 👩‍👧 und ❤️', 3, ['🎉', '👩‍👧', '❤️']],
		['words from the right', 'مركز', 4, ['مركز']],
		['names of several writings', 'Frau 王 und Frau 王, שלום', 6, ['王', 'שלום']],
		['signs no file holds', 'Kita\u0000 und \ud83d', 2, ['\ufffd'], 'Kita\ufffd und \ufffd'],
		['honest words', 'Şahin & Łukasz – „täglich“ 3 × 5 €', 0, []],
	])(
		'[PDF4] %s are said, also where no typeface here has them, and the paper says so',
		async (_what, text, boxes, which, said = text) => {
			const { words, missing, boxed } = await written(documentOf({ kind: 'paragraph', text }))
			expect(words).toContain(said)
			expect(missing).toBe(boxes)
			expect(boxed).toEqual(which)
			expect(words.some((each) => each.includes('leeres Kästchen'))).toBe(boxes > 0)
		},
	)

	it.each([
		['a name in Cyrillic letters', 'Олена Шевченко aus Львів, ґанок'],
		['a name in Greek letters', 'Ελένη Παπαδοπούλου'],
		['emoji', 'Sommerfest 🎉 👩‍👧 und ❤️'],
	])('[PDF6] %s is drawn in letters of a file that comes only where it is needed', async (_what, text) => {
		const asked: string[] = []
		vi.stubGlobal('fetch', async (address: string) => {
			asked.push(address)
			return new Response(await readFile(join(process.cwd(), address.replace(/^.*(?=\/node_modules\/)/u, ''))))
		})
		const fonts = await fetchProjectFonts(text)
		const needed = asked.length
		await fetchProjectFonts('Şahin & Łukasz 3 × 5')
		vi.unstubAllGlobals()
		expect(asked.length - needed).toBe(8)
		expect(needed).toBeGreaterThan(8)
		const document = documentOf({ kind: 'paragraph', text })
		const { bytes, missing } = await writePdf(document, { pictures: none, fonts, now })
		expect(missing).toBe(0)
		const said = [...everyMarked(readTaggedPdf(bytes).root)].map(({ words }) => tidy(words))
		expect(said).toContain(text)
	})

	it('[SHEET6] sheets of a poster stand before the text, each a figure that says which one it is', async () => {
		const sheet = (n: number, left: boolean) => ({
			...({
				picture: { bytes: pngPicture(), type: 'png' },
				width: 277,
				height: 190,
				isAcross: true,
				edge: 10,
			} as const),
			...{ words: `Netzwerkbild · Blatt ${n} von 2`, cut: { left, top: false } },
		})
		const means = { pictures: none, fonts: projectFonts, now, sheets: [sheet(1, false), sheet(2, true)] }
		const pdf = readTaggedPdf((await writePdf(documentOf(), means)).bytes)
		const marked = [...everyMarked(pdf.root)]
		const figures = marked.filter(({ type }) => type === 'Figure')
		expect(figures.map(({ alt, sheet: at }) => [alt, at])).toEqual([
			['Netzwerkbild · Blatt 1 von 2', 0],
			['Netzwerkbild · Blatt 2 von 2', 1],
		])
		expect(marked.find(({ type }) => type === 'H1')?.sheet).toBe(2)
		expect(pdf.artifacts[1]).toContain('Blatt 2 von 2')
		expect(pdf.unmarked).toBe('')
	})

	it('[PDF4] a word without a space, and lists in lists, stay within the sheet', async () => {
		const word = 'Donau'.repeat(200)
		const deep = {
			text: word,
			items: [{ text: word, items: [{ text: word, items: [{ text: word, items: [{ text: word }] }] }] }],
		}
		const { words } = await written(
			documentOf(
				{ kind: 'list', isOrdered: false, items: [deep] },
				{ ...tableOf(6, 1), rows: [[word, word, word, word, word, word]] },
			),
		)
		expect(words.filter((each) => each.replaceAll('-', '') === word)).toHaveLength(11)
	})

	it('[PDF5] a thousand rows are written in less than 20 seconds, and it is told how far it is', async () => {
		const shares: number[] = []
		const begun = process.cpuUsage()
		const { bytes } = await writePdf(documentOf(tableOf(6, 1000)), {
			pictures: none,
			fonts: projectFonts,
			now,
			tell: (done) => shares.push(done),
		})
		expect(process.cpuUsage(begun).user / 1e6).toBeLessThan(20)
		expect(shares).toEqual([...shares].sort((a, b) => a - b))
		expect(shares.length).toBeGreaterThan(10)
		expect([...everyMarked(readTaggedPdf(bytes).root)].filter(({ type }) => type === 'TD')).toHaveLength(5000)
	})

	it.skipIf(!hasLibreOffice)('[PDF1] another program reads the same words', async () => {
		const { bytes } = await written(documentOf(tableOf(4, 60), { kind: 'paragraph', text: 'Sommerfest 🎉' }))
		const pages = await pagesOfPdf(bytes)
		const all = pages.join('\n')
		for (const row of tableOf(4, 60).rows) for (const cell of row) expect(all).toContain(cell)
		expect(all).toContain('🎉')
		for (const [at, page] of pages.entries()) expect(page).toContain(`Seite ${at + 1} von ${pages.length}`)
	})
})

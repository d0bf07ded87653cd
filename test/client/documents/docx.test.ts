import { describe, expect, it } from 'vitest'
import { writeDocx } from '../../../client/documents/docx/writeDocx.ts'
import type { PictureFiles } from '../../../client/documents/paper/sheets.ts'
import type { TextDocument } from '../../../shared/documents/index.ts'
import { documentOf, minutesOfTheFounding, pngPicture, tableOf, wordsIn } from './contents.ts'
import { openDocx } from './docxParts.ts'

const none: PictureFiles = new Map()
const written = async (document: TextDocument, pictures = none) => openDocx(await writeDocx(document, pictures))
const count = (xml: string, what: RegExp) => [...xml.matchAll(what)].length

describe('a document for Word', () => {
	it('[DOCX1] says what the document says, word for word and in its order', async () => {
		const words = (await written(minutesOfTheFounding)).words()
		// Beside its own words: that the picture is not there, and where to sign.
		const added = [/^\[Das Bild liegt dieser Datei nicht bei/, /^Ort, Datum$/]
		expect(words.filter((each) => !added.some((one) => one.test(each)))).toEqual(wordsIn(minutesOfTheFounding))
	})

	it('[DOCX2] headings, lists and heads of tables are those of Word', async () => {
		const xml = (await written(minutesOfTheFounding)).xml('word/document.xml')
		expect(xml).toMatch(/<w:pStyle w:val="Title"\/>.*Protokoll/)
		expect(xml).toMatch(/<w:pStyle w:val="Heading1"\/><\/w:pPr><w:r><w:t[^>]*>Was ist zu tun\?</)
		expect(xml).toMatch(/<w:pStyle w:val="Heading2"\/><\/w:pPr><w:r><w:t[^>]*>TOP 1 Ankommen</)
		expect(count(xml, /<w:tblHeader\/>/g)).toBe(1)
		// Erwartungen, and two further in; Kita and Hort are counted in a list of their own.
		expect(count(xml, /<w:numPr><w:ilvl w:val="0"\/>/g)).toBe(3)
		expect(count(xml, /<w:numPr><w:ilvl w:val="1"\/>/g)).toBe(2)
	})

	it('[DOCX2] two counted lists each begin at one', async () => {
		const list = { kind: 'list', isOrdered: true, items: [{ text: 'Kita' }, { text: 'Hort' }] } as const
		const xml = (await written(documentOf(list, list))).xml('word/document.xml')
		const ids = [...xml.matchAll(/<w:numId w:val="(\d+)"\/>/g)].map(([, id]) => id)
		expect([ids[0] === ids[1], ids[1] === ids[2], ids[2] === ids[3]]).toEqual([true, false, true])
	})

	it.each([
		['de', 'de-DE', 'Seite ', ' von '],
		['en', 'en-GB', 'Page ', ' of '],
	] as const)('[DOCX2] in %s, with title, language and numbers of pages', async (language, code, before, between) => {
		const docx = await written({ ...minutesOfTheFounding, language })
		expect(docx.xml('word/styles.xml')).toContain(`<w:lang w:val="${code}"/>`)
		expect(docx.xml('docProps/core.xml')).toContain(`<dc:title>${minutesOfTheFounding.title}</dc:title>`)
		const foot = docx.xml('word/footer1.xml')
		expect(foot).toMatch(new RegExp(`>${before}<.*>PAGE<.*>${between}<.*>NUMPAGES<`))
		expect(foot).toContain('Protokoll vom 8. Oktober 2026')
		expect(docx.xml('word/header1.xml')).toContain('Koordination: Landratsamt')
	})

	it('[DOCX3] a wide table lies across between two upright sheets, its heading with it', async () => {
		const docx = await written(documentOf({ kind: 'paragraph', text: 'Davor' }, tableOf(9, 3), tableOf(3, 2)))
		const sheets = docx.xml('word/document.xml').split('</w:sectPr>').slice(0, -1)
		expect(sheets.map((sheet) => /<w:pgSz[^>]*orient="(\w+)"/.exec(sheet)?.[1])).toEqual([
			'portrait',
			'landscape',
			'portrait',
		])
		expect(sheets[1]).toContain('Zelle 3-9')
		const alone = await written(documentOf(tableOf(9, 1)))
		expect(count(alone.xml('word/document.xml'), /<w:sectPr/g)).toBe(1)
	})

	it('[DOCX3] a table of thirty columns comes in parts, and each names its rows', async () => {
		const table = tableOf(30, 2)
		const words = (await written(documentOf(table))).words()
		expect(new Set(words)).toEqual(new Set([...words, ...table.rows.flat()]))
		expect(words.filter((each) => each === 'Zelle 2-1')).toHaveLength(3)
		expect(words).toContain('Versorgung (Teil 3 von 3)')
	})

	it('[DOCX4] a picture is in the file, with what is seen in it', async () => {
		const pictures: PictureFiles = new Map([['board:page:page', { bytes: pngPicture(), type: 'png' }]])
		const docx = await written(minutesOfTheFounding, pictures)
		expect(docx.xml('word/document.xml')).toMatch(/<wp:docPr [^>]*descr="Netzwerkbild mit zwei Organisationen"/)
		expect(docx.words().join()).not.toContain('liegt dieser Datei nicht bei')
	})

	it.each([
		['signs no XML holds', 'Kita\u0000 \u0008und Hort', 'Kita\ufffd \ufffdund Hort'],
		['halves of signs', 'Kita \ud83d und \udc00', 'Kita \ufffd und \ufffd'],
		['what is markup', '</w:t></w:r><w:r><w:instrText>INCLUDETEXT "x"</w:instrText>', undefined],
		['what is a formula', '=cmd|" /C calc"!A0', undefined],
		['emoji', 'Sommerfest 🎉 👩‍👧', undefined],
		['words from the right', 'مركز الأسرة und Kita', undefined],
		['lines of every kind', 'Kita\r\nHort\u2028Schule', 'Kita\nHort\nSchule'],
		['honest words', 'Kita & Hort – „täglich“', undefined],
	])('[DOCX5] %s stay words', async (_what, text, shown = text) => {
		const document = { ...documentOf({ kind: 'paragraph', text }, tableWith(text)), title: text, foot: text }
		const docx = await written(document)
		// In the title lines stay lines as well.
		expect(docx.words().filter((each) => each === shown)).toHaveLength(3)
		expect(docx.xml('word/document.xml')).not.toContain('<w:instrText')
		expect(docx.xml('docProps/core.xml')).toContain('<dc:title>')
	})

	it('[DOCX4] no distance of lines is exact: LibreOffice would cut a picture to the height of a line', async () => {
		const styles = (await written(minutesOfTheFounding)).xml('word/styles.xml')
		const distances = styles.match(/<w:spacing [^>]*w:line="[^>]*>/g) ?? []
		expect(distances.length).toBeGreaterThan(3)
		for (const distance of distances) expect(distance).toContain('w:lineRule="auto"')
	})

	it('[DOCX5] ten thousand rows are all there, and it is told how far the writing is', async () => {
		const shares: number[] = []
		const table = tableOf(3, 10_000)
		const docx = openDocx(await writeDocx(documentOf(table), none, (done) => shares.push(done)))
		expect(docx.words().filter((words) => words.startsWith('Zelle'))).toEqual(table.rows.flat())
		expect(shares).toEqual([...shares].sort((a, b) => a - b))
		expect(shares.at(-1)).toBe(1)
	}, 120_000)
})

const tableWith = (text: string) => ({ ...tableOf(1, 1), rows: [[text]] })

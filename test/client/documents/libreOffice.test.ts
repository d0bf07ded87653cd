import { describe, expect, it } from 'vitest'
import { writeDocx } from '../../../client/documents/docx/writeDocx.ts'
import { workbookFile } from '../../../client/spreadsheets/workbookFile.ts'
import { converted, hasLibreOffice, pagesOfPdf } from '../../helpers/libreOffice.ts'
import { minutesOfTheFounding, pngPicture, tableOf, wordsIn } from './contents.ts'

// What another program makes of the files can only be asked where it is installed.
describe.skipIf(!hasLibreOffice)('files in LibreOffice', () => {
	it('[DOCX6] a document has its pages, numbers and words, and a long table its head on each page', async () => {
		const long = { ...tableOf(4, 90), caption: 'Lang' }
		const document = {
			...minutesOfTheFounding,
			sections: [
				...minutesOfTheFounding.sections,
				{ id: 'long', level: 1 as const, heading: 'Anhang', content: [long, tableOf(9, 2)] },
			],
		}
		const pictures = new Map([['board:page:page', { bytes: pngPicture(), type: 'png' as const }]])
		const pages = await pagesOfPdf(await converted(await writeDocx(document, pictures), 'docx', 'pdf'))
		const plain = pages.join('\n').replace(/\s+/gu, ' ')
		const missing = wordsIn(document).filter((words) => !plain.includes(words.replace(/\s+/gu, ' ')))
		expect(missing).toEqual([])
		for (const [at, page] of pages.entries()) expect(page).toContain(`Seite ${at + 1} von ${pages.length}`)
		const withRows = pages.filter((page) => /Zelle \d+-4/.test(page))
		expect(withRows.length).toBeGreaterThan(2)
		for (const page of withRows) expect(page).toContain('Spalte 4')
	}, 120_000)

	it('[BOOK4] a workbook opens as the same table', async () => {
		const rows = [
			['Name', 'Auftrag'],
			['=cmd|calc', 'Kita; "Hort"'],
			['007', 'zwei\nZeilen 🎉'],
		]
		const csv = (await converted(workbookFile(rows, 'Akteure'), 'xlsx', 'csv')).toString('utf8')
		expect(csv.replace(/^\ufeff/u, '')).toBe(
			'"Name","Auftrag"\n"=cmd|calc","Kita; ""Hort"""\n"007","zwei\nZeilen 🎉"\n',
		)
	}, 120_000)
})

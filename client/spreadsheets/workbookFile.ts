import { strToU8, zipSync } from 'fflate'
import { escaped } from './markup.ts'

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const schemas = 'http://schemas.openxmlformats.org'
const main = `${schemas}/spreadsheetml/2006/main`
const links = `${schemas}/officeDocument/2006/relationships`
const ofPackage = `${schemas}/package/2006`
const contents = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** The parts of a workbook that say the same in every one of them. */
const frame: Readonly<Record<string, string>> = {
	'[Content_Types].xml': `${xml}<Types xmlns="${ofPackage}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${contents}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${contents}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${contents}.styles+xml"/></Types>`,
	'_rels/.rels': `${xml}<Relationships xmlns="${ofPackage}/relationships"><Relationship Id="rId1" Type="${links}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
	'xl/_rels/workbook.xml.rels': `${xml}<Relationships xmlns="${ofPackage}/relationships"><Relationship Id="rId1" Type="${links}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${links}/styles" Target="styles.xml"/></Relationships>`,
	// Form 0 is words that wrap, form 1 the heading.
	'xl/styles.xml': `${xml}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>`,
}

/**
 * Rows of words, the first of them headings, as a workbook with one sheet. Every cell is words or a plain number, none is a
 * formula, whatever it begins with. The same rows give the same bytes.
 */
export function workbookFile(rows: readonly (readonly string[])[], name: string): Uint8Array<ArrayBuffer> {
	const parts = {
		...frame,
		'xl/workbook.xml': `${xml}<workbook xmlns="${main}" xmlns:r="${links}"><sheets><sheet name="${escaped(sheetName(name))}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
		'xl/worksheets/sheet1.xml': sheet(rows),
	}
	const packed = zipSync(Object.fromEntries(Object.entries(parts).map(([part, words]) => [part, strToU8(words)])), {
		mtime: new Date(1980, 0, 1),
	})
	return new Uint8Array(packed)
}

function sheet(rows: readonly (readonly string[])[]): string {
	const columns = rows.reduce((most, row) => Math.max(most, row.length), 1)
	const widths = Array.from({ length: columns }, (_, i) => {
		let longest = 0
		for (const row of rows) for (const line of (row[i] ?? '').split('\n')) longest = Math.max(longest, line.length)
		return `<col min="${i + 1}" max="${i + 1}" width="${Math.min(60, Math.max(10, longest + 2))}" customWidth="1"/>`
	})
	const lines = rows.map((row, r) => {
		const cells = row.map((words, c) => cell(words, `${letters(c)}${r + 1}`, r === 0))
		return `<row r="${r + 1}">${cells.join('')}</row>`
	})
	const heading =
		'<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
	return `${xml}<worksheet xmlns="${main}">${heading}<cols>${widths.join('')}</cols><sheetData>${lines.join('')}</sheetData></worksheet>`
}

/** Numbers that read the same as a number: no telephone number, no "007". */
const plain = /^(?:0|[1-9]\d{0,14})$/u

function cell(words: string, place: string, isHeading: boolean): string {
	const form = isHeading ? ' s="1"' : ''
	if (words === '') return ''
	if (!isHeading && plain.test(words)) return `<c r="${place}"><v>${words}</v></c>`
	return `<c r="${place}"${form} t="inlineStr"><is><t xml:space="preserve">${inCell(guarded(words).slice(0, longestCell))}</t></is></c>`
}

/** More signs a cell does not hold. */
const longestCell = 32_767

/** Reading a file takes one apostrophe away before what looks like a formula; words that have one get another. */
const guarded = (words: string): string => (/^'+[=+\-@\t\r]/u.test(words) ? `'${words}` : words)

/** Spreadsheets write signs as numbers, too, and read words that look like one as such. */
const inCell = (words: string): string => escaped(words.replace(/_(?=x[0-9a-f]{4}_)/giu, '_x005F_'))

/** 0 -> A, 27 -> AB */
const letters = (column: number): string =>
	(column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26))

/** A sheet's name as Excel takes it: short, and without some signs. */
function sheetName(name: string): string {
	const words = name
		.replace(/[\s\\/?*[\]:\p{Cc}]+/gu, ' ')
		.slice(0, 31)
		.replace(/^[\s']+|[\s']+$/gu, '')
	return words || 'Netzwerkstatt'
}

import { type FileLine, importLimits } from '../../shared/registry/csv/index.ts'
import type { Locale } from '../texts/locale.ts'
import { type Archive, ArchiveError, openArchive } from './archive.ts'
import { formsOf, type NumberForm, numberWords, truthWords, withoutEscapes } from './cellWords.ts'
import { MarkupError, tagsOf } from './markup.ts'

/** The sheet of a workbook that was read. */
export interface ReadSheet {
	readonly name: string
	/** names of the other sheets people see, which were not read */
	readonly others: readonly string[]
	readonly lines: FileLine[]
}

export interface WorkbookProblem {
	kind: 'brokenWorkbook' | 'packedTooLarge' | 'tooManyColumns'
}

/**
 * The first sheet with words in it that people see, as lines of words; blank lines are left out. Of a formula the result
 * that was stored with it is taken, nothing is calculated. What it costs is bounded before and while it is unpacked.
 */
export function readWorkbook(bytes: Uint8Array, locale: Locale): ReadSheet | WorkbookProblem {
	try {
		return readSheets(openArchive(bytes), locale)
	} catch (error) {
		if (error instanceof ArchiveError)
			return { kind: error.reason === 'tooLarge' ? 'packedTooLarge' : 'brokenWorkbook' }
		if (error instanceof MarkupError) return { kind: 'brokenWorkbook' }
		if (error instanceof TooWide) return { kind: 'tooManyColumns' }
		throw error
	}
}

class TooWide extends Error {}

function readSheets(archive: Archive, locale: Locale): ReadSheet | WorkbookProblem {
	const workbook = archive.text('xl/workbook.xml')
	if (workbook === undefined) return { kind: 'brokenWorkbook' }
	const parts = partsOf(archive.text('xl/_rels/workbook.xml.rels') ?? '')
	const sheets: { name: string; part: string }[] = []
	let from1904 = false
	for (const tag of tagsOf(workbook)) {
		if (tag.name === 'workbookPr') from1904 = /^(?:1|true)$/u.test(tag.attribute('date1904') ?? '')
		if (tag.name !== 'sheet' || /hidden/iu.test(tag.attribute('state') ?? '')) continue
		const part = parts.byId.get(tag.attribute('id') ?? '')
		if (part !== undefined) sheets.push({ name: tag.attribute('name') ?? '', part })
	}
	const forms = formsOf(archive.text(parts.styles ?? 'xl/styles.xml') ?? '')
	const strings = sharedStrings(archive.text(parts.strings ?? 'xl/sharedStrings.xml') ?? '')
	const meaning = { forms, strings, from1904, locale }
	for (const { name, part } of sheets) {
		const lines = linesOf(archive.text(part) ?? '', meaning)
		const others = sheets.map((sheet) => sheet.name).filter((other) => other !== name)
		if (lines.length > 0) return { name, others, lines }
	}
	return sheets.length > 0 ? { name: '', others: [], lines: [] } : { kind: 'brokenWorkbook' }
}

/** The parts a workbook names, by the ids it names them with. */
function partsOf(relations: string) {
	const byId = new Map<string, string>()
	let strings: string | undefined
	let styles: string | undefined
	for (const tag of tagsOf(relations)) {
		if (tag.name !== 'Relationship') continue
		const target = tag.attribute('Target') ?? ''
		const part = target.startsWith('/') ? target.slice(1) : `xl/${target}`
		const type = tag.attribute('Type') ?? ''
		byId.set(tag.attribute('Id') ?? '', part)
		if (type.endsWith('/sharedStrings')) strings = part
		if (type.endsWith('/styles')) styles = part
	}
	return { byId, strings, styles }
}

/** Texts that cells share. Those that say how a word is spoken stand beside and are none. */
function sharedStrings(xml: string): string[] {
	const strings: string[] = []
	let words = ''
	let isSpoken = false
	for (const { name, kind, text } of tagsOf(xml)) {
		if (name === 'si' && kind === 'open') words = ''
		else if (name === 'rPh') isSpoken = kind === 'open'
		else if (name === 't' && kind === 'close' && !isSpoken) words += text
		if (name === 'si' && kind !== 'open') strings.push(withoutEscapes(kind === 'close' ? words : ''))
	}
	return strings
}

interface Meaning {
	readonly forms: readonly NumberForm[]
	readonly strings: readonly string[]
	readonly from1904: boolean
	readonly locale: Locale
}

function linesOf(xml: string, meaning: Meaning): FileLine[] {
	const lines: FileLine[] = []
	let line = 0
	let cells: string[] = []
	let column = 0
	let [type, form, words] = ['', 'number' as NumberForm, '']
	let isSpoken = false
	for (const tag of tagsOf(xml)) {
		if (tag.name === 'row') {
			if (tag.kind !== 'close') {
				line = Number(tag.attribute('r')) || line + 1
				cells = []
				column = 0
			}
			if (tag.kind !== 'open' && cells.some((cell) => cell.trim() !== '')) lines.push({ line, cells })
		} else if (tag.name === 'c') {
			if (tag.kind !== 'close') {
				column = columnOf(tag.attribute('r')) ?? column + 1
				type = tag.attribute('t') ?? 'n'
				form = meaning.forms[Number(tag.attribute('s') ?? 0)] ?? 'number'
				words = ''
			}
			if (tag.kind === 'close' && words !== '') {
				if (column > importLimits.columns) throw new TooWide()
				while (cells.length < column) cells.push('')
				cells[column - 1] = cellWords(words, type, form, meaning)
			}
		} else if (tag.name === 'rPh') isSpoken = tag.kind === 'open'
		else if (tag.kind === 'close' && (tag.name === 'v' || (tag.name === 't' && !isSpoken))) words += tag.text
	}
	return lines
}

function cellWords(words: string, type: string, form: NumberForm, { strings, from1904, locale }: Meaning): string {
	switch (type) {
		case 's':
			return strings[Number(words)] ?? ''
		case 'b':
			return truthWords[locale][words.trim() === '1' ? 1 : 0]
		case 'd':
			return words.replace(/T00:00(?::00(?:\.0+)?)?Z?$/u, '').replace('T', ' ')
		case 'n':
			return numberWords(words, form, from1904, locale)
		default:
			return withoutEscapes(words)
	}
}

/** "AB12" -> 28; undefined for a cell that does not say where it stands. */
function columnOf(place: string | undefined): number | undefined {
	const [letters] = /^[A-Z]{1,3}/u.exec(place ?? '') ?? []
	if (letters === undefined) return undefined
	return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
}

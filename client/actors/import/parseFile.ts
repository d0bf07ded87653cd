import Papa from 'papaparse'
import { type FileLine, importLimits } from '../../../shared/registry/csv/index.ts'
import type { WorkbookProblem } from '../../spreadsheets/readWorkbook.ts'
import type { Locale } from '../../texts/locale.ts'
import { decode, isNetwork, isWorkbook, type UnreadableFile } from './decode.ts'

export interface ParsedFile {
	/** what parts the cells, which sheet of a workbook it is, or of which form the network whose nodes these are */
	from: { delimiter: string } | { sheet: string; others: readonly string[] } | { network: string }
	headings: string[]
	lines: FileLine[]
	/** of a network its edges, with the names of both ends first */
	relations?: Pick<ParsedFile, 'headings' | 'lines'>
}

export type FileProblem =
	| { kind: UnreadableFile | WorkbookProblem['kind'] | 'brokenNetwork' | 'noLines' | 'gone' }
	| { kind: 'tooLarge'; bytes: number }
	| { kind: 'tooManyLines'; lines: number }

/** Comes with the first workbook somebody chooses. */
export const loadReader = () => import('../../spreadsheets/readWorkbook.ts')

/**
 * A file of words or a workbook as headings and lines, or why it is none. Lines count as a spreadsheet counts them, blank
 * ones too; numbers of a workbook are written in the language of `locale`.
 */
export async function readTable(bytes: Uint8Array, locale: Locale): Promise<ParsedFile | FileProblem> {
	if (bytes.length > importLimits.bytes) return { kind: 'tooLarge', bytes: bytes.length }
	if (!isWorkbook(bytes)) {
		const decoded = decode(bytes)
		if ('unreadable' in decoded) return { kind: decoded.unreadable }
		return isNetwork(decoded.text) ? parseNetwork(decoded.text) : parseWords(decoded.text)
	}
	const { readWorkbook } = await loadReader()
	const sheet = readWorkbook(bytes, locale)
	if ('kind' in sheet) return sheet
	return underHeadings(sheet.lines, { sheet: sheet.name, others: sheet.others })
}

async function parseNetwork(words: string): Promise<ParsedFile | FileProblem> {
	const { readNetwork } = await import('../../spreadsheets/readNetwork.ts')
	const network = readNetwork(words)
	if ('kind' in network) return network
	return { from: { network: network.form }, ...network.nodes, relations: network.edges }
}

/** A file of words as headings and lines, or why it is none. */
export function parseFile(bytes: Uint8Array): ParsedFile | FileProblem {
	if (bytes.length > importLimits.bytes) return { kind: 'tooLarge', bytes: bytes.length }
	const decoded = decode(bytes)
	return 'unreadable' in decoded ? { kind: decoded.unreadable } : parseWords(decoded.text)
}

function parseWords(words: string): ParsedFile | FileProblem {
	const { text, delimiter } = withoutSeparatorLine(words)
	const sign = delimiter ?? guessDelimiter(text)
	const { data } = Papa.parse<string[]>(text, { delimiter: sign, skipEmptyLines: false })
	const offset = delimiter === undefined ? 1 : 2
	const rows = data
		.map((cells, i) => ({ line: i + offset, cells }))
		.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
	return underHeadings(rows, { delimiter: sign })
}

function underHeadings(rows: readonly FileLine[], from: ParsedFile['from']): ParsedFile | FileProblem {
	const [first, ...lines] = rows
	if (!first || lines.length === 0) return { kind: 'noLines' }
	if (lines.length > importLimits.rows) return { kind: 'tooManyLines', lines: lines.length }
	const headings = withoutEmptyEnd(first.cells, lines)
	return headings.length > importLimits.columns ? { kind: 'tooManyColumns' } : { headings, lines, from }
}

export const isProblem = (parsed: ParsedFile | FileProblem): parsed is FileProblem => 'kind' in parsed

/** Excel's own first line `sep=;` says what parts the cells. */
function withoutSeparatorLine(text: string): { text: string; delimiter?: string } {
	const found = /^\ufeff?"?sep=(.)"?\r?\n/iu.exec(text)
	return found?.[1] ? { text: text.slice(found[0].length), delimiter: found[1] } : { text }
}

/** What parts the cells of the heading most often, outside of quotes; a semicolon where that says nothing. */
function guessDelimiter(text: string): string {
	const counts = new Map([
		[';', 0],
		['\t', 0],
		[',', 0],
	])
	let quoted = false
	for (const sign of text.trimStart()) {
		if (sign === '"') quoted = !quoted
		else if (!quoted && sign === '\n') break
		else if (!quoted && counts.has(sign)) counts.set(sign, (counts.get(sign) ?? 0) + 1)
	}
	const [best] = [...counts].sort(([, a], [, b]) => b - a)
	return best && best[1] > 0 ? best[0] : ';'
}

/** Headings without the empty columns at the right that spreadsheets like to add; a filled column is kept. */
function withoutEmptyEnd(headings: readonly string[], lines: readonly FileLine[]): string[] {
	let width = headings.length
	const isEmpty = (column: number) => !headings[column]?.trim() && lines.every(({ cells }) => !cells[column]?.trim())
	while (width > 1 && isEmpty(width - 1)) width--
	return headings.slice(0, width).map((heading) => heading.replace(/^\ufeff/u, '').trim())
}

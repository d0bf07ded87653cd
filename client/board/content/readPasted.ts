import Papa from 'papaparse'
import type { Pasted } from './pasted.ts'

/** Spreadsheets bring their cells as text with tabs and as an HTML table; programs for text only the latter. */
export function readPasted(text: string, html?: string): Pasted {
	const plain = text.replaceAll('\r\n', '\n').trim()
	const rows = (plain.includes('\t') ? cellsOf(plain) : tableIn(html)) ?? plain.split('\n').map((line) => [line])
	const filled = rows.map((row) => row.map(clean).filter((cell) => cell !== '')).filter((row) => row.length > 0)
	return { text: plain, rows: filled, isTable: filled.some((row) => row.length > 1) }
}

function cellsOf(text: string): string[][] {
	return Papa.parse<string[]>(text, { delimiter: '\t' }).data
}

function tableIn(html: string | undefined): string[][] | undefined {
	if (!html?.includes('<t')) return undefined
	// A parsed document runs and loads nothing.
	const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table')
	if (!table) return undefined
	return [...table.rows].map((row) => [...row.cells].map((cell) => cell.textContent ?? ''))
}

/** Without the signs that lists put before their points. */
const clean = (cell: string) => cell.trim().replace(/^(?:[-–•*·▪◦]|\d{1,3}[.)])\s+/u, '')

import type { Table, Words } from '../../../shared/documents/index.ts'
import { sharesOf } from '../paper/sheets.ts'
import { type Flow, ink, lineHeight, type Setting, sheet, type Tag } from './flow.ts'
import type { Line } from './ink.ts'

const cell: Setting = { size: 9, leading: 1.32 }
const headCell: Setting = { ...cell, bold: true, colour: ink.dark }
const padding = { x: 4.5, y: 3 } as const

interface Grid {
	readonly lefts: readonly number[]
	readonly widths: readonly number[]
}

/**
 * A table with its head on every sheet. A row stands on one sheet if it can; one that is higher than a sheet goes on on the next ones, all
 * of its cells.
 */
export function writeTable(flow: Flow, parent: Tag, table: Table, tell: (done: number) => void): void {
	const tag = childOf(flow, parent, 'Table')
	const grid = gridOf(flow, sharesOf(table))
	const head = table.columns.map(({ label }, at) => flow.lines(label, inner(grid, at), headCell))
	// The head, and a line below it, if they have not a sheet of their own.
	const caption: Setting = { size: 9.5, bold: true, colour: ink.dark }
	if (table.caption) {
		flow.space(4)
		flow.need(heightOf(head, headCell) + 3 * lineHeight(caption) + lineHeight(cell))
		flow.paragraph(childOf(flow, tag, 'Caption'), table.caption, caption)
		flow.y += 3
	} else flow.need(heightOf(head, headCell) + lineHeight(cell) + 2 * padding.y)
	const heads = flow.pdf.struct('TR')
	tag.add(heads)
	const cells = table.columns.map(() => flow.pdf.struct('TH', { scope: 'Column' } as never))
	for (const each of cells) heads.add(each)
	writeCells(flow, grid, head, headCell, {
		shaded: true,
		draw: (at, lines, x, y) => flow.draw(cells[at] as Tag, lines, x, y, headCell),
	})
	heads.end()
	const again = () => {
		flow.nextSheet()
		writeCells(flow, grid, head, headCell, {
			shaded: true,
			draw: (_at, lines, x, y) => flow.drawAgain(lines, x, y, headCell),
		})
	}
	for (const [at, row] of table.rows.entries()) {
		writeRow(flow, tag, grid, row, {
			again,
			isHead: (column) => table.hasRowHeads && column === 0,
			headHeight: heightOf(head, headCell),
		})
		if (at % 50 === 0) tell(at / table.rows.length)
	}
	tag.end()
	flow.y += 8
}

/** Labels beside what is said of each: a table whose first cells are heads. */
export function writeFacts(
	flow: Flow,
	parent: Tag,
	facts: readonly { label: string; lines: readonly Words[] }[],
): void {
	const tag = childOf(flow, parent, 'Table')
	const grid = gridOf(flow, [0.28, 0.72])
	const again = () => flow.nextSheet()
	for (const { label, lines } of facts)
		writeRow(flow, tag, grid, [label, joined(lines)], {
			again,
			isHead: (column) => column === 0,
			headHeight: 0,
			open: true,
		})
	tag.end()
	flow.y += 8
}

/** Several lines as the words of one cell. */
const joined = (lines: readonly Words[]): Words =>
	lines.flatMap((words, at) => [
		...(at > 0 ? [{ text: '\n' }] : []),
		...(typeof words === 'string' ? [{ text: words }] : words),
	])

interface Row {
	/** begins a sheet, with the head of the table on it */
	readonly again: () => void
	readonly isHead: (column: number) => boolean
	readonly headHeight: number
	/** without lines at its sides */
	readonly open?: boolean
}

function writeRow(
	flow: Flow,
	parent: Tag,
	grid: Grid,
	row: readonly Words[],
	{ again, isHead, headHeight, open = false }: Row,
): void {
	const tag = flow.pdf.struct('TR')
	parent.add(tag)
	const settings = row.map((_, at) => (isHead(at) ? headCell : cell))
	const cells = row.map((_, at) => {
		const each = isHead(at) ? flow.pdf.struct('TH', { scope: 'Row' } as never) : flow.pdf.struct('TD')
		tag.add(each)
		return each
	})
	let rest = row.map((words, at) => flow.lines(words, inner(grid, at), settings[at] as Setting))
	const high = lineHeight(cell)
	const whole = heightOf(rest, cell)
	// A row that has room on a sheet of its own does not begin at the foot of this one.
	if (flow.y + whole > flow.bottom && (whole <= flow.height - headHeight || flow.y + 3 * high > flow.bottom)) again()
	while (rest.some((lines) => lines.length > 0)) {
		const room = Math.max(1, Math.floor((flow.bottom - flow.y - 2 * padding.y + 0.01) / high))
		const now = rest.map((lines) => lines.slice(0, room))
		rest = rest.map((lines) => lines.slice(room))
		writeCells(flow, grid, now, cell, {
			open,
			draw: (at, lines, x, y) => flow.draw(cells[at] as Tag, lines, x, y, settings[at] as Setting),
		})
		if (rest.some((lines) => lines.length > 0)) again()
	}
	tag.end()
}

interface Drawing {
	readonly shaded?: boolean
	readonly open?: boolean
	readonly draw: (column: number, lines: readonly Line[], x: number, y: number) => void
}

/** Cells beside each other with the lines around them; the sheet goes on below. */
function writeCells(
	flow: Flow,
	grid: Grid,
	cells: readonly (readonly Line[])[],
	setting: Setting,
	{ shaded, open, draw }: Drawing,
): void {
	const { pdf, y } = flow
	const height = heightOf(cells, setting)
	const right = flow.left + flow.width
	flow.artifact(() => {
		if (shaded) pdf.rect(flow.left, y, flow.width, height).fill(ink.shade)
		pdf.lineWidth(0.6).strokeColor(ink.line)
		if (open)
			pdf
				.moveTo(flow.left, y)
				.lineTo(right, y)
				.moveTo(flow.left, y + height)
				.lineTo(right, y + height)
		else {
			pdf.rect(flow.left, y, flow.width, height)
			for (const x of grid.lefts.slice(1)) pdf.moveTo(x, y).lineTo(x, y + height)
		}
		pdf.stroke()
	})
	for (const [at, lines] of cells.entries()) draw(at, lines, (grid.lefts[at] ?? 0) + padding.x, y + padding.y)
	flow.y += height
}

function gridOf(flow: Flow, shares: readonly number[]): Grid {
	const widths = shares.map((share) => share * flow.width)
	let x: number = sheet.side
	const lefts = widths.map((width) => {
		x += width
		return x - width
	})
	return { lefts, widths }
}

const inner = ({ widths }: Grid, at: number) => Math.max(8, (widths[at] ?? 0) - 2 * padding.x)

const heightOf = (cells: readonly (readonly Line[])[], setting: Setting) =>
	Math.max(1, ...cells.map((lines) => lines.length)) * lineHeight(setting) + 2 * padding.y

function childOf(flow: Flow, parent: Tag, type: string): Tag {
	const tag = flow.pdf.struct(type as never)
	parent.add(tag)
	return tag
}

import type { Editor } from 'tldraw'
import {
	columnsOf,
	type EntryRef,
	entryName,
	isOpen,
	isSection,
	linesOf,
	markSums,
	nameOfRow,
	recurrencesIn,
	rowMap,
	rowsWhenFolded,
	subjectOfTable,
	withoutMark,
} from '../../../shared/blocks/table/index.ts'
import { findActor, listFields } from '../../../shared/registry/index.ts'
import { servicesOf } from '../../board/canvas/services.ts'
import { currentLocale } from '../../texts/locale.ts'
import { symbolPaths } from '../../ui/ActorSymbol.tsx'
import { headingOf } from '../heading.ts'
import { readShown } from './cells.ts'
import { hasCells, methodOfTable, shownColumns } from './columns.ts'
import type { TableShape } from './TableShape.tsx'
import { tableTexts } from './texts.ts'

/** Measures of the table in board units, as in its style sheet. */
const head = 64
const line = 20
const padding = 12
const nameWidth = 214
const rowMinimum = 82

/** The table as plain shapes and words, for pictures of the board: no HTML inside, so that every program can show it. */
export function tableSvg(editor: Editor, shape: TableShape) {
	const { doc, findMethod } = servicesOf(editor)
	const { tableId, w, folded } = shape.props
	const locale = currentLocale()
	const texts = tableTexts[locale]
	const method = methodOfTable(doc, tableId, findMethod)
	const subject = subjectOfTable(doc, tableId)
	const naming = { method, nameOf: (entry: EntryRef) => entryName(doc, entry), texts, locale }
	const columns = shownColumns(columnsOf(doc, tableId), 'board', subject, naming)
	const all = linesOf(doc, tableId)
	const sums = markSums(doc, tableId).rows
	const counts = method?.table?.recurrence && recurrencesIn(doc, tableId).rows
	const rows = folded ? all.slice(0, rowsWhenFolded) : all
	const fields = listFields(doc)
	const colour = (name: string) => tokenValue(editor, name)
	const cellWidth = (w - nameWidth) / Math.max(1, columns.length - 1)
	const left = (i: number) => (i === 0 ? 0 : nameWidth + (i - 1) * cellWidth)
	const width = (i: number) => (i === 0 ? nameWidth : cellWidth)

	let y = head + 40
	const drawn = rows.map((row) => {
		const isHeading = isSection(row)
		const actor = isHeading || row.actor === undefined ? undefined : findActor(doc, row.actor)
		const field = fields.find(({ id }) => id === actor?.field)
		const cells = isHeading
			? [wrap(editor, row.heading, w - 4 * padding, true)]
			: columns.map((column, i) => {
					if (column.shows === 'name') {
						const gone = subject === 'actor' ? texts.gone : texts.goneEntry
						const name = wrap(editor, nameOfRow(doc, rowMap(doc, tableId, row.id)) ?? gone, width(i) - 52, true)
						return actor?.level ? [...name, texts.levels[actor.level]] : name
					}
					const words = hasCells(column)
						? readShown(doc, tableId, row.id, column)
						: String(counts ? (counts.get(row.id)?.in ?? 0) : (sums.get(row.id) ?? 0))
					return wrap(editor, isOpen(words) ? `? ${withoutMark(words) || texts.open}` : words, width(i) - 2 * padding)
				})
		const height = Math.max(isHeading ? 0 : rowMinimum, ...cells.map((lines) => lines.length * line + 2 * padding))
		const top = y
		y += height
		return { id: row.id, isHeading, actor, field, cells, top, height }
	})
	const rest = all.length - rows.length
	const bottom = rest > 0 ? y + 40 : y
	const ink = colour('--nw-ink')
	return (
		<g fontFamily={font(editor)} fontSize={14} fill={ink}>
			<rect width={w} height={bottom} fill={colour('--nw-sheet')} stroke={colour('--nw-line-strong')} />
			<text x={16} y={40} fontSize={20} fontWeight={650}>
				{headingOf(editor, shape, method?.name[locale] ?? '')}
			</text>
			<rect y={head} width={w} height={40} fill={colour('--nw-well')} />
			{columns.map(({ id, label }, i) => (
				<text key={id} x={left(i) + padding} y={head + 25} fontWeight={650}>
					{label}
				</text>
			))}
			{drawn.map(({ id, isHeading, actor, field, cells, top, height }) => (
				<g key={id}>
					{isHeading && <rect y={top} width={w} height={height} fill={colour('--nw-well')} />}
					<line x1={0} x2={w} y1={top} y2={top} stroke={colour('--nw-line')} />
					{actor?.kind && (
						<path
							d={symbolPaths[actor.kind]}
							transform={`translate(24 ${top + 22}) scale(8)`}
							fill={field ? colour(`--nw-field-${field.colour}`) : ink}
						/>
					)}
					{field && (
						<text
							x={24}
							y={top + 48}
							fontSize={13}
							textAnchor="middle"
							fontWeight={650}
							fill={colour(`--nw-field-${field.colour}`)}
						>
							{field.letters}
						</text>
					)}
					{cells.map((lines, i) => (
						<g key={columns[i]?.id}>
							{i > 0 && <line x1={left(i)} x2={left(i)} y1={top} y2={top + height} stroke={colour('--nw-line')} />}
							{lines.map((words, n) => (
								<text
									// biome-ignore lint/suspicious/noArrayIndexKey: lines of one text have no other name
									key={n}
									x={left(i) + (i === 0 && subject === 'actor' && !isHeading ? 44 : padding)}
									y={top + padding + 14 + n * line}
									fontWeight={i === 0 && n < lines.length - (actor?.level ? 1 : 0) ? 650 : 400}
								>
									{words}
								</text>
							))}
						</g>
					))}
				</g>
			))}
			{rest > 0 && (
				<text x={16} y={y + 25}>
					{texts.moreRows(rest)}
				</text>
			)}
		</g>
	)
}

/** The lines into which the browser breaks a text of this width. */
function wrap(editor: Editor, text: string, width: number, strong = false): string[] {
	if (!text.trim()) return []
	const spans = editor.textMeasure.measureTextSpans(text, {
		width,
		height: 1000,
		overflow: 'wrap',
		padding: 0,
		fontSize: 14,
		fontFamily: font(editor),
		fontStyle: 'normal',
		fontWeight: strong ? '650' : '400',
		lineHeight: line / 14,
		textAlign: 'start',
	})
	const lines = new Map<number, string>()
	for (const { text: words, box } of spans) lines.set(box.y, (lines.get(box.y) ?? '') + words.replace(/\n/gu, ''))
	return [...lines.entries()].sort(([a], [b]) => a - b).map(([, words]) => words)
}

/** First the face that the export embeds, which is the same as that of the page. */
const font = (editor: Editor) => `tldraw_sans, ${tokenValue(editor, '--nw-font')}`

const tokenValue = (editor: Editor, name: string) =>
	getComputedStyle(editor.getContainer()).getPropertyValue(name).trim()

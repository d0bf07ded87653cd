import { type BoxLike, type Editor, useEditor } from 'tldraw'
import { columnsOf, linesOf, rowsOf, rowsWhenFolded } from '../../../shared/blocks/table/index.ts'
import { servicesOf } from '../../board/canvas/services.ts'
import { currentLocale } from '../../texts/locale.ts'
import type { BlockDrawing } from '../BlockShapeUtil.tsx'
import { BoardTable } from './BoardTable.tsx'
import { boardMeasures } from './boardMeasures.ts'
import { methodOfTable } from './columns.ts'
import { lateSvg } from './lateParts.ts'
import { placeOfElement } from './shownPlace.ts'
import { heightIn, type TableShape } from './TableShape.tsx'
import { tableTexts } from './texts.ts'

const svg = async (editor: Editor, shape: TableShape) => (await lateSvg.fetch()).tableSvg(editor, shape)

export const tableDrawing: BlockDrawing<TableShape> = { Body, svg, elementBounds, described }

function Body({ shape }: { shape: TableShape }) {
	const editor = useEditor()
	return (
		<div data-table-shape={shape.id} style={{ width: shape.props.w }}>
			<BoardTable shape={shape} onHeight={(height) => heightIn(editor, shape.id).set(height)} />
		</div>
	)
}

function described(editor: Editor, { props: { tableId } }: TableShape): string {
	const { doc, findMethod } = servicesOf(editor)
	const locale = currentLocale()
	const title = methodOfTable(doc, tableId, findMethod)?.name[locale] ?? ''
	const columns = columnsOf(doc, tableId)
	return tableTexts[locale].described(title, rowsOf(doc, tableId).length, columns.length)
}

/** Where a cell or a row lies, as it is drawn; while it is not drawn, about where it will be. */
function elementBounds(editor: Editor, { id, props }: TableShape, element: string): BoxLike | undefined {
	const { row, column } = placeOfElement(element)
	const drawn = editor.getContainer().querySelector<HTMLElement>(`[data-table-shape="${CSS.escape(id)}"]`)
	const cell =
		drawn?.querySelector<HTMLElement>(`[data-cell="${CSS.escape(`${row}/${column}`)}"]`) ??
		drawn?.querySelector<HTMLElement>(`[data-row="${CSS.escape(row)}"]`)
	const zoom = editor.getZoomLevel()
	if (drawn && cell && cell.offsetHeight > 0) {
		const [frame, box] = [drawn.getBoundingClientRect(), cell.getBoundingClientRect()]
		return {
			x: (box.x - frame.x) / zoom,
			y: (box.y - frame.y) / zoom,
			w: box.width / zoom,
			h: box.height / zoom,
		}
	}
	const rows = linesOf(servicesOf(editor).doc, props.tableId)
	const at = rows.findIndex((each) => each.id === row)
	if (at < 0) return undefined
	const above = boardMeasures.head + boardMeasures.heading
	const shown = Math.min(rows.length, props.folded ? rowsWhenFolded : rows.length)
	const height = ((heightIn(editor, id).get() ?? props.h) - above) / shown
	return { x: 0, y: above + at * height, w: props.w, h: height }
}

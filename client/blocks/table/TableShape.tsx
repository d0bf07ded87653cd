import {
	type BoxLike,
	createShapePropsMigrationSequence,
	DefaultFontFaces,
	type Geometry2d,
	HTMLContainer,
	type RecordProps,
	Rectangle2d,
	resizeBox,
	ShapeUtil,
	T,
	type TLBaseShape,
	type TLResizeInfo,
} from 'tldraw'
import {
	newTableProps,
	rowsOf,
	rowsWhenFolded,
	type TableShapeProps,
	tableShapeType,
} from '../../../shared/blocks/table/index.ts'
import { drawnHere } from '../../board/drawnHere.ts'
import { servicesOf } from '../../board/services.ts'
import type { ShowsElements } from '../../board/useArrival.ts'
import { BoardTable } from './BoardTable.tsx'
import { boardMeasures } from './boardMeasures.ts'
import { placeOfElement } from './shownPlace.ts'
import { tableSvg } from './tableSvg.tsx'

export type TableShape = TLBaseShape<typeof tableShapeType, TableShapeProps>

/** How high each table is drawn here: fonts and zoom differ from device to device. */
const heightIn = drawnHere<number>('table height')

/** A table of the workshop on the board: one shape that only refers to it. */
export class TableShapeUtil extends ShapeUtil<TableShape> implements ShowsElements {
	static override type = tableShapeType
	static override props: RecordProps<TableShape> = {
		w: T.positiveNumber,
		h: T.positiveNumber,
		tableId: T.string,
		folded: T.boolean,
	}
	static override migrations = createShapePropsMigrationSequence({ sequence: [] })

	override canEdit = () => true
	override canEditInReadonly = () => true
	override hideRotateHandle = () => true

	override getDefaultProps() {
		return newTableProps('')
	}

	override getGeometry({ id, props }: TableShape): Geometry2d {
		const height = heightIn(this.editor, id).get() ?? props.h
		return new Rectangle2d({ width: props.w, height, isFilled: true })
	}

	/** Only the width: the height is what the rows need. */
	override onResize(shape: TableShape, info: TLResizeInfo<TableShape>) {
		const { x, y, props } = resizeBox(shape, info, { minWidth: 720 })
		return { x, y: info.scaleY === 1 ? y : shape.y, props: { w: props.w } }
	}

	/** Where a cell or a row lies, as it is drawn; while it is not drawn, about where it will be. */
	elementBounds({ id, props }: TableShape, element: string): BoxLike | undefined {
		const { row, column } = placeOfElement(element)
		const drawn = this.editor.getContainer().querySelector<HTMLElement>(`[data-table-shape="${CSS.escape(id)}"]`)
		const cell =
			drawn?.querySelector<HTMLElement>(`[data-cell="${CSS.escape(`${row}/${column}`)}"]`) ??
			drawn?.querySelector<HTMLElement>(`[data-row="${CSS.escape(row)}"]`)
		const zoom = this.editor.getZoomLevel()
		if (drawn && cell && cell.offsetHeight > 0) {
			const [frame, box] = [drawn.getBoundingClientRect(), cell.getBoundingClientRect()]
			return {
				x: (box.x - frame.x) / zoom,
				y: (box.y - frame.y) / zoom,
				w: box.width / zoom,
				h: box.height / zoom,
			}
		}
		const rows = rowsOf(servicesOf(this.editor).doc, props.tableId)
		const at = rows.findIndex((each) => each.id === row)
		if (at < 0) return undefined
		const above = boardMeasures.head + boardMeasures.heading
		const shown = Math.min(rows.length, props.folded ? rowsWhenFolded : rows.length)
		const height = ((heightIn(this.editor, id).get() ?? props.h) - above) / shown
		return { x: 0, y: above + at * height, w: props.w, h: height }
	}

	override component(shape: TableShape) {
		return (
			<HTMLContainer className="table-shape" data-table-shape={shape.id} style={{ width: shape.props.w }}>
				<BoardTable shape={shape} onHeight={(height) => heightIn(this.editor, shape.id).set(height)} />
			</HTMLContainer>
		)
	}

	override indicator({ id, props }: TableShape) {
		return <rect width={props.w} height={heightIn(this.editor, id).get() ?? props.h} />
	}

	/** An exported picture brings the letters of the table along. */
	override getFontFaces() {
		const { normal } = DefaultFontFaces.tldraw_sans
		return [normal.normal, normal.bold]
	}

	override toSvg(shape: TableShape) {
		return tableSvg(this.editor, shape)
	}
}

import { createShapePropsMigrationSequence, type RecordProps, T, type TLBaseShape } from 'tldraw'
import { newTableProps, type TableShapeProps, tableShapeType } from '../../../shared/blocks/table/index.ts'
import type { LookedAtFirst } from '../../board/canvas/camera.ts'
import { drawnHere } from '../../board/canvas/services.ts'
import { late } from '../../ui/late.ts'
import { BlockShapeUtil } from '../BlockShapeUtil.tsx'
import { boardMeasures } from './boardMeasures.ts'

export type TableShape = TLBaseShape<typeof tableShapeType, TableShapeProps>

/** How high each table is drawn here: fonts and zoom differ from device to device. */
export const heightIn = drawnHere<number>('table height')

export const lateTableDrawing = late(() => import('./drawing.tsx').then((module) => module.tableDrawing))

/** A table of the workshop on the board. */
export class TableShapeUtil extends BlockShapeUtil<TableShape> implements LookedAtFirst {
	static override type = tableShapeType
	static override props: RecordProps<TableShape> = {
		w: T.positiveNumber,
		h: T.positiveNumber,
		tableId: T.string,
		folded: T.boolean,
	}
	static override migrations = createShapePropsMigrationSequence({ sequence: [] })

	override readonly drawing = lateTableDrawing
	override readonly className = 'table-shape'
	override readonly minWidth = 720
	/** where its smallest letters are 11 pixels high */
	readonly legibleFrom = 11 / boardMeasures.letters

	override getDefaultProps() {
		return newTableProps('')
	}

	protected override drawnSize({ id, props }: TableShape) {
		return { w: props.w, h: heightIn(this.editor, id).get() ?? props.h }
	}
}

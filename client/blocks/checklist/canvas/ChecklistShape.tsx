import { createShapePropsMigrationSequence, type RecordProps, T, type TLBaseShape } from 'tldraw'
import {
	type ChecklistShapeProps,
	checklistShapeType,
	newChecklistProps,
} from '../../../../shared/blocks/checklist/shape.ts'
import type { LookedAtFirst } from '../../../board/canvas/camera.ts'
import { drawnHere } from '../../../board/canvas/services.ts'
import { late } from '../../../ui/late.ts'
import { BlockShapeUtil } from '../../BlockShapeUtil.tsx'

export type ChecklistShape = TLBaseShape<typeof checklistShapeType, ChecklistShapeProps>

/** How large each checklist is drawn here. */
export const sizeIn = drawnHere<{ readonly w: number; readonly h: number }>('checklist size')

export const lateChecklistDrawing = late(() => import('./drawing.tsx').then((module) => module.checklistDrawing))

/** The questions on the board. */
export class ChecklistShapeUtil extends BlockShapeUtil<ChecklistShape> implements LookedAtFirst {
	static override type = checklistShapeType
	static override props: RecordProps<ChecklistShape> = {
		w: T.positiveNumber,
		h: T.positiveNumber,
		checklistId: T.string,
	}
	static override migrations = createShapePropsMigrationSequence({ sequence: [] })

	override readonly drawing = lateChecklistDrawing
	override readonly className = 'checklist-shape'
	override readonly minWidth = 560
	/** where its smallest letters, those of 14, are 11 pixels high */
	readonly legibleFrom = 11 / 14

	override getDefaultProps() {
		return newChecklistProps('')
	}

	protected override drawnSize({ id, props }: ChecklistShape) {
		return sizeIn(this.editor, id).get() ?? props
	}
}

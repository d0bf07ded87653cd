import { createShapePropsMigrationSequence, type RecordProps, T, type TLBaseShape } from 'tldraw'
import { type CirclesShapeProps, circlesShapeType, newCirclesProps } from '../../../../shared/blocks/circles/shape.ts'
import type { LookedAtFirst } from '../../../board/canvas/camera.ts'
import { drawnHere } from '../../../board/canvas/services.ts'
import { late } from '../../../ui/late.ts'
import { BlockShapeUtil } from '../../BlockShapeUtil.tsx'

export type CirclesShape = TLBaseShape<typeof circlesShapeType, CirclesShapeProps>

/** How large circles are drawn here. */
export const sizeIn = drawnHere<{ readonly w: number; readonly h: number }>('circles size')

export const lateCirclesDrawing = late(() => import('./drawing.tsx').then((module) => module.circlesDrawing))

/** The groups of the workshop on the board. */
export class CirclesShapeUtil extends BlockShapeUtil<CirclesShape> implements LookedAtFirst {
	static override type = circlesShapeType
	static override props: RecordProps<CirclesShape> = { w: T.positiveNumber, h: T.positiveNumber, circlesId: T.string }
	static override migrations = createShapePropsMigrationSequence({ sequence: [] })

	override readonly drawing = lateCirclesDrawing
	override readonly className = 'circles-shape'
	override readonly minWidth = 720
	/** where its smallest letters, those of 13, are 11 pixels high */
	readonly legibleFrom = 11 / 13

	override getDefaultProps() {
		return newCirclesProps('')
	}

	protected override drawnSize({ id, props }: CirclesShape) {
		return sizeIn(this.editor, id).get() ?? props
	}
}

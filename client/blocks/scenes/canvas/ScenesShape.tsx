import { createShapePropsMigrationSequence, type RecordProps, T, type TLBaseShape } from 'tldraw'
import { newScenesProps, type ScenesShapeProps, scenesShapeType } from '../../../../shared/blocks/scenes/shape.ts'
import type { LookedAtFirst } from '../../../board/canvas/camera.ts'
import { drawnHere } from '../../../board/canvas/services.ts'
import { late } from '../../../ui/late.ts'
import { BlockShapeUtil } from '../../BlockShapeUtil.tsx'

export type ScenesShape = TLBaseShape<typeof scenesShapeType, ScenesShapeProps>

/** How large each play is drawn here. */
export const sizeIn = drawnHere<{ readonly w: number; readonly h: number }>('play size')

export const lateScenesDrawing = late(() => import('./drawing.tsx').then((module) => module.scenesDrawing))

/** A play on the board. */
export class ScenesShapeUtil extends BlockShapeUtil<ScenesShape> implements LookedAtFirst {
	static override type = scenesShapeType
	static override props: RecordProps<ScenesShape> = { w: T.positiveNumber, h: T.positiveNumber, playId: T.string }
	static override migrations = createShapePropsMigrationSequence({ sequence: [] })

	override readonly drawing = lateScenesDrawing
	override readonly className = 'scenes-shape'
	override readonly minWidth = 720
	/** where its smallest letters, those of 14, are 11 pixels high */
	readonly legibleFrom = 11 / 14

	override getDefaultProps() {
		return newScenesProps('')
	}

	protected override drawnSize({ id, props }: ScenesShape) {
		return sizeIn(this.editor, id).get() ?? props
	}
}

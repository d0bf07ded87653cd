import { createShapePropsMigrationSequence, type RecordProps, T, type TLBaseShape } from 'tldraw'
import { newTreeProps, type TreeShapeProps, treeShapeType } from '../../../../shared/blocks/tree/shape.ts'
import type { LookedAtFirst } from '../../../board/canvas/camera.ts'
import { drawnHere } from '../../../board/canvas/services.ts'
import { late } from '../../../ui/late.ts'
import { BlockShapeUtil } from '../../BlockShapeUtil.tsx'

export type TreeShape = TLBaseShape<typeof treeShapeType, TreeShapeProps>

/** How large each tree is drawn here. */
export const sizeIn = drawnHere<{ readonly w: number; readonly h: number }>('tree size')

/** What a goal, its parts and its tasks need side by side, in board units: trees made narrower are drawn so wide. */
export const leastWidth = 1200

export const lateTreeDrawing = late(() => import('./drawing.tsx').then((module) => module.treeDrawing))

/** The goals of the workshop on the board. */
export class TreeShapeUtil extends BlockShapeUtil<TreeShape> implements LookedAtFirst {
	static override type = treeShapeType
	static override props: RecordProps<TreeShape> = { w: T.positiveNumber, h: T.positiveNumber, treeId: T.string }
	static override migrations = createShapePropsMigrationSequence({ sequence: [] })

	override readonly drawing = lateTreeDrawing
	override readonly className = 'tree-shape'
	override readonly minWidth = leastWidth
	/** where its letters, which are of 14 at least, are 11 pixels high */
	readonly legibleFrom = 11 / 14

	override getDefaultProps() {
		return newTreeProps('')
	}

	protected override drawnSize({ id, props }: TreeShape) {
		return sizeIn(this.editor, id).get() ?? props
	}
}

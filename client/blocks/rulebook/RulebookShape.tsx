import { createShapePropsMigrationSequence, type RecordProps, T, type TLBaseShape } from 'tldraw'
import { newRulebookProps, type RulebookShapeProps, rulebookShapeType } from '../../../shared/blocks/rulebook/shape.ts'
import type { LookedAtFirst } from '../../board/canvas/camera.ts'
import { drawnHere } from '../../board/canvas/services.ts'
import { late } from '../../ui/late.ts'
import { BlockShapeUtil } from '../BlockShapeUtil.tsx'

export type RulebookShape = TLBaseShape<typeof rulebookShapeType, RulebookShapeProps>

/** How high each rulebook is drawn here, in board units. */
export const heightIn = drawnHere<number>('rulebook height')

export const lateRulebookDrawing = late(() => import('./drawing.tsx').then((module) => module.rulebookDrawing))

/** The rules of the network on the board. */
export class RulebookShapeUtil extends BlockShapeUtil<RulebookShape> implements LookedAtFirst {
	static override type = rulebookShapeType
	static override props: RecordProps<RulebookShape> = {
		w: T.positiveNumber,
		h: T.positiveNumber,
		rulebookId: T.string,
	}
	static override migrations = createShapePropsMigrationSequence({ sequence: [] })

	override readonly drawing = lateRulebookDrawing
	override readonly className = 'rulebook-shape'
	override readonly minWidth = 560
	/** where its smallest letters, those of 15.5, are 11 pixels high */
	readonly legibleFrom = 11 / 15.5

	override getDefaultProps() {
		return newRulebookProps('')
	}

	protected override drawnSize({ id, props }: RulebookShape) {
		return { w: props.w, h: heightIn(this.editor, id).get() ?? props.h }
	}
}

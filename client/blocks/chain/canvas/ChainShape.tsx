import { createShapePropsMigrationSequence, type RecordProps, T, type TLBaseShape } from 'tldraw'
import {
	type ChainShapeProps,
	chainMeasures,
	chainShapeType,
	newChainProps,
} from '../../../../shared/blocks/chain/index.ts'
import type { LookedAtFirst } from '../../../board/canvas/camera.ts'
import { late } from '../../../ui/late.ts'
import { BlockShapeUtil } from '../../BlockShapeUtil.tsx'
import { drawnIn } from './drawn.ts'

export type ChainShape = TLBaseShape<typeof chainShapeType, ChainShapeProps>

export const lateChainDrawing = late(() => import('./drawing.ts').then((module) => module.chainDrawing))

/** A service chain of the workshop on the board. */
export class ChainShapeUtil extends BlockShapeUtil<ChainShape> implements LookedAtFirst {
	static override type = chainShapeType
	static override props: RecordProps<ChainShape> = {
		w: T.positiveNumber,
		h: T.positiveNumber,
		chainId: T.string,
	}
	static override migrations = createShapePropsMigrationSequence({ sequence: [] })

	override readonly drawing = lateChainDrawing
	override readonly className = 'chain-shape'
	override readonly minWidth = 760
	/** where its letters are 11 pixels high */
	readonly legibleFrom = 11 / chainMeasures.letters

	override getDefaultProps() {
		return newChainProps('')
	}

	protected override drawnSize({ id, props }: ChainShape) {
		const { width, height } = drawnIn(this.editor, id).get() ?? { width: props.w, height: props.h }
		return { w: width, h: height }
	}
}

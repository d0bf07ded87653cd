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
import { type ChainShapeProps, chainShapeType, newChainProps } from '../../../../shared/blocks/chain/index.ts'
import { servicesOf } from '../../../board/services.ts'
import type { ShowsElements } from '../../../board/useArrival.ts'
import { currentLocale } from '../../../texts/locale.ts'
import { layoutOnPage } from '../drawing/layoutOnPage.ts'
import { elementBox, sceneOf } from '../drawing/scene.ts'
import { readPictures } from '../observe.ts'
import { chainTexts } from '../texts.ts'
import { BoardChain } from './BoardChain.tsx'
import { chainSvg } from './chainSvg.tsx'
import { drawnIn } from './drawn.ts'

export type ChainShape = TLBaseShape<typeof chainShapeType, ChainShapeProps>

/** A service chain of the workshop on the board: one shape that only refers to it. */
export class ChainShapeUtil extends ShapeUtil<ChainShape> implements ShowsElements {
	static override type = chainShapeType
	static override props: RecordProps<ChainShape> = {
		w: T.positiveNumber,
		h: T.positiveNumber,
		chainId: T.string,
	}
	static override migrations = createShapePropsMigrationSequence({ sequence: [] })

	override canEdit = () => true
	override canEditInReadonly = () => true
	override hideRotateHandle = () => true

	override getDefaultProps() {
		return newChainProps('')
	}

	override getGeometry({ id, props }: ChainShape): Geometry2d {
		const { width, height } = drawnIn(this.editor, id).get() ?? { width: props.w, height: props.h }
		return new Rectangle2d({ width, height, isFilled: true })
	}

	/** Only the width: the height is what the lanes need. */
	override onResize(shape: ChainShape, info: TLResizeInfo<ChainShape>) {
		const { x, y, props } = resizeBox(shape, info, { minWidth: 760 })
		return { x, y: info.scaleY === 1 ? y : shape.y, props: { w: props.w } }
	}

	/** Where an element lies, in the view in which it will be shown: the canvas turns to it as soon as somebody goes there. */
	elementBounds({ id, props }: ChainShape, element: string): BoxLike | undefined {
		const drawn = drawnIn(this.editor, id).get()
		const { doc } = servicesOf(this.editor)
		const texts = chainTexts[currentLocale()]
		const box =
			(drawn && elementBox(drawn, element)) ??
			elementBox(sceneOf(readPictures(doc, props.chainId), 'both', layoutOnPage(props.w, texts)), element)
		return box && { x: box.x - 40, y: box.y - 40, w: box.w + 80, h: box.h + 80 }
	}

	override component(shape: ChainShape) {
		return (
			<HTMLContainer className="chain-shape">
				<BoardChain shape={shape} />
			</HTMLContainer>
		)
	}

	override indicator({ id, props }: ChainShape) {
		const { width, height } = drawnIn(this.editor, id).get() ?? { width: props.w, height: props.h }
		return <rect width={width} height={height} />
	}

	/** An exported picture brings the letters along. */
	override getFontFaces() {
		const { normal } = DefaultFontFaces.tldraw_sans
		return [normal.normal, normal.bold]
	}

	override toSvg(shape: ChainShape) {
		return chainSvg(this.editor, shape)
	}
}

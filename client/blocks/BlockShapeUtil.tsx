import type { ComponentType, ReactElement } from 'react'
import {
	type BoxLike,
	DefaultFontFaces,
	type Editor,
	type Geometry2d,
	HTMLContainer,
	Rectangle2d,
	resizeBox,
	ShapeUtil,
	type TLBaseShape,
	type TLResizeInfo,
} from 'tldraw'
import type { ShowsElements } from '../board/canvas/showsElements.ts'
import { atHand, type Late } from '../ui/late.ts'
import { DrawingPlace } from './DrawingPlace.tsx'

/** The shape of a building block: it only refers to the block's data. */
export type BlockShape = TLBaseShape<string, { w: number; h: number }>

/** All that draws a block on the canvas, and its words and tools there. */
export interface BlockDrawing<Shape extends BlockShape> {
	readonly Body: ComponentType<{ shape: Shape }>
	/** the same as plain shapes and words, for pictures of the board */
	svg(editor: Editor, shape: Shape): ReactElement | null | Promise<ReactElement | null>
	/** where an element lies, in the shape's own space; undefined while that cannot be told */
	elementBounds(editor: Editor, shape: Shape, element: string): BoxLike | undefined
	/** what it is and how much of it there is, in the reader's language, for those who do not see it */
	described(editor: Editor, shape: Shape): string
}

/**
 * What the canvas knows of a block from the beginning: its measures and how it is taken hold of. What draws it comes with
 * the first one that is shown.
 */
export abstract class BlockShapeUtil<Shape extends BlockShape> extends ShapeUtil<Shape> implements ShowsElements {
	/** `methods`: what must be here before anything is drawn */
	override options: { methods: Late<unknown> } = { methods: atHand(true) }
	protected abstract readonly drawing: Late<BlockDrawing<Shape>>
	/** class of the element around what is drawn */
	protected abstract readonly className: string
	/** least width, in board units */
	protected readonly minWidth: number = 360

	override hideRotateHandle = () => true
	override canEdit = () => true
	override canEditInReadonly = () => true

	/** how large it is drawn here: fonts differ from device to device. Until it is, as large as the shape says. */
	protected drawnSize({ props }: Shape): { readonly w: number; readonly h: number } {
		return props
	}

	override getGeometry(shape: Shape): Geometry2d {
		const { w, h } = this.drawnSize(shape)
		return new Rectangle2d({ width: w, height: h, isFilled: true })
	}

	override indicator(shape: Shape) {
		const { w, h } = this.drawnSize(shape)
		return <rect width={w} height={h} />
	}

	/** Only the width: the height is what the content needs. */
	override onResize(shape: Shape, info: TLResizeInfo<Shape>) {
		const { x, y, props } = resizeBox(shape, info, { minWidth: this.minWidth })
		return { x, y: info.scaleY === 1 ? y : shape.y, props: { w: props.w } } as never
	}

	elementBounds(shape: Shape, element: string): BoxLike | undefined {
		return this.drawing.get()?.elementBounds(this.editor, shape, element)
	}

	whenDrawn(): Promise<unknown> | undefined {
		if (this.drawing.get() && this.options.methods.get() !== undefined) return undefined
		return this.#arrive()
	}

	override getAriaDescriptor(shape: Shape): string | undefined {
		return this.drawing.get()?.described(this.editor, shape)
	}

	override component(shape: Shape) {
		return (
			<HTMLContainer className={this.className}>
				<DrawingPlace editor={this.editor} shape={shape} drawing={this.drawing} methods={this.options.methods} />
			</HTMLContainer>
		)
	}

	/** An exported picture brings the letters along. */
	override getFontFaces() {
		const { normal } = DefaultFontFaces.tldraw_sans
		return [normal.normal, normal.bold]
	}

	override async toSvg(shape: Shape) {
		const drawing = await this.#arrive()
		return drawing.svg(this.editor, shape)
	}

	async #arrive() {
		const [drawing] = await Promise.all([this.drawing.fetch(), this.options.methods.fetch()])
		return drawing
	}
}

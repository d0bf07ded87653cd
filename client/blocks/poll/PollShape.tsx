import {
	type BoxLike,
	createShapePropsMigrationSequence,
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
	newPollProps,
	type PollShapeProps,
	pollShapeType,
	type ShownResult,
} from '../../../shared/blocks/poll/index.ts'
import { roundKinds } from '../../../shared/rounds/index.ts'
import { cardFace, cardFamily } from '../../board/cards/cardSize.ts'
import { drawnHere } from '../../board/drawnHere.ts'
import type { ShowsElements } from '../../board/useArrival.ts'
import { currentLocale } from '../../texts/locale.ts'
import { BoardPoll } from './BoardPoll.tsx'
import { PollSheet } from './PollSheet.tsx'
import { partOf } from './partOf.ts'
import { pollTexts } from './texts.ts'

export type PollShape = TLBaseShape<typeof pollShapeType, PollShapeProps>

/** A result as it is drawn here. How high that is each device measures for itself; nobody writes it down. */
export interface DrawnPoll {
	readonly height: number
	readonly result: ShownResult | undefined
}

const drawnIn = drawnHere<DrawnPoll>('drawn result')

/** What came of a ballot, on the board: one shape that only refers to it. Nobody can change what was counted. */
export class PollShapeUtil extends ShapeUtil<PollShape> implements ShowsElements {
	static override type = pollShapeType
	static override props: RecordProps<PollShape> = { w: T.positiveNumber, h: T.positiveNumber, pollId: T.string }
	static override migrations = createShapePropsMigrationSequence({ sequence: [] })

	override hideRotateHandle = () => true

	override getDefaultProps() {
		return newPollProps('')
	}
	override getGeometry({ id, props }: PollShape): Geometry2d {
		const { height = props.h } = drawnIn(this.editor, id).get() ?? {}
		return new Rectangle2d({ width: props.w, height, isFilled: true })
	}
	override getText({ id }: PollShape) {
		return drawnIn(this.editor, id).get()?.result?.about ?? ''
	}
	override getAriaDescriptor({ id }: PollShape) {
		const locale = currentLocale()
		const result = drawnIn(this.editor, id).get()?.result
		return result && pollTexts[locale].described(roundKinds[result.kind][locale], result.about)
	}
	override getFontFaces() {
		return [cardFace]
	}

	/** Only the width: the height is what the figures need. */
	override onResize(shape: PollShape, info: TLResizeInfo<PollShape>) {
		const { x, y, props } = resizeBox(shape, info, { minWidth: 360 })
		return { x, y: info.scaleY === 1 ? y : shape.y, props: { w: props.w } }
	}

	/** Where the question or a line of the result lies, as it is drawn. */
	elementBounds({ id }: PollShape, element: string): BoxLike | undefined {
		const frame = this.editor.getContainer().querySelector<HTMLElement>(`[data-poll-shape="${CSS.escape(id)}"]`)
		const part = frame && partOf(frame, element)
		if (!frame || !part || part.offsetHeight === 0) return undefined
		const [outer, inner, zoom] = [
			frame.getBoundingClientRect(),
			part.getBoundingClientRect(),
			this.editor.getZoomLevel(),
		]
		return {
			x: (inner.x - outer.x) / zoom,
			y: (inner.y - outer.y) / zoom,
			w: inner.width / zoom,
			h: inner.height / zoom,
		}
	}

	override component({ id, props }: PollShape) {
		return (
			<HTMLContainer className="poll-shape" data-poll-shape={id} style={{ width: props.w }}>
				<BoardPoll pollId={props.pollId} onDrawn={(poll) => drawnIn(this.editor, id).set(poll)} />
			</HTMLContainer>
		)
	}
	override indicator({ id, props }: PollShape) {
		return <rect width={props.w} height={drawnIn(this.editor, id).get()?.height ?? props.h} />
	}
	override toSvg({ id, props }: PollShape) {
		const { height = props.h, result } = drawnIn(this.editor, id).get() ?? {}
		return (
			<foreignObject width={props.w} height={height} className="tl-export-embed-styles">
				<PollSheet result={result} style={{ height, fontFamily: cardFamily }} />
			</foreignObject>
		)
	}
}

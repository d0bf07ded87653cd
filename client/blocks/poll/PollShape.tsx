import { createShapePropsMigrationSequence, type RecordProps, T, type TLBaseShape } from 'tldraw'
import {
	newPollProps,
	type PollShapeProps,
	pollShapeType,
	type ShownResult,
} from '../../../shared/blocks/poll/index.ts'
import { drawnHere } from '../../board/canvas/services.ts'
import { cardFace } from '../../board/cards/cardSize.ts'
import { late } from '../../ui/late.ts'
import { BlockShapeUtil } from '../BlockShapeUtil.tsx'

export type PollShape = TLBaseShape<typeof pollShapeType, PollShapeProps>

/** A result as it is drawn here. How high that is each device measures for itself; nobody writes it down. */
export interface DrawnPoll {
	readonly height: number
	readonly result: ShownResult | undefined
}

export const drawnIn = drawnHere<DrawnPoll>('drawn result')

export const latePollDrawing = late(() => import('./drawing.tsx').then((module) => module.pollDrawing))

/** What came of a ballot, on the board. Nobody can change what was counted. */
export class PollShapeUtil extends BlockShapeUtil<PollShape> {
	static override type = pollShapeType
	static override props: RecordProps<PollShape> = { w: T.positiveNumber, h: T.positiveNumber, pollId: T.string }
	static override migrations = createShapePropsMigrationSequence({ sequence: [] })

	override readonly drawing = latePollDrawing
	override readonly className = 'poll-shape'
	override canEdit = () => false
	override canEditInReadonly = () => false

	override getDefaultProps() {
		return newPollProps('')
	}
	protected override drawnSize({ id, props }: PollShape) {
		return { w: props.w, h: drawnIn(this.editor, id).get()?.height ?? props.h }
	}
	override getText({ id }: PollShape) {
		return drawnIn(this.editor, id).get()?.result?.about ?? ''
	}
	override getFontFaces() {
		return [cardFace]
	}
}

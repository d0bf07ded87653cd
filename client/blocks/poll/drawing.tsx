import { type BoxLike, type Editor, useEditor } from 'tldraw'
import { roundKinds } from '../../../shared/rounds/index.ts'
import { cardFamily } from '../../board/cards/cardSize.ts'
import { currentLocale } from '../../texts/locale.ts'
import type { BlockDrawing } from '../BlockShapeUtil.tsx'
import { BoardPoll } from './BoardPoll.tsx'
import { drawnIn, type PollShape } from './PollShape.tsx'
import { PollSheet } from './PollSheet.tsx'
import { partOf } from './partOf.ts'
import { pollTexts } from './texts.ts'

export const pollDrawing: BlockDrawing<PollShape> = { Body, svg, elementBounds, described }

function Body({ shape: { id, props } }: { shape: PollShape }) {
	const editor = useEditor()
	return (
		<div data-poll-shape={id} style={{ width: props.w }}>
			<BoardPoll pollId={props.pollId} onDrawn={(poll) => drawnIn(editor, id).set(poll)} />
		</div>
	)
}

function svg(editor: Editor, { id, props }: PollShape) {
	const { height = props.h, result } = drawnIn(editor, id).get() ?? {}
	return (
		<foreignObject width={props.w} height={height} className="tl-export-embed-styles">
			<PollSheet result={result} style={{ height, fontFamily: cardFamily }} />
		</foreignObject>
	)
}

function described(editor: Editor, { id }: PollShape): string {
	const locale = currentLocale()
	const result = drawnIn(editor, id).get()?.result
	return result ? pollTexts[locale].described(roundKinds[result.kind][locale], result.about) : pollTexts[locale].name
}

/** Where the question or a line of the result lies, as it is drawn. */
function elementBounds(editor: Editor, { id }: PollShape, element: string): BoxLike | undefined {
	const frame = editor.getContainer().querySelector<HTMLElement>(`[data-poll-shape="${CSS.escape(id)}"]`)
	const part = frame && partOf(frame, element)
	if (!frame || !part || part.offsetHeight === 0) return undefined
	const [outer, inner, zoom] = [frame.getBoundingClientRect(), part.getBoundingClientRect(), editor.getZoomLevel()]
	return {
		x: (inner.x - outer.x) / zoom,
		y: (inner.y - outer.y) / zoom,
		w: inner.width / zoom,
		h: inner.height / zoom,
	}
}

import {
	createComputedCache,
	type Editor,
	renderHtmlFromRichTextForMeasurement,
	type TLShape,
	type TLShapeId,
} from 'tldraw'
import { headingHeight, headingLetters, lineHeight } from '../../../shared/board/cards/index.ts'
import { servicesOf } from '../canvas/services.ts'
import type { ClusterShape } from './ClusterShapeUtil.tsx'
import { textHeight } from './cardSize.ts'
import { isEmptyText } from './words.ts'

/** No heading gets smaller than this on the screen, in pixels, as long as the cluster is wide enough for a word. */
const leastOnScreen = 13
/** Letters of a heading are at most this part of the cluster's width. */
const lettersInWidth = 1 / 7
/** Sizes grow in steps, so that zooming does not measure anew on every frame. */
const step = 1.1
/** A heading that stands larger than it is shows this many lines. */
const linesWhenLarge = 2

export const headingWeight = 650

export interface HeadingBox {
	/** in board units */
	letters: number
	height: number
	/** whether it stands larger than at 100 %, because the board is seen from afar */
	isLarge: boolean
	padding: number
}

/** Lets headings of this canvas be read from farther away: at least so many pixels high. The returned function ends that. */
export function readHeadingsFrom(editor: Editor, least: number): () => void {
	const { leastHeading } = servicesOf(editor)
	leastHeading.set(least)
	return () => void leastHeading.set(0)
}

/** How large a heading's letters are drawn at a zoom, in board units. */
export function headingLettersAt(own: number, width: number, zoom: number, least = leastOnScreen): number {
	const wanted = least / zoom
	if (wanted <= own) return own
	const stepped = own * step ** Math.ceil(Math.log(wanted / own) / Math.log(step) - 1e-9)
	return Math.max(own, Math.min(stepped, width * lettersInWidth))
}

const letters = createComputedCache('heading letters', (editor: Editor, shape: TLShape) => {
	const { kind, w } = (shape as ClusterShape).props
	return headingLettersAt(
		headingLetters[kind],
		w,
		editor.getZoomLevel(),
		Math.max(leastOnScreen, servicesOf(editor).leastHeading.get()),
	)
})

const boxes = createComputedCache('heading', (editor: Editor, shape: TLShape) => {
	editor.fonts.trackFontsForShape(shape)
	const cluster = shape as ClusterShape
	return headingBox(editor, cluster, letters.get(editor, shape.id) ?? headingLetters[cluster.props.kind])
})

/** The box of a heading whose letters are drawn this high; it never gets lower than at 100 %. */
export function headingBox(editor: Editor, { props }: ClusterShape, drawn: number): HeadingBox {
	const { kind, w, richText } = props
	const isLarge = drawn > headingLetters[kind]
	const padding = isLarge ? drawn * 0.4 : 16
	const least = Math.max(headingHeight[kind], drawn * lineHeight + padding)
	if (isEmptyText(richText)) return { letters: drawn, height: least, isLarge, padding }
	const width = w - 2 * padding - (isLarge ? 0 : asideWidth[kind])
	const html = renderHtmlFromRichTextForMeasurement(editor, richText)
	const words = textHeight(editor, html, { letters: drawn, weight: headingWeight, width })
	const shown = isLarge ? Math.min(words, linesWhenLarge * drawn * lineHeight) : words
	return { letters: drawn, height: Math.max(least, Math.ceil(shown + padding)), isLarge, padding }
}

/** Kept free beside the words for the number of cards and the button of an area. */
export const asideWidth = { cluster: 28, area: 192 } as const

export const headingOf = (editor: Editor, id: TLShapeId): HeadingBox =>
	boxes.get(editor, id) ?? { letters: 1, height: 1, isLarge: false, padding: 0 }

import {
	createComputedCache,
	type Editor,
	renderHtmlFromRichTextForMeasurement,
	type TLFontFace,
	type TLShape,
	type TLShapeId,
} from 'tldraw'
import {
	bylineHeight,
	type CardProps,
	cardShapeType,
	clusterShapeType,
	estimatedSize,
	fitted,
	letterHeight,
	lineHeight,
	type Measure,
	type Size,
} from '../../../shared/board/cards/index.ts'
import { sameJson } from '../../../shared/board/record.ts'
import { toBoardRecord, toStoreRecord } from '../binding/storeRecords.ts'
import type { CardShape } from './CardShapeUtil.tsx'
import { cardMarks } from './cardMarks.ts'
import { wordsOn } from './words.ts'

/** The face of the house in every weight, as tldraw loads and exports faces. One file with its `sans`. */
export const cardFace: TLFontFace = {
	family: 'netzwerkstatt_card',
	src: { url: 'tldraw_sans', format: 'woff2' },
	weight: '200 800',
	style: 'normal',
}

/** Letters beyond Latin come from the page's own family. */
export const cardFamily = `${cardFace.family}, var(--nw-font)`

export const weightOf = (form: CardProps['form']) => (form === 'strip' ? 650 : 550)

/**
 * How large a card is drawn here. What its words need is measured on each device and never written down: two devices
 * whose letters differ by a hair would correct each other for ever.
 */
export function cardSizeOf(editor: Editor, id: TLShapeId): Size {
	return sizes.get(editor, id) ?? { w: 1, h: 1 }
}

const sizes = createComputedCache(
	'card size',
	(editor: Editor, shape: TLShape) => {
		editor.fonts.trackFontsForShape(shape)
		return measuredSize(editor, shape as CardShape)
	},
	{
		// Only what is written, so that moving a card or a change from elsewhere does not measure it anew.
		areRecordsEqual: (a, b) => a.meta.by === b.meta.by && sameJson(toBoardRecord(a).props, toBoardRecord(b).props),
		areResultsEqual: (a, b) => a.w === b.w && a.h === b.h,
	},
)

function measuredSize(editor: Editor, { props, meta }: Pick<CardShape, 'props' | 'meta'>): Size {
	const { form, size, w, h, richText } = props
	const { by } = cardMarks({ meta })
	const letters = letterHeight(form, size)
	if (wordsOn(richText) === '') return fitted(form, { w, h }, () => letters * lineHeight)
	const html = renderHtmlFromRichTextForMeasurement(editor, richText)
	const weight = weightOf(form)
	return fitted(
		form,
		{ w, h },
		(width) => textHeight(editor, html, { letters, weight, width }) + bylineHeight(by, width),
		() => longestWord(editor, html, { letters, weight }),
	)
}

export function textHeight(
	editor: Editor,
	html: string,
	{ letters, weight, width }: { letters: number; weight: number; width: number },
): number {
	return editor.textMeasure.measureHtml(html, {
		...typeOf(letters, weight),
		maxWidth: Math.floor(width),
		otherStyles: { hyphens: 'auto' },
	}).h
}

function longestWord(editor: Editor, html: string, { letters, weight }: { letters: number; weight: number }): number {
	return editor.textMeasure.measureHtml(html, {
		...typeOf(letters, weight),
		maxWidth: null,
		disableOverflowWrapBreaking: true,
		otherStyles: { hyphens: 'auto', width: 'min-content' },
	}).w
}

const typeOf = (letters: number, weight: number) => ({
	fontFamily: cardFamily,
	fontSize: letters,
	fontWeight: String(weight),
	fontStyle: 'normal',
	lineHeight,
	padding: '0px',
})

/** Measures with the letters of this screen whatever a command of `shared` asks for. */
export const measureOn =
	(editor: Editor): Measure =>
	(record) => {
		if (record.type === cardShapeType) return measuredSize(editor, toStoreRecord(record) as CardShape)
		const geometry =
			record.type === clusterShapeType || !editor.getShape(record.id as TLShapeId)
				? undefined
				: editor.getShapeGeometry(record.id as TLShapeId).bounds
		return geometry ? { w: geometry.w, h: geometry.h } : estimatedSize(record)
	}

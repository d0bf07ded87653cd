import type { CSSProperties } from 'react'
import { type Editor, renderHtmlFromRichText, type SvgExportDef, type TLRichText } from 'tldraw'
import { byline, bylineHeight, isRound, letterHeight, lineHeight, wordsIn } from '../../../shared/board/cards/index.ts'
import { inks, papers } from '../look/papers.ts'
import type { CardShape } from './CardShapeUtil.tsx'
import { cardDots, cardMarks } from './cardMarks.ts'
import { cardFace, cardSizeOf, weightOf } from './cardSize.ts'
import { DotsTagSvg, tagCorner } from './DotsTag.tsx'
import { OriginTagSvg } from './OriginTag.tsx'
import { outlinePath } from './outline.ts'
import { isEmptyText, isPlainText, wordsOn } from './words.ts'

/** A card in a picture of the board: plain colours, since the page's variables do not travel with it. */
export function CardSvg({ editor, shape }: { editor: Editor; shape: CardShape }) {
	const { form, paper, size, richText } = shape.props
	const drawn = cardSizeOf(editor, shape.id)
	const { fill, edge } = papers[paper]
	const { x, y, width } = wordsIn(form, drawn)
	const { by, group } = cardMarks(shape)
	const dots = cardDots(editor, shape)
	const foot = bylineHeight(by, width)
	const isCentred = form === 'oval' || form === 'cloud' || isRound(form)
	const isSolid = form === 'dot' && isEmptyText(richText)
	return (
		<>
			<path
				d={outlinePath(form, drawn)}
				fill={isSolid ? edge : fill}
				stroke={form === 'strip' ? inks.black : edge}
				strokeWidth={form === 'strip' ? 2 : 1.5}
			/>
			<WordsSvg
				editor={editor}
				richText={richText}
				box={{ x, y, w: drawn.w - 2 * x, h: drawn.h - 2 * y - foot }}
				letters={letterHeight(form, size)}
				weight={weightOf(form)}
				isCentred={isCentred}
			/>
			{by && (
				<foreignObject x={x} y={drawn.h - y + 2 - foot} width={width} height={foot}>
					<div
						style={{
							fontFamily: `${cardFace.family}, sans-serif`,
							fontSize: byline.letters,
							lineHeight: `${byline.line}px`,
							color: inks.black,
							textAlign: isCentred ? 'center' : 'start',
							overflowWrap: 'break-word',
						}}
					>
						{by}
					</div>
				</foreignObject>
			)}
			<OriginTagSvg words={group > 0 ? `${group}` : ''} />
			<DotsTagSvg dots={dots} {...tagCorner(drawn, isCentred)} />
		</>
	)
}

export function WordsSvg(props: {
	editor: Editor
	richText: TLRichText
	box: { x: number; y: number; w: number; h: number }
	letters: number
	weight: number
	isCentred: boolean
}) {
	const { editor, richText, box, letters, weight, isCentred } = props
	if (isEmptyText(richText)) return null
	const isPlain = isPlainText(richText)
	const style: CSSProperties = {
		width: '100%',
		fontSize: letters,
		fontWeight: weight,
		lineHeight,
		color: inks.black,
		textAlign: isCentred ? 'center' : 'start',
		overflowWrap: 'break-word',
		whiteSpace: 'pre-wrap',
		hyphens: 'auto',
	}
	return (
		<foreignObject
			x={box.x}
			y={box.y}
			width={box.w}
			height={box.h}
			className={isPlain ? undefined : 'tl-export-embed-styles tl-rich-text tl-rich-text-svg'}
		>
			<div
				style={{ display: 'flex', height: '100%', alignItems: 'center', fontFamily: `${cardFace.family}, sans-serif` }}
			>
				{isPlain ? (
					<div style={{ ...style, unicodeBidi: 'plaintext' }}>{wordsOn(richText).replace(/\n$/u, '\n\u200b')}</div>
				) : (
					<div
						style={style}
						// biome-ignore lint/security/noDangerouslySetInnerHtml: tldraw's own rendering of its schema, without foreign markup
						dangerouslySetInnerHTML={{ __html: renderHtmlFromRichText(editor, richText) }}
					/>
				)}
			</div>
		</foreignObject>
	)
}

/**
 * Has a picture take the letters of cards along. tldraw finds them by asking every element that it embeds for all of its styles, which for a
 * thousand cards takes longer than all else: plain words say their own, and this one element is asked instead.
 */
export const cardLetters: SvgExportDef = {
	key: 'card-letters',
	getElement: () => (
		<foreignObject className="tl-export-embed-styles">
			<div style={{ fontFamily: `${cardFace.family}, sans-serif` }} />
		</foreignObject>
	),
}

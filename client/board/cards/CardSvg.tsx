import { type Editor, renderHtmlFromRichText, type TLRichText } from 'tldraw'
import { byline, bylineHeight, isRound, letterHeight, lineHeight, wordsIn } from '../../../shared/board/cards/index.ts'
import { inks, papers } from '../look/papers.ts'
import type { CardShape } from './CardShapeUtil.tsx'
import { cardDots, cardMarks } from './cardMarks.ts'
import { cardFace, cardSizeOf, weightOf } from './cardSize.ts'
import { DotsTagSvg, tagCorner } from './DotsTag.tsx'
import { OriginTagSvg } from './OriginTag.tsx'
import { outlinePath } from './outline.ts'
import { isEmptyText } from './words.ts'

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
				<foreignObject x={x} y={drawn.h - y + 2 - foot} width={width} height={foot} className="tl-export-embed-styles">
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
	return (
		<foreignObject
			x={box.x}
			y={box.y}
			width={box.w}
			height={box.h}
			className="tl-export-embed-styles tl-rich-text tl-rich-text-svg"
		>
			<div
				style={{ display: 'flex', height: '100%', alignItems: 'center', fontFamily: `${cardFace.family}, sans-serif` }}
			>
				<div
					style={{
						width: '100%',
						fontSize: letters,
						fontWeight: weight,
						lineHeight,
						color: inks.black,
						textAlign: isCentred ? 'center' : 'start',
						overflowWrap: 'break-word',
						whiteSpace: 'pre-wrap',
						hyphens: 'auto',
					}}
					// biome-ignore lint/security/noDangerouslySetInnerHtml: tldraw's own rendering of its schema, without foreign markup
					dangerouslySetInnerHTML={{ __html: renderHtmlFromRichText(editor, richText) }}
				/>
			</div>
		</foreignObject>
	)
}

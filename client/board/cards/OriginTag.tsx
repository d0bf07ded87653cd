import { inks } from '../look/papers.ts'
import { cardFace } from './cardSize.ts'

/** Of the tag, in board units: the same as in the style sheet. */
const tag = { height: 24, least: 24, letters: 14, letterWidth: 7.6, padding: 8, overhang: 10 } as const

/** Where a card or what lies in a cluster comes from, on its upper left corner: the number of a small group, or several in words; `top` is the edge it sits on. */
export function OriginTag({ words, top = 0, scale = 1 }: { words: string; top?: number; scale?: number }) {
	if (words === '') return null
	return (
		<span
			className="board-origin"
			aria-hidden="true"
			style={{ top: top - tag.overhang, scale, transformOrigin: '0 100%' }}
		>
			{words}
		</span>
	)
}

/** The same in a picture of the board. */
export function OriginTagSvg({ words, top = 0 }: { words: string; top?: number }) {
	if (words === '') return null
	const isAbove = words.length > 2
	const width = Math.max(tag.least, words.length * tag.letterWidth + 2 * tag.padding)
	return (
		<g
			transform={
				isAbove ? `translate(8 ${top - 2 * tag.overhang})` : `translate(${-tag.overhang} ${top - tag.overhang})`
			}
		>
			<rect
				width={width}
				height={tag.height}
				rx={tag.height / 2}
				fill="#ffffff"
				stroke={inks.black}
				strokeWidth={1.5}
			/>
			<text
				x={width / 2}
				y={tag.height / 2 + tag.letters * 0.35}
				textAnchor="middle"
				fontFamily={`${cardFace.family}, sans-serif`}
				fontSize={tag.letters}
				fontWeight={650}
				fill={inks.black}
			>
				{words}
			</text>
		</g>
	)
}

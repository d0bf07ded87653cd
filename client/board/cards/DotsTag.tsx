import type { Size } from '../../../shared/board/cards/index.ts'
import { inks } from '../look/papers.ts'
import { cardFace } from './cardSize.ts'

/** The dots something won, on its upper right corner: a dot and their number. */
export function DotsTag({ dots, isRound = false }: { dots: number; isRound?: boolean }) {
	if (dots === 0) return null
	return (
		<span className="board-dots" data-round={isRound || undefined} aria-hidden="true">
			<i />
			{dots}
		</span>
	)
}

/** Measures of the tag, in board units: the same as in the style sheet. */
const tag = { height: 24, letters: 14, dot: 10, letterWidth: 8, overhang: 10 } as const

/** The corner it sits on; a round card's outline is a little further in. */
export const tagCorner = ({ w, h }: Size, isRound: boolean) =>
	isRound ? { right: w * 0.96, top: h * 0.08 } : { right: w, top: 0 }

/** The same in a picture of the board; `right` and `top` are the corner it sits on. */
export function DotsTagSvg({ dots, right, top }: { dots: number; right: number; top: number }) {
	if (dots === 0) return null
	const width = 2 * 8 + tag.dot + 4 + String(dots).length * tag.letterWidth
	const [x, y] = [right + tag.overhang - width, top - tag.overhang]
	return (
		<g transform={`translate(${x} ${y})`}>
			<rect
				width={width}
				height={tag.height}
				rx={tag.height / 2}
				fill="#ffffff"
				stroke={inks.black}
				strokeWidth={1.5}
			/>
			<circle cx={8 + tag.dot / 2} cy={tag.height / 2} r={tag.dot / 2} fill={inks.black} />
			<text
				x={8 + tag.dot + 4}
				y={tag.height / 2 + tag.letters * 0.35}
				fontFamily={`${cardFace.family}, sans-serif`}
				fontSize={tag.letters}
				fontWeight={650}
				fill={inks.black}
			>
				{dots}
			</text>
		</g>
	)
}

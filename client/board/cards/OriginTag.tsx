import { inks } from '../look/papers.ts'
import { cardFace } from './cardSize.ts'

/** The number of the small group a card comes from, on its upper left corner. */
export function OriginTag({ group }: { group: number }) {
	if (group === 0) return null
	return (
		<span className="board-origin" aria-hidden="true">
			{group}
		</span>
	)
}

/** Of the tag, in board units: the same as in the style sheet. */
const [radius, letters] = [12, 14]

/** The same in a picture of the board. */
export function OriginTagSvg({ group }: { group: number }) {
	if (group === 0) return null
	return (
		<g transform="translate(2 2)">
			<circle r={radius} fill="#ffffff" stroke={inks.black} strokeWidth={1.5} />
			<text
				y={letters * 0.35}
				textAnchor="middle"
				fontFamily={`${cardFace.family}, sans-serif`}
				fontSize={letters}
				fontWeight={650}
				fill={inks.black}
			>
				{group}
			</text>
		</g>
	)
}

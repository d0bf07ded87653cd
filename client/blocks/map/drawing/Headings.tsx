import { use } from 'react'
import type { Drawings } from '../picture/pictures.ts'
import { PaintContext } from './paint.ts'

/** The question put to the network, and over each drawing what it shows. */
export function Headings({
	drawings: { drawings, heading },
	title,
	captions,
	scale = 1,
}: {
	drawings: Drawings
	title: string
	captions: readonly string[]
	/** how much larger than at 100 % names are drawn; headings follow as far as there is room */
	scale?: number
}) {
	const paint = use(PaintContext)
	const [larger, caption] = [Math.min(scale, 1.6), Math.min(scale, 2.2)]
	return (
		<>
			<text x={heading.x} y={heading.y + 20 * larger} fontSize={20 * larger} fontWeight={650} fill={paint('nw-ink')}>
				{title}
			</text>
			{drawings.map(({ shown, offset }, i) => (
				<text
					key={shown}
					x={heading.x + offset.x - (drawings[0]?.offset.x ?? 0)}
					y={heading.y + 26 * larger + 18 * caption}
					fontSize={16 * caption}
					fontWeight={drawings.length > 1 ? 650 : 400}
					fill={paint('nw-ink-2')}
				>
					{captions[i]}
				</text>
			))}
		</>
	)
}

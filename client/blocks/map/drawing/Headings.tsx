import { use } from 'react'
import type { Drawings } from '../picture/pictures.ts'
import { PaintContext } from './paint.ts'

/** The question put to the network, and over each drawing what it shows. */
export function Headings({
	drawings: { drawings, heading },
	title,
	captions,
}: {
	drawings: Drawings
	title: string
	captions: readonly string[]
}) {
	const paint = use(PaintContext)
	return (
		<>
			<text x={heading.x} y={heading.y + 24} fontSize={20} fontWeight={650} fill={paint('nw-ink')}>
				{title}
			</text>
			{drawings.map(({ shown, offset }, i) => (
				<text
					key={shown}
					x={heading.x + offset.x}
					y={heading.y + 48}
					fontSize={16}
					fontWeight={drawings.length > 1 ? 650 : 400}
					fill={paint('nw-ink-2')}
				>
					{captions[i]}
				</text>
			))}
		</>
	)
}

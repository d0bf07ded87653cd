import { memo, use } from 'react'
import { labelLineHeight } from '../../../../shared/blocks/map/index.ts'
import type { Label } from '../picture/labels.ts'
import { labelFont } from './measure.ts'
import { PaintContext } from './paint.ts'

/** An actor's name beside its symbol, with a halo in the colour of the ground. */
export const Name = memo(
	function Name({ label: { x, y, anchor, lines }, scale }: { label: Label; scale: number }) {
		const paint = use(PaintContext)
		return (
			<text
				x={x}
				y={y}
				textAnchor={anchor}
				fontSize={labelFont.size * scale}
				fontWeight={labelFont.weight}
				fill={paint('nw-ink')}
				stroke={paint('nw-board')}
				strokeWidth={5 * scale}
				strokeLinejoin="round"
				paintOrder="stroke"
			>
				{lines.map((line, i) =>
					i === 0 ? (
						line
					) : (
						<tspan key={line} x={x} y={y + i * labelLineHeight * scale}>
							{line}
						</tspan>
					),
				)}
			</text>
		)
	},
	(a, b) =>
		a.scale === b.scale &&
		a.label.x === b.label.x &&
		a.label.y === b.label.y &&
		a.label.anchor === b.label.anchor &&
		a.label.lines.join('\n') === b.label.lines.join('\n'),
)

import { memo } from 'react'
import type { ChainLink } from '../../../../shared/blocks/chain/index.ts'
import { arrowPath, linePath } from './path.ts'
import { type Look, looks } from './ratings.ts'
import { onPage, type Paint } from './Sign.tsx'

/** The way from one step to the next. Within a lane it is a thin plain line: nothing is handed over there. */
export const Link = memo(function Link({
	link: { points, handover },
	look,
	paint = onPage,
}: {
	link: ChainLink
	look: Look
	paint?: Paint
}) {
	const { colour, dashes } = looks[look]
	const isThin = handover === undefined || look === 'open'
	const stroke = paint(handover === undefined ? '--nw-line-strong' : colour)
	return (
		<g>
			<path
				d={linePath(points)}
				fill="none"
				stroke={stroke}
				strokeWidth={isThin ? 1.6 : 2.4}
				strokeDasharray={handover === undefined ? undefined : dashes}
			/>
			<path d={arrowPath(points)} fill={stroke} />
		</g>
	)
})

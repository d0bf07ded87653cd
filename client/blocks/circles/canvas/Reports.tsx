import { memo } from 'react'
import type { Line } from '../../../../shared/blocks/circles/index.ts'

/** The lines of reporting, each with its head at whoever is reported to. Their words stand at the groups. */
export const Reports = memo(function Reports({
	lines,
	chosen,
	width,
	height,
}: {
	lines: readonly Line[]
	chosen: string | undefined
	width: number
	height: number
}) {
	const isLit = leadsTo(chosen)
	const inOrder = [...lines].sort((a, b) => Number(isLit(a)) - Number(isLit(b)))
	return (
		<svg className="circles-lines" width={width} height={height} aria-hidden="true">
			{inOrder.map((line) => {
				const end = line.points.at(-1)
				return (
					<g key={line.group} data-lit={isLit(line) || undefined}>
						<polyline points={line.points.map(({ x, y }) => `${x},${y}`).join(' ')} />
						{end && <path d={`M${end.x} ${end.y}l-7 14h14z`} />}
					</g>
				)
			})}
		</svg>
	)
})

/** Whether a line leads from an element or to it. */
export const leadsTo =
	(element: string | undefined) =>
	({ group, to }: Line): boolean =>
		element === `group:${group}` || element === `group:${to}`

import type { EdgePath } from '../picture/edgePath.ts'
import { pathOf, type Stroke } from '../picture/strokes.ts'

/** A broad band below a line. */
export function Band({ course, colour, width }: { course: EdgePath; colour: string; width: number }) {
	return <path d={pathOf(course)} fill="none" stroke={colour} strokeWidth={width} strokeLinecap="round" />
}

/** One stroke in its colour, with what it is filled with. */
export function Drawn({
	stroke: { d, width, dash, roundEnds, filled },
	colour,
	ground,
}: {
	stroke: Stroke
	colour: string
	ground: string
}) {
	return (
		<path
			d={d}
			fill={filled === 'line' ? colour : filled === 'ground' ? ground : 'none'}
			stroke={width > 0 ? colour : undefined}
			strokeWidth={width > 0 ? width : undefined}
			strokeDasharray={dash}
			strokeLinecap={roundEnds ? 'round' : undefined}
			strokeLinejoin={dash ? undefined : 'round'}
		/>
	)
}

import { memo, use } from 'react'
import type { Tie } from '../../../../shared/registry/index.ts'
import type { Course } from '../picture/course.ts'
import type { SceneLine } from '../picture/scene.ts'
import { pathOf, type Stroke, strokesOf } from '../picture/strokes.ts'
import { PaintContext } from './paint.ts'

type Difference = SceneLine['difference']

/** A relation's line in the code of its kind; a difference lies on a pale band. */
export const Line = memo(
	function Line({ course, tie, difference }: Pick<SceneLine, 'course' | 'tie' | 'difference'>) {
		const paint = use(PaintContext)
		const isDifferent = difference !== undefined && difference !== 'same'
		const ground = isDifferent ? bandOf(difference) : 'nw-board'
		return (
			<g>
				{isDifferent && <Band course={course} colour={paint(ground)} />}
				<Strokes
					// The badge stands in the middle: there the sign of a project makes way.
					strokes={strokesOf(course, tie, isDifferent ? 0.3 : 0.5)}
					colour={paint(inkOf(tie, difference))}
					ground={paint(ground)}
				/>
			</g>
		)
	},
	(a, b) => a.difference === b.difference && sameTie(a.tie, b.tie) && sameCourse(a.course, b.course),
)

/** A broad band below a line. */
export function Band({ course, colour, width = 13 }: { course: Course; colour: string; width?: number }) {
	return <path d={pathOf(course)} fill="none" stroke={colour} strokeWidth={width} strokeLinecap="round" />
}

export function Strokes({ strokes, colour, ground }: { strokes: readonly Stroke[]; colour: string; ground: string }) {
	return strokes.map(({ d, width, dash, roundEnds, filled }) => (
		<path
			key={d}
			d={d}
			fill={filled === 'line' ? colour : filled === 'ground' ? ground : 'none'}
			stroke={width > 0 ? colour : undefined}
			strokeWidth={width > 0 ? width : undefined}
			strokeDasharray={dash}
			strokeLinecap={roundEnds ? 'round' : undefined}
			strokeLinejoin={dash ? undefined : 'round'}
		/>
	))
}

/** The colour of a line: red for a conflict, pale where an overlay leaves it as it is. */
export function inkOf({ kind }: Pick<Tie, 'kind'>, difference: Difference): string {
	if (difference === undefined) return kind === 'conflict' ? 'nw-rel-conflict' : 'nw-rel'
	if (difference === 'same') return 'nw-diff-same'
	if (difference === 'end') return 'nw-diff-end'
	return difference === 'build' ? 'nw-diff-build' : 'nw-diff-more'
}

const bandOf = (difference: Exclude<Difference, undefined | 'same'>) =>
	difference === 'end' ? 'nw-bad-soft' : 'nw-accent-soft'

const sameTie = (a: Tie, b: Tie) =>
	a === b || (a.kind === b.kind && a.intensity === b.intensity && a.direction === b.direction)

const samePoint = (a: Course['towards'], b: Course['towards']) => a === b || (a?.x === b?.x && a?.y === b?.y)

const sameCourse = (a: Course, b: Course) =>
	samePoint(a.start, b.start) && samePoint(a.end, b.end) && samePoint(a.towards, b.towards)

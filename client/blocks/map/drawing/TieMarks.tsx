import { use } from 'react'
import type { Formality, Rating, Tie } from '../../../../shared/registry/index.ts'
import { type EdgePath, pointAt } from '../picture/edgePath.ts'
import { PaintContext } from './paint.ts'

/** Which small marks stand on the lines. */
export interface ShownMarks {
	readonly formality: boolean
	readonly rating: boolean
}

/** How far a relation is put on record, and how the organisations' cooperation goes, as small marks on its line. */
export function TieMarks({ course, tie, marks }: { course: EdgePath; tie: Tie; marks: ShownMarks }) {
	const { formality, rating } = tie
	return (
		<>
			{marks.formality && formality && formality !== 'none' && (
				<Mark {...pointAt(course, 0.36)}>
					<FormalityMark formality={formality} />
				</Mark>
			)}
			{marks.rating && rating && (
				<Mark {...pointAt(course, 0.64)}>
					<RatingMark rating={rating} />
				</Mark>
			)}
		</>
	)
}

function Mark({ x, y, children }: { x: number; y: number; children: React.ReactNode }) {
	const paint = use(PaintContext)
	return (
		<g transform={`translate(${x} ${y})`}>
			<circle r={10} fill={paint('nw-board')} />
			{children}
		</g>
	)
}

const sheets: Record<Exclude<Formality, 'none'>, string> = {
	// a bubble; a sheet with lines; a sheet with a tick
	oral: 'M-7-5.5H7V3.5H0L-4 7V3.5H-7Z',
	minutes: 'M-5.5-7H5.5V7H-5.5ZM-2.5-3H2.5M-2.5 0H2.5M-2.5 3H2.5',
	agreement: 'M-5.5-7H5.5V7H-5.5ZM-2.8 0L-.6 2.4L3-2.4',
}

/** Nothing on record has no mark. */
export function FormalityMark({ formality }: { formality: Exclude<Formality, 'none'> }) {
	const paint = use(PaintContext)
	return (
		<path
			d={sheets[formality]}
			fill={paint('nw-sheet')}
			stroke={paint('nw-ink-2')}
			strokeWidth={1.5}
			strokeLinejoin="round"
			strokeLinecap="round"
		/>
	)
}

const signs: Record<Rating, { d: string; colour: string }> = {
	good: { d: 'M-3.6.2L-1 2.9L3.8-2.7', colour: 'nw-good' },
	improvable: { d: 'M-4 1Q-2-2.2 0 0T4-1', colour: 'nw-care' },
	disturbed: { d: 'M1.2-5L-2.4.6H1.6L-1.2 5', colour: 'nw-bad' },
}

/** Tick, wave or bolt in a ring, each also in its own colour. */
export function RatingMark({ rating }: { rating: Rating }) {
	const paint = use(PaintContext)
	const { d, colour } = signs[rating]
	return (
		<>
			<circle r={8} fill={paint('nw-sheet')} stroke={paint(colour)} strokeWidth={1.6} />
			<path d={d} fill="none" stroke={paint(colour)} strokeWidth={1.8} strokeLinejoin="round" strokeLinecap="round" />
		</>
	)
}

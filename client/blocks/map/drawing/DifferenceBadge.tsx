import { use } from 'react'
import type { DifferenceKind } from '../../../../shared/blocks/map/index.ts'
import { assertNever } from '../../../../shared/lib/assertNever.ts'
import { PaintContext } from './paint.ts'

const colours: Record<DifferenceKind, string> = {
	build: 'nw-diff-build',
	strengthen: 'nw-diff-more',
	change: 'nw-diff-more',
	weaken: 'nw-diff-more',
	end: 'nw-diff-end',
}

const signs: Record<DifferenceKind, string> = {
	build: 'M-5 0H5M0-5V5',
	strengthen: 'M0 5V-5M-4.5-.5L0-5L4.5-.5',
	change: 'M-5-2.5H5L2-5.5M5 2.5H-5L-2 5.5',
	weaken: 'M0-6V4M-4.5-.5L0 4L4.5-.5',
	end: 'M-4-4L4 4M4-4L-4 4',
}

/**
 * The sign of a difference around 0/0: round plus, diamond with an arrow up, hexagon with two
 * arrows, shield with an arrow down, square with a cross.
 */
export function DifferenceBadge({ kind }: { kind: DifferenceKind }) {
	const paint = use(PaintContext)
	return (
		<>
			<Ground kind={kind} colour={paint(colours[kind])} edge={paint('nw-board')} />
			<path
				d={signs[kind]}
				stroke={paint('nw-on-dark')}
				strokeWidth={2.4}
				strokeLinecap="round"
				strokeLinejoin="round"
				fill="none"
			/>
		</>
	)
}

function Ground({ kind, colour, edge }: { kind: DifferenceKind; colour: string; edge: string }) {
	const look = { fill: colour, stroke: edge, strokeWidth: 3, paintOrder: 'stroke' }
	switch (kind) {
		case 'build':
			return <circle r={11} {...look} />
		case 'strengthen':
			return <path d="M0-13.5L13 0 0 13.5-13 0Z" {...look} />
		case 'change':
			return <path d="M13 0L6.5 11.3H-6.5L-13 0L-6.5-11.3H6.5Z" {...look} />
		case 'weaken':
			return <path d="M-11-10.5H11V2L0 13.5L-11 2Z" {...look} />
		case 'end':
			return <rect x={-10.5} y={-10.5} width={21} height={21} {...look} />
		default:
			return assertNever(kind)
	}
}

/** The same sign in a list or a legend; a word stands beside it. */
export function DifferenceSign({ kind, size = 24 }: { kind: DifferenceKind; size?: number }) {
	return (
		<svg className="map-sign" width={size} height={size} viewBox="-14 -14 28 28" aria-hidden="true">
			<DifferenceBadge kind={kind} />
		</svg>
	)
}

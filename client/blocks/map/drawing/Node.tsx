import { memo, use } from 'react'
import { symbolPaths } from '../../../ui/ActorSymbol.tsx'
import { type Look, letterDrop, ringScale } from '../picture/look.ts'
import { labelFont } from './measure.ts'
import { PaintContext } from './paint.ts'

const unknownKind = 'M0-.62A.62.62 0 1 1 0 .62A.62.62 0 1 1 0-.62Z'

/**
 * How high the letters in a symbol are at 100 %, and at most, in board units; in between they are as high as names. Where names are
 * legible so are they, in small symbols, too. Set at the height `middle`, their baseline is the one of the symbol.
 */
const lettersIn = {
	usual: { least: 14, most: 22, middle: 14 },
	small: { least: 14, most: 20.5, middle: 11 },
} as const

/** An actor's symbol at its place, with the letters of its field in it; those grow with the names as far as there is room. */
export const Node = memo(
	function Node({ x, y, look, labelScale = 1 }: { x: number; y: number; look: Look; labelScale?: number }) {
		const paint = use(PaintContext)
		const { kind, size, rings, filling, letters } = look
		const colour = paint(look.colour ? `nw-field-${look.colour}` : 'nw-ink-2')
		const path = kind === 'unknown' ? unknownKind : symbolPaths[kind]
		const isFilled = filling === 'filled'
		const outer = ringScale(rings)
		const room = size < 20 || kind === 'unknown' ? lettersIn.small : lettersIn.usual
		const height = labelScale === 1 ? room.least : Math.min(room.most, labelFont.size * labelScale)
		// The place on each part instead of a group around them: fewer elements to style with every step of a zoom.
		const at = (scale: number) => `translate(${x} ${y}) scale(${size * scale})`
		return (
			<>
				<path
					d={path}
					transform={at(outer)}
					fill={paint('nw-board')}
					stroke={paint('nw-board')}
					strokeWidth={0.3 / outer}
				/>
				{[1, 2].slice(0, rings).map((ring) => (
					<path
						key={ring}
						d={path}
						transform={at(ringScale(ring))}
						fill="none"
						stroke={colour}
						strokeWidth={0.09 / ringScale(ring)}
					/>
				))}
				<path
					d={path}
					transform={at(1)}
					fill={isFilled ? colour : paint('nw-sheet')}
					stroke={isFilled ? undefined : colour}
					data-hollow={isFilled ? undefined : 'line'}
					strokeWidth={isFilled ? undefined : 0.12}
					strokeDasharray={isFilled ? undefined : '.24 .16'}
					strokeLinejoin="round"
				/>
				{letters && (
					<text
						x={x}
						y={y + letterDrop(kind) * (size < 20 ? 0.8 : 1) + 0.35 * (height - room.middle)}
						textAnchor="middle"
						fontSize={height}
						fontWeight={650}
						fill={isFilled ? paint('nw-on-dark') : colour}
						data-hollow={isFilled ? undefined : 'word'}
					>
						{letters}
					</text>
				)}
				{filling === 'missing' && (
					<MissingMark x={x + 0.95 * size * outer} y={y - 0.95 * size * outer} colour={colour} />
				)}
			</>
		)
	},
	(a, b) => a.x === b.x && a.y === b.y && a.labelScale === b.labelScale && sameLook(a.look, b.look),
)

/** A small question mark at the upper right of a symbol: this actor is missing. */
function MissingMark({ x, y, colour }: { x: number; y: number; colour: string }) {
	const paint = use(PaintContext)
	return (
		<g transform={`translate(${x} ${y})`}>
			<circle r={8} fill={paint('nw-sheet')} stroke={colour} strokeWidth={1.6} data-hollow="line" />
			<path
				d="M-2.6-2.2A2.7 2.7 0 1 1 1.1 .2Q0 .8 0 1.9M0 4.4V4.5"
				fill="none"
				stroke={colour}
				strokeWidth={1.8}
				strokeLinecap="round"
				data-hollow="line"
			/>
		</g>
	)
}

const sameLook = (a: Look, b: Look): boolean =>
	a === b ||
	(a.kind === b.kind &&
		a.colour === b.colour &&
		a.letters === b.letters &&
		a.filling === b.filling &&
		a.rings === b.rings &&
		a.size === b.size)

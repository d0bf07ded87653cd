import { useTexts } from '../../texts/texts.ts'
import type { Miniature } from './miniature.ts'
import { workingTexts } from './texts.ts'

/** A group's board in small: no words can be read in it, but how far they are. */
export function BoardPicture({ of }: { of: Miniature }) {
	const texts = useTexts(workingTexts)
	const { cards, clusters, shown, x, y, w, h } = of
	const air = Math.max(w, h) * 0.03 + 20
	return (
		<svg
			className="sg-picture"
			role="img"
			aria-label={texts.counts(cards, clusters)}
			viewBox={shown.length > 0 ? `${x - air} ${y - air} ${w + 2 * air} ${h + 2 * air}` : '0 0 100 40'}
			preserveAspectRatio="xMidYMid meet"
		>
			{shown.map((each) => (
				<g key={each.id} data-is={each.is}>
					<rect
						x={each.x}
						y={each.y}
						width={each.w}
						height={each.h}
						vectorEffect="non-scaling-stroke"
						style={
							each.is === 'card'
								? {
										fill: `var(--nw-card-${each.paper ?? 'white'})`,
										stroke: `var(--nw-card-${each.paper ?? 'white'}-edge)`,
									}
								: undefined
						}
					/>
					{each.is === 'cluster' && (
						<line x1={each.x} x2={each.x + each.w} y1={each.y} y2={each.y} vectorEffect="non-scaling-stroke" />
					)}
				</g>
			))}
		</svg>
	)
}

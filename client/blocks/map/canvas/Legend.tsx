import { useTexts } from '../../../texts/texts.ts'
import { Button } from '../../../ui/Button.tsx'
import { withHyphens } from '../../../ui/hyphens.ts'
import type { LegendSection } from '../drawing/legend.ts'
import { mapTexts } from '../texts.ts'

/** What the signs mean, at the lower left of the board. It folds, but is never away. */
export function Legend({
	sections,
	folded,
	onFold,
}: {
	sections: readonly LegendSection[]
	folded: boolean
	onFold: (folded: boolean) => void
}) {
	const texts = useTexts(mapTexts)
	return (
		<section
			className="map-legend"
			aria-label={texts.legend}
			data-folded={folded || undefined}
			data-paper-legend
			data-covers={folded ? undefined : 'left'}
		>
			<header>
				<h3>{texts.legend}</h3>
				<Button
					kind="icon"
					icon={folded ? 'up' : 'minus'}
					aria-label={folded ? texts.unfold : texts.fold}
					aria-expanded={!folded}
					onClick={() => onFold(!folded)}
				/>
			</header>
			{/* Paper cannot be unfolded. */}
			<div hidden={folded}>
				{sections.map(({ title, aside, isWide, entries }) => (
					<section key={title}>
						<h4>
							{title} {aside && <span>{aside}</span>}
						</h4>
						<ul>
							{entries.map(({ id, sign, words }) => (
								<li key={id}>
									<svg
										width={isWide ? 40 : 26}
										height="18"
										viewBox={isWide ? '-22 -10 44 20' : '-14 -10 28 20'}
										aria-hidden="true"
									>
										{sign}
									</svg>
									{withHyphens(words)}
								</li>
							))}
						</ul>
					</section>
				))}
			</div>
		</section>
	)
}

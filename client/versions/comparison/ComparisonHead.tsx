import { differences } from '../../comparing/compare.ts'
import { DifferenceSign } from '../../comparing/DifferenceSign.tsx'
import { inEnglish, inGerman } from '../../texts/figures.ts'
import { useLocale } from '../../texts/locale.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Tooltip } from '../../ui/Tooltip.tsx'
import type { ComparedVersion } from '../useComparison.ts'
import { comparisonTexts } from './texts.ts'
import type { Tour } from './useTour.ts'

/** How much is missing, new and changed; the steps from difference to difference; and the same as a list. */
export function Counts({ comparison }: { comparison: ComparedVersion }) {
	const texts = useTexts(comparisonTexts)
	const figures = useLocale() === 'de' ? inGerman : inEnglish
	const { counts } = comparison
	return (
		<p className="versions-counts">
			{differences.map((difference) => (
				<span key={difference} data-none={counts[difference] === 0 || undefined}>
					<DifferenceSign difference={difference} isSilent />
					<span>
						<b>{figures.number(counts[difference])}</b> {texts.differences[difference](counts[difference])}
					</span>
				</span>
			))}
		</p>
	)
}

export function TourButtons({ tour }: { tour: Tour }) {
	const texts = useTexts(comparisonTexts)
	const isDisabled = tour.stops.length === 0
	return (
		<>
			<Tooltip label={texts.previous}>
				<Button
					className="versions-step"
					icon="up"
					aria-label={texts.previous}
					disabled={isDisabled}
					onClick={() => tour.step(-1)}
				/>
			</Tooltip>
			<Tooltip label={texts.next}>
				<Button
					className="versions-step"
					icon="down"
					aria-label={texts.next}
					disabled={isDisabled}
					onClick={() => tour.step(1)}
				/>
			</Tooltip>
		</>
	)
}

import { type StepOutcome, stepOutcomes } from '../../../../shared/blocks/chain/index.ts'
import { useLocale } from '../../../texts/locale.ts'
import { useTexts } from '../../../texts/texts.ts'
import type { ChainTexts } from '../texts/chainTexts.ts'
import { chainTexts } from '../texts/chainTexts.ts'
import { onPage, type Paint } from './Sign.tsx'

/** "nicht erreicht: Warteliste" */
export const outcomeInFull = (outcome: StepOutcome, texts: ChainTexts, locale: 'de' | 'en'): string =>
	outcome === 'notReached' ? texts.notReached : texts.notReachedBy(stepOutcomes[outcome][locale])

/** A way that ends at a wall, drawn around 0/0 within a radius of 8. */
export function WallSign({ paint = onPage }: { paint?: Paint }) {
	return (
		<path
			d="M-7 0H2M-2-4L2 0L-2 4M6-7V7"
			fill="none"
			stroke={paint('--nw-bad')}
			strokeWidth="2.2"
			strokeLinecap="round"
			strokeLinejoin="round"
		/>
	)
}

/** That a station is not reached: its sign and why, in few words where the sign is explained beside, else in full. */
export function OutcomeTag({ outcome, isShort }: { outcome: StepOutcome; isShort?: boolean }) {
	const texts = useTexts(chainTexts)
	const locale = useLocale()
	return (
		<span className="chain-outcome">
			<WallIcon />
			<span>{isShort ? stepOutcomes[outcome][locale] : outcomeInFull(outcome, texts, locale)}</span>
		</span>
	)
}

export const WallIcon = () => (
	<svg className="chain-sign-icon chain-wall" width="18" height="18" viewBox="-9 -9 18 18" aria-hidden="true">
		<WallSign />
	</svg>
)

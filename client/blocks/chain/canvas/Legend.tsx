import type { StepMark } from '../../../../shared/blocks/chain/index.ts'
import { useTexts } from '../../../texts/texts.ts'
import { WallIcon } from '../drawing/Outcome.tsx'
import type { Look } from '../drawing/ratings.ts'
import { lookOrder } from '../drawing/ratings.ts'
import { SignIcon } from '../drawing/Sign.tsx'
import { chainTexts } from '../texts/chainTexts.ts'

/** What the signs mean; only the marks that are in the picture are explained. */
export function Legend({
	top,
	marks,
	looks,
	hasWall,
}: {
	top: number
	marks: ReadonlySet<StepMark>
	looks: ReadonlySet<Look>
	/** whether a step is not reached */
	hasWall: boolean
}) {
	const texts = useTexts(chainTexts)
	return (
		<ul className="chain-legend" style={{ top }} aria-label={texts.legend.label}>
			{lookOrder
				.filter((look) => look !== 'open' || looks.has('open'))
				.map((look) => (
					<li key={look}>
						<SignIcon look={look} />
						{texts.ratings[look]}
					</li>
				))}
			{hasWall && (
				<li>
					<WallIcon />
					{texts.notReached}
				</li>
			)}
			{(['new', 'changed', 'dropped'] as const)
				.filter((mark) => marks.has(mark))
				.map((mark) => (
					<li key={mark}>
						<span className="chain-mark" data-mark={mark}>
							{texts.marks[mark]}
						</span>
						{texts.legend[mark]}
					</li>
				))}
		</ul>
	)
}

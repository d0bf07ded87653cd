import { useId } from 'react'
import { type Marks, type PositionRound, roundLimits } from '../../../shared/rounds/round.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { ballotTexts } from './texts.ts'

const last = roundLimits.position

/** Ein-Punkt-Frage: one dot on a line of marks between two poles. Two buttons move it where a finger is too broad. */
export function PositionBallot({
	settings: { from, to },
	at,
	onChange,
	disabled,
}: {
	settings: PositionRound
	at: number | undefined
	onChange: (marks: Marks) => void
	disabled: boolean
}) {
	const texts = useTexts(ballotTexts).position
	const name = useId()
	const put = (next: number) => onChange({ kind: 'position', at: next })
	return (
		<fieldset className="position-ballot" disabled={disabled}>
			<legend>{texts.legend}</legend>
			<div className="position-line">
				{Array.from({ length: last + 1 }, (_, mark) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: a mark is its place on the line
					<label key={mark}>
						<input
							type="radio"
							name={name}
							aria-label={texts.mark(mark, last, from, to)}
							checked={mark === at}
							onChange={() => put(mark)}
						/>
						<i aria-hidden="true" />
					</label>
				))}
			</div>
			<div className="position-poles">
				<Button
					icon="back"
					aria-label={texts.nearer(from)}
					disabled={disabled || at === undefined || at === 0}
					onClick={() => put((at ?? 1) - 1)}
				>
					<span className="ui-hyphens">{from}</span>
				</Button>
				<Button
					iconAfter="forward"
					aria-label={texts.nearer(to)}
					disabled={disabled || at === undefined || at === last}
					onClick={() => put((at ?? last - 1) + 1)}
				>
					<span className="ui-hyphens">{to}</span>
				</Button>
			</div>
		</fieldset>
	)
}

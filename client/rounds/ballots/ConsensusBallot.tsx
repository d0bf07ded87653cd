import { useId } from 'react'
import { type ConsensusRound, type Marks, roundLimits, type Stance, stances } from '../../../shared/rounds/round.ts'
import { useLocale } from '../../texts/locale.ts'
import { useTexts } from '../../texts/texts.ts'
import { StanceSign } from '../results/StanceSign.tsx'
import { ballotTexts } from './texts.ts'
import '../results/results.css'

type Said = Readonly<Record<string, { readonly stance: Stance; readonly reason?: string }>>

/** Konsens prüfen: for each proposal one of three words, each with a sign of its own; who hesitates can say why. */
export function ConsensusBallot({
	settings: { options },
	said,
	onChange,
	disabled,
}: {
	settings: ConsensusRound
	said: Said
	onChange: (marks: Marks) => void
	disabled: boolean
}) {
	const texts = useTexts(ballotTexts).consensus
	const locale = useLocale()
	const base = useId()
	const say = (id: string, stance: Stance, reason: string | undefined) =>
		onChange({ kind: 'consensus', stances: { ...said, [id]: { stance, ...(reason && { reason }) } } })
	return (
		<div className="consensus-ballot">
			<p className="ui-quiet">{texts.hint}</p>
			{options.map(({ id, label }) => {
				const own = said[id]
				return (
					<fieldset key={id} disabled={disabled}>
						<legend className="ui-hyphens">{label}</legend>
						<div>
							{(Object.keys(stances) as Stance[]).map((stance) => (
								<label key={stance}>
									<input
										type="radio"
										name={`${base}-${id}`}
										checked={own?.stance === stance}
										onChange={() => say(id, stance, own?.reason)}
									/>
									<span>
										<StanceSign stance={stance} />
										{stances[stance][locale]}
									</span>
								</label>
							))}
						</div>
						{own && own.stance !== 'agree' && (
							<>
								<label className="ui-label" htmlFor={`${base}-${id}-reason`}>
									{texts.reason}
								</label>
								<textarea
									id={`${base}-${id}-reason`}
									className="ui-input"
									rows={2}
									maxLength={roundLimits.reason}
									value={own.reason ?? ''}
									onChange={(event) => say(id, own.stance, event.target.value)}
								/>
							</>
						)}
					</fieldset>
				)
			})}
		</div>
	)
}

import type { Now } from '../../../shared/agenda/index.ts'
import { useTexts } from '../../texts/texts.ts'
import { projectorTexts } from './texts.ts'

/**
 * While nobody may see what is handed in: what can be chosen, how much there is, and nothing of whose. None is said in words:
 * from the last row the zero of this typeface reads as the sign of a mean.
 */
export function Collecting({
	round,
	ready,
	participants,
}: {
	round: NonNullable<Now['round']>
	ready: number
	participants: number
}) {
	const texts = useTexts(projectorTexts)
	const { contributions, people, forOthers, settings } = round
	const isBallot = settings.kind !== 'cards'
	// Those without a device are among the voters, and not among the devices.
	const of = participants + (isBallot ? forOthers : 0)
	const options = 'options' in settings ? settings.options : []
	return (
		<div className="projector-figures">
			{isBallot ? (
				<p>
					<b>{people}</b> {of >= people ? texts.voted(people, of) : texts.votedAlone(people)}
				</p>
			) : (
				<p>
					{contributions === 0 ? (
						texts.noneLying
					) : (
						<>
							<b>{contributions}</b> {texts.lying(contributions)}
						</>
					)}
				</p>
			)}
			{settings.kind === 'position' && (
				<p className="projector-poles">
					<span>{settings.from}</span>
					<span>{settings.to}</span>
				</p>
			)}
			{options.length > 0 && (
				<ul className="projector-options" data-columns={options.length > 14 ? 3 : options.length > 6 ? 2 : 1}>
					{options.map(({ id, label }) => (
						<li key={id}>{label}</li>
					))}
				</ul>
			)}
			{participants > 0 && !isBallot && (
				<p>
					{ready === 0 ? (
						texts.nobodyReady
					) : (
						<>
							<b>{Math.min(ready, participants)}</b> {texts.ready(participants)}
						</>
					)}
				</p>
			)}
		</div>
	)
}

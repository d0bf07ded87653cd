import { asksForAnswers, type Round } from '../../../shared/agenda/index.ts'
import { useNow } from '../../agenda/now.ts'
import { useTexts } from '../../texts/texts.ts'
import { liesHidden, useAttendees } from '../watch.ts'
import { runningTexts } from './texts.ts'

/** How the step stands, in three figures. Who is ready is known, never who is writing. */
export function Figures() {
	const texts = useTexts(runningTexts).figures
	const now = useNow()
	const { round } = now
	const attendees = useAttendees()
	const ready = attendees.filter((each) => each.ready).length
	const connected = attendees.filter(({ colour }) => colour !== undefined).length
	const all = attendees.length
	return (
		<dl className="console-figures">
			{round && (
				<Figure words={words(round, texts)} figure={round.contributions}>
					{round.forOthers > 0 && <span className="ui-caption">{texts.forOthers(round.forOthers)}</span>}
				</Figure>
			)}
			{(asksForAnswers(now) || ready > 0) && <Figure words={texts.ready} figure={`${ready} / ${all}`} />}
			<Figure words={connected === all ? texts.devices(all) : texts.someConnected(all, connected)} figure={all} />
		</dl>
	)
}

function Figure({ figure, words, children }: { figure: number | string; words: string; children?: React.ReactNode }) {
	return (
		<div>
			<dd>{figure}</dd>
			<dt>{words}</dt>
			{children}
		</div>
	)
}

function words(round: Round, texts: (typeof runningTexts)['de']['figures']): string {
	const { settings, state, contributions: n } = round
	if (settings.kind !== 'cards') return state === 'revealed' ? texts.counted(n) : texts.ballots(n)
	return liesHidden(round) || (settings.hidden && state === 'open') ? texts.hiddenCards(n) : texts.openCards(n)
}

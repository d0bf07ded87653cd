import { endFloor, giveFloor, setSpeakers } from '../../../shared/agenda/index.ts'
import { useNow, useSessionState } from '../../agenda/now.ts'
import { useStage } from '../../agenda/stage.ts'
import { useSignals } from '../../agenda/watchStage.ts'
import { useLocale } from '../../texts/locale.ts'
import { personName } from '../../texts/personName.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { roomTexts } from './texts.ts'

/** Who wants to speak, in the order in which they asked; only where the group keeps a list. */
export function Speakers() {
	const texts = useTexts(roomTexts)
	const locale = useLocale()
	const { doc } = useStage()
	const { speakers, floor } = useNow()
	const { time } = useSessionState()
	const signals = useSignals()
	const waiting = signals.filter(({ hand }) => hand !== undefined)
	const speaking = floor && signals.find(({ participant }) => participant === floor.participant)
	return (
		<div className="console-speakers">
			<h3>
				{texts.speakers}
				<label>
					<input type="checkbox" checked={speakers} onChange={(event) => setSpeakers(doc, event.target.checked)} />
					{texts.keepSpeakers}
				</label>
			</h3>
			{floor && (
				<div className="console-announcement" role="status">
					<p>{texts.speaks(speaking ? personName({ ...speaking, role: 'participant' }, locale) : texts.someone)}</p>
					<Button size="small" onClick={() => endFloor(doc)}>
						{texts.endSpeaking}
					</Button>
				</div>
			)}
			{speakers && waiting.length === 0 && <p className="ui-caption">{texts.noSpeakers}</p>}
			{speakers && (
				<ol>
					{waiting.map(({ participant, name, organisation }, i) => {
						const shown = personName({ name, role: 'participant' }, locale)
						return (
							<li key={participant}>
								<span className="console-number">{i + 1}</span>
								<b>{shown}</b>
								<span className="ui-caption ui-grow">{organisation}</span>
								<Button
									size="small"
									kind={i === 0 ? 'plain' : 'bare'}
									aria-label={texts.isNextNamed(shown)}
									onClick={() => giveFloor(doc, participant, time.now())}
								>
									{texts.isNext}
								</Button>
							</li>
						)
					})}
				</ol>
			)}
		</div>
	)
}

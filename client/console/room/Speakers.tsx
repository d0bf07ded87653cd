import { lowerHand, setSpeakers } from '../../../shared/agenda/index.ts'
import { useNow } from '../../agenda/now.ts'
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
	const { speakers } = useNow()
	const waiting = useSignals().filter(({ hand }) => hand !== undefined)
	return (
		<div className="console-speakers">
			<h3>
				{texts.speakers}
				<label>
					<input type="checkbox" checked={speakers} onChange={(event) => setSpeakers(doc, event.target.checked)} />
					{texts.keepSpeakers}
				</label>
			</h3>
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
									onClick={() => lowerHand(doc, participant)}
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

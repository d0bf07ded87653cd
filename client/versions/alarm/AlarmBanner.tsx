import { useEffect, useState } from 'react'
import type * as Y from 'yjs'
import type { ListedAlarm } from '../../../shared/versions/alarms.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { AlarmMessage } from './AlarmMessage.tsx'
import { alarmTexts } from './texts.ts'
import { useAlarms } from './useAlarms.ts'
import './alarm.css'

/**
 * Tells the moderation, on every page of a workshop, of devices that are kept from writing: the newest alarm first, the
 * others counted. `plenum` names the boards.
 */
export function AlarmBanner({ plenum }: { plenum: Y.Doc }) {
	const texts = useTexts(alarmTexts)
	const braked = useAlarms().filter(({ state }) => state === 'braked')
	const [showsAll, showAll] = useState(false)
	const [newest, ...others] = braked
	const isOne = others.length === 0
	useEffect(() => {
		if (isOne) showAll(false)
	}, [isOne])
	return (
		<>
			<Aloud newest={newest} />
			{newest && (
				<section className="alarms" aria-label={texts.label}>
					<ul>
						{(showsAll ? braked : [newest]).map((alarm) => (
							<li key={alarm.id}>
								<AlarmMessage alarm={alarm} plenum={plenum} />
							</li>
						))}
					</ul>
					{!isOne && (
						<Button kind="link" aria-expanded={showsAll} onClick={() => showAll(!showsAll)}>
							{showsAll ? texts.fewer : texts.more(others.length)}
						</Button>
					)}
				</section>
			)}
		</>
	)
}

/** Says each alarm aloud when it comes, and none a second time when a newer one is gone. */
function Aloud({ newest }: { newest: ListedAlarm | undefined }) {
	const texts = useTexts(alarmTexts)
	const [said, say] = useState<ListedAlarm>()
	useEffect(() => {
		if (newest && (!said || newest.time > said.time)) say(newest)
	}, [newest, said])
	const isOn = said !== undefined && said.id === newest?.id
	return (
		<p className="ui-hidden-text" role="alert">
			{isOn && texts[said.what](said.count, said.board !== undefined)}
		</p>
	)
}

import { useEffect, useState } from 'react'
import type * as Y from 'yjs'
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
	const isOne = braked.length < 2
	useEffect(() => {
		if (isOne) showAll(false)
	}, [isOne])
	const [newest, ...others] = braked
	if (!newest) return null
	return (
		<section className="alarms" aria-label={texts.label}>
			<ul>
				{[newest, ...(showsAll ? others : [])].map((alarm) => (
					// Each is announced once, when it comes.
					<li key={alarm.id} role="alert">
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
	)
}

import { useState } from 'react'
import { clockFace } from '../../../shared/agenda/index.ts'
import { callBack, cancelCall } from '../../../shared/smallGroups/index.ts'
import { byServerTime } from '../../agenda/byServerTime.ts'
import { useSessionState } from '../../agenda/now.ts'
import { useStage } from '../../agenda/stage.ts'
import { useServerNow } from '../../agenda/useServerNow.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { SegmentedSwitch } from '../../ui/SegmentedSwitch.tsx'
import { workingTexts } from './texts.ts'

const leads = ['0', '1', '2', '5'] as const
const minute = 60_000

/** "Alle zurückrufen in 2 Minuten", with the lead as a switch beside it; a call that is out can be taken back. */
export function CallBack({ call, isNext }: { call: number | undefined; isNext: boolean }) {
	const texts = useTexts(workingTexts)
	const { doc } = useStage()
	const { time } = useSessionState()
	const [lead, setLead] = useState<(typeof leads)[number]>('2')
	if (call !== undefined) return <Called ends={call} />
	return (
		<div className="sg-call">
			<Button
				kind={isNext ? 'main' : 'plain'}
				size="big"
				icon="callBack"
				onClick={() => byServerTime(time, (now) => callBack(doc, Number(lead) * minute, now))}
			>
				{texts.callBack(Number(lead))}
			</Button>
			<SegmentedSwitch
				label={texts.lead}
				options={leads.map((value) => ({ value, label: texts.leads[value] }))}
				value={lead}
				onChange={setLead}
			/>
		</div>
	)
}

/** Everybody was called: how long until they are to be back. */
function Called({ ends }: { ends: number }) {
	const texts = useTexts(workingTexts)
	const { doc } = useStage()
	const left = ends - useServerNow(1000)
	return (
		<div className="sg-called">
			<Icon name="callBack" />
			<p>
				<b role="status">{left > 0 ? texts.called : texts.allBack}</b>
				{left > 0 && (
					<span role="timer" aria-label={texts.untilBack}>
						{clockFace(left)}
					</span>
				)}
			</p>
			<Button onClick={() => cancelCall(doc)}>{left > 0 ? texts.cancelCall : texts.goOnWorking}</Button>
		</div>
	)
}

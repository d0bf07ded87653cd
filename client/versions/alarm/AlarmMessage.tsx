import { Suspense, useEffect, useState } from 'react'
import type * as Y from 'yjs'
import { boardsOf } from '../../../shared/board/boards.ts'
import { discardHeld, type ListedAlarm, releaseAlarm } from '../../../shared/versions/alarms.ts'
import { useStage } from '../../agenda/stage.ts'
import type { Failure } from '../../api/failure.ts'
import { useNavigation } from '../../navigation/navigation.ts'
import { useLocale } from '../../texts/locale.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { lazyPart } from '../../ui/lazyPart.ts'
import { timeOfDay } from '../times.ts'
import { alarmTexts } from './texts.ts'

/** Fetched with the alarm: that the server is away cannot be fetched when it is. */
const Refused = lazyPart(() => import('./Refused.tsx').then((module) => module.Refused))

type Outcome = { readonly entries: number } | { readonly failure: Failure }

/** One alarm: what happened, what it means, and what can be done, in one click each. */
export function AlarmMessage({ alarm, plenum }: { alarm: ListedAlarm; plenum: Y.Doc }) {
	const texts = useTexts(alarmTexts)
	const locale = useLocale()
	const navigation = useNavigation()
	const { server, token, desk } = useStage()
	const [isBusy, setBusy] = useState(false)
	const [outcome, tell] = useState<Outcome>()
	useEffect(() => Refused.fetch(), [])
	const [isDiscarding, setDiscarding] = useState(false)
	const { id, time, what, count, board, version, name } = alarm
	const boardName = boardsOf(plenum).find((each) => each.id === board)?.name
	const hasBoard = board !== undefined
	const isBack = outcome !== undefined && 'entries' in outcome
	const bringBack = async (from: string) => {
		setBusy(true)
		// Not this board alone: what was deleted beside it comes back, too.
		const answer = await server.restore(token(), from, { missing: true })
		setBusy(false)
		tell(answer.ok ? answer.value : { failure: answer.failure })
	}
	return (
		<div className="alarm" data-done={isBack || undefined}>
			<Icon name={isBack ? 'saved' : 'warning'} size={24} />
			<div>
				<b>{isBack ? texts.broughtBack(outcome.entries) : texts[what](count, hasBoard)}</b>
				{outcome && 'failure' in outcome ? (
					<Suspense>
						<Refused failure={outcome.failure} />
					</Suspense>
				) : isDiscarding ? (
					<p>{texts.discardMeans(name)}</p>
				) : (
					<p>{isBack ? texts.stillBraked(name) : texts.where(timeOfDay(time, locale), boardName, name)}</p>
				)}
			</div>
			<div className="alarm-actions">
				{isDiscarding ? (
					<>
						<Button kind="bare" onClick={() => setDiscarding(false)}>
							{texts.cancel}
						</Button>
						<Button kind="danger" onClick={() => desk && discardHeld(desk, id)}>
							{texts.discardNow}
						</Button>
					</>
				) : (
					<>
						<Button kind="bare" onClick={() => setDiscarding(true)}>
							{texts.discard}
						</Button>
						<Button kind="bare" title={texts.releaseMeans} onClick={() => desk && releaseAlarm(desk, id)}>
							{texts.release}
						</Button>
					</>
				)}
				{isBack && board !== undefined && (
					<Button onClick={() => navigation.go({ to: 'board', board })}>{texts.show}</Button>
				)}
				{version !== undefined && what === 'written' && (
					<Button onClick={() => navigation.go({ to: 'versions', version, ...(hasBoard && { board }) })}>
						{texts.compare}
					</Button>
				)}
				{version !== undefined && what === 'removed' && !isBack && (
					<Button kind="main" icon="undo" disabled={isBusy} onClick={() => void bringBack(version)}>
						{isBusy ? texts.busy : texts.bringBack(count, hasBoard)}
					</Button>
				)}
			</div>
		</div>
	)
}

import { type ReactNode, Suspense, useState } from 'react'
import { isAllDone, neighbourStep, rewindSteps } from '../../../shared/agenda/index.ts'
import { useNow, useSessionState } from '../../agenda/now.ts'
import { useStage } from '../../agenda/stage.ts'
import { useSteps } from '../../agenda/watchStage.ts'
import type { Failure } from '../../api/failure.ts'
import { MinutesButton } from '../../minutes/MinutesButton.tsx'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { useConduct } from '../conduct.ts'
import { useStepWords } from '../settings/useStepWords.ts'
import { Failed } from './Failed.tsx'
import { LeftRounds } from './LeftRounds.tsx'
import { SetOverview } from './SetOverview.tsx'
import { runningTexts } from './texts.ts'

/** Before the first step and after the last. */
export function NothingRuns({ beforehand }: { beforehand?: ReactNode }) {
	const texts = useTexts(runningTexts)
	const words = useStepWords()
	const { start } = useConduct()
	const { doc } = useStage()
	const steps = useSteps()
	const isDone = isAllDone(steps)
	const first = steps.find(({ id }) => id === neighbourStep(doc, 1))
	return (
		<>
			<header>
				<p className="ui-quiet">{texts.nothingRuns}</p>
				<h2>{first ? (isDone ? texts.allDone : texts.ready) : texts.nothingPlanned}</h2>
			</header>
			{!first && <p>{texts.noSteps}</p>}
			{first && !isDone && (
				<div className="console-actions">
					<Button kind="main" size="big" icon="play" onClick={() => start(first.id)}>
						{texts.begin(words.title(first))}
					</Button>
				</div>
			)}
			{isDone && <AfterTheLast />}
			{!isDone && steps.some(({ done }) => done !== undefined) && (
				<div className="console-actions">
					<MinutesButton />
				</div>
			)}
			<LeftRounds />
			{first && !isDone && <SetOverview step={first} round={undefined} />}
			{first && <Suspense>{beforehand}</Suspense>}
		</>
	)
}

/** The agenda is through: nothing urges on, and the door can be closed behind everybody. */
function AfterTheLast() {
	const texts = useTexts(runningTexts)
	const { doc, server, token } = useStage()
	const { time } = useSessionState()
	const { code } = useNow()
	const [failure, setFailure] = useState<Failure>()
	const closeDoor = async () => {
		const answer = await server.closeDoor(token())
		setFailure(answer.ok ? undefined : answer.failure)
	}
	return (
		<>
			<div className="console-actions">
				<MinutesButton kind="main" size="big" />
				{code && (
					<Button size="big" icon="closedDoor" onClick={closeDoor}>
						{texts.closeCode}
					</Button>
				)}
				<Button size="big" icon="replace" onClick={() => rewindSteps(doc, time.now())}>
					{texts.fromTheStart}
				</Button>
			</div>
			{failure && <Failed failure={failure} />}
		</>
	)
}

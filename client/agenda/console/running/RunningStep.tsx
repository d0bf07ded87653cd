import { useLayoutEffect, useRef } from 'react'
import { neighbourStep } from '../../../../shared/agenda/index.ts'
import { useTexts } from '../../../texts/texts.ts'
import { Button } from '../../../ui/Button.tsx'
import { Tag } from '../../../ui/Tag.tsx'
import { useNow } from '../../now.ts'
import { useStage } from '../../stage.ts'
import { useConduct } from '../conduct.ts'
import { useStepWords } from '../settings/useStepWords.ts'
import { useSteps } from '../watch.ts'
import { BallotEntry } from './BallotEntry.tsx'
import { BallotResult } from './BallotResult.tsx'
import { CardEntry } from './CardEntry.tsx'
import { ClockField } from './ClockField.tsx'
import { Figures } from './Figures.tsx'
import { KeyLine } from './KeyLine.tsx'
import { LeftRounds } from './LeftRounds.tsx'
import { NextActions } from './NextActions.tsx'
import { SetOverview } from './SetOverview.tsx'
import { runningTexts } from './texts.ts'
import './running.css'

/** The middle of the console: what runs, how it stands, and what comes next. */
export function RunningStep() {
	const texts = useTexts(runningTexts)
	const { step, since } = useNow()
	const column = useRef<HTMLElement>(null)
	// biome-ignore lint/correctness/useExhaustiveDependencies: another step begins at its top
	useLayoutEffect(() => {
		if (column.current) column.current.scrollTop = 0
	}, [since])
	return (
		<section ref={column} className="console-running" aria-label={texts.label}>
			{step ? <Running /> : <NothingRuns />}
			<KeyLine />
		</section>
	)
}

function Running() {
	const texts = useTexts(runningTexts)
	const words = useStepWords()
	const now = useNow()
	const { step, round } = now
	if (!step) return null
	return (
		<>
			<header>
				<p className="ui-quiet">{texts.runs(step.number, step.of)}</p>
				{now.frozen && <Tag tone="care">{texts.frozen}</Tag>}
				<h2 data-long={step.question.length > 80 || undefined}>{step.question || words.title(step)}</h2>
			</header>
			<ClockField />
			<Figures />
			<NextActions />
			<LeftRounds />
			{round?.state === 'revealed' && <BallotResult round={round.id} />}
			<SetOverview step={step} round={round} />
			{round?.settings.kind === 'cards' && <CardEntry key={round.id} round={round} settings={round.settings} />}
			{round && round.settings.kind !== 'cards' && round.state === 'open' && (
				<BallotEntry key={round.id} round={round.id} settings={round.settings} />
			)}
		</>
	)
}

/** Before the first step and after the last. */
function NothingRuns() {
	const texts = useTexts(runningTexts)
	const words = useStepWords()
	const { start } = useConduct()
	const { doc } = useStage()
	const steps = useSteps()
	const isDone = steps.length > 0 && steps.every(({ done }) => done !== undefined)
	const first = steps.find(({ id }) => id === neighbourStep(doc, 1))
	return (
		<>
			<header>
				<p className="ui-quiet">{texts.nothingRuns}</p>
				<h2>{first ? (isDone ? texts.allDone : texts.ready) : texts.nothingPlanned}</h2>
			</header>
			{first ? (
				<div className="console-actions">
					<Button kind={isDone ? 'plain' : 'main'} size="big" icon="play" onClick={() => start(first.id)}>
						{texts.begin(words.title(first))}
					</Button>
				</div>
			) : (
				<p>{texts.noSteps}</p>
			)}
			<LeftRounds />
			{first && <SetOverview step={first} round={undefined} />}
		</>
	)
}

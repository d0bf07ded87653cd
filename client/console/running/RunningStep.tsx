import { type ReactNode, useLayoutEffect, useRef } from 'react'
import type { AgreedAs } from '../../../shared/agenda/index.ts'
import { useNow } from '../../agenda/now.ts'
import { useSteps } from '../../agenda/watchStage.ts'
import { PlayEntry } from '../../playing/conduct/PlayEntry.tsx'
import { GroupsEntry } from '../../smallGroups/GroupsEntry.tsx'
import { takeOver, takingActionTexts } from '../../taking/ask.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { showsCards } from '../cardsOfRound.ts'
import { useStepWords } from '../settings/useStepWords.ts'
import { AreasShown } from './AreasShown.tsx'
import { BallotEntry } from './BallotEntry.tsx'
import { CardEntry } from './CardEntry.tsx'
import { ClockField } from './ClockField.tsx'
import { Figures } from './Figures.tsx'
import { KeepResult } from './KeepResult.tsx'
import { LeftRounds } from './LeftRounds.tsx'
import { MandateChoice } from './MandateChoice.tsx'
import { NextActions } from './NextActions.tsx'
import { NothingRuns } from './NothingRuns.tsx'
import { PlayOver } from './PlayOver.tsx'
import { SetOverview } from './SetOverview.tsx'
import { ShownCards } from './ShownCards.tsx'
import { runningTexts } from './texts.ts'
import './running.css'
import { RoundResults } from '../../rounds/results/RoundResults.tsx'
import { usePoll } from '../../rounds/results/usePoll.ts'
import { useRoom } from '../../sync/RoomContext.ts'

/** The middle of the console: what runs, how it stands, and what comes next. */
export function RunningStep({ onGroups, beforehand }: { onGroups: () => void; beforehand?: ReactNode }) {
	const texts = useTexts(runningTexts)
	const { step, since } = useNow()
	const isConducted = useSteps().some(({ conducts }) => conducts === 'play')
	const column = useRef<HTMLElement>(null)
	// biome-ignore lint/correctness/useExhaustiveDependencies: another step begins at its top
	useLayoutEffect(() => {
		if (column.current) column.current.scrollTop = 0
	}, [since])
	return (
		<section ref={column} className="console-running" aria-label={texts.label}>
			<MandateChoice />
			{!step && isConducted && <PlayEntry />}
			{step ? <Running /> : <NothingRuns beforehand={beforehand} />}
			<div className="console-groups">
				{!step && <PlayOver />}
				{!isConducted && <PlayEntry />}
				<GroupsEntry onGroups={onGroups} />
			</div>
			<KeyLine />
		</section>
	)
}

function Running() {
	const texts = useTexts(runningTexts)
	const words = useStepWords()
	const now = useNow()
	const isConducted = useSteps().some(({ conducts }) => conducts === 'play')
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
			<AreasShown />
			{isConducted && <PlayEntry />}
			<NextActions />
			<PlayOver />
			<LeftRounds />
			{round?.state === 'revealed' && <BallotResult round={round.id} agreedAs={step.agreedAs} />}
			{round && showsCards(round) && <ShownCards round={round} />}
			<SetOverview step={step} round={round} />
			{round?.settings.kind === 'cards' && <CardEntry key={round.id} round={round} settings={round.settings} />}
			{round && round.settings.kind !== 'cards' && round.state === 'open' && (
				<BallotEntry key={round.id} round={round.id} settings={round.settings} />
			)}
		</>
	)
}

/** What came of a ballot, as soon as it lies on its board. */
function BallotResult({ round, agreedAs }: { round: string; agreedAs: AgreedAs | undefined }) {
	const texts = useTexts(runningTexts)
	const { doc, mayWrite } = useRoom()
	const { take } = useTexts(takingActionTexts)
	const result = usePoll(doc, round)
	if (!result) return null
	return (
		<section className="console-result">
			<h3>{texts.result}</h3>
			<RoundResults result={result} />
			{mayWrite && result.kind === 'consensus' && !result.unverified && result.voters > 0 && (
				<KeepResult result={result} agreedAs={agreedAs} />
			)}
			{mayWrite && result.kind !== 'position' && (
				<Button icon="link" onClick={() => takeOver([{ block: 'poll', id: round }])}>
					{take}
				</Button>
			)}
		</section>
	)
}

/** The few keys that work in the console while nobody is writing. */
function KeyLine() {
	const { label, ...keys } = useTexts(runningTexts).keys
	return (
		<dl className="console-keys" aria-label={label}>
			{Object.entries(keys).map(([id, { key, does }]) => (
				<div key={id}>
					<dt>
						<kbd>{key}</kbd>
					</dt>
					<dd>{does}</dd>
				</div>
			))}
		</dl>
	)
}

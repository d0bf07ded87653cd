import { lacksOptions, type Step } from '../../../shared/agenda/index.ts'
import { listPast } from '../../../shared/smallGroups/index.ts'
import { useNow } from '../../agenda/now.ts'
import { useStage } from '../../agenda/stage.ts'
import { useSteps } from '../../agenda/watchStage.ts'
import { roundSight } from '../../navigation/boardSight.ts'
import { type Destination, useNavigation } from '../../navigation/navigation.ts'
import { useBoards } from '../../navigation/watchBoards.ts'
import { showForming } from '../../smallGroups/formingHere.ts'
import { groupsTexts } from '../../smallGroups/texts.ts'
import { useRoom } from '../../sync/RoomContext.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Deed } from '../../ui/Deed.tsx'
import { useConduct } from '../conduct.ts'
import { useStepWords } from '../settings/useStepWords.ts'
import { liesHidden } from '../watch.ts'
import { Failed } from './Failed.tsx'
import { runningTexts } from './texts.ts'

/** What comes next: the one filled button, the other one beside it, and below the ways back, past and out. */
export function NextActions() {
	const texts = useTexts(runningTexts)
	const groups = useTexts(groupsTexts)
	const words = useStepWords()
	const conduct = useConduct()
	const navigation = useNavigation()
	const { step, round, since = 0, sitting } = useNow()
	const { doc } = useStage()
	const { doc: plenum } = useRoom()
	const steps = useSteps()
	const boards = useBoards()
	if (!step) return null
	const [before, next, afterNext] = [step.number - 2, step.number, step.number + 1].map((at) => steps[at])
	const hidden = round !== undefined && liesHidden(round)
	// Groups that were back in this run of the step have worked on it already.
	const isForGroups = step.inGroups === true || step.conducts === 'groups'
	const waitsForGroups = isForGroups && !round && !sitting && !listPast(doc).some(({ at }) => at >= since)
	const lacks = !round && step.round !== undefined && lacksOptions(step.round)
	// Where the cards lie, as far as that is known; the board is often larger than the window.
	const wayToBoard = (to: string): Destination => {
		const sight = round && roundSight(plenum, round.id)
		if (!sight) return { to: 'board', board: to }
		const { board: at, ...part } = sight
		return { to: 'board', board: at, part }
	}
	// What says no board lands on the first.
	const board = round?.board ?? boards[0]?.id
	return (
		<>
			<div className="console-actions">
				{hidden && (
					<Deed
						kind="main"
						size="big"
						icon="eye"
						aria-disabled={conduct.revealing || undefined}
						onClick={() => conduct.reveal()}
					>
						{conduct.revealing ? texts.revealing : texts.reveals[round.settings.kind]}
					</Deed>
				)}
				{lacks && (
					<Deed kind="main" size="big" icon="task" onClick={conduct.beginAnew}>
						{texts.choose}
					</Deed>
				)}
				{waitsForGroups && (
					<Deed kind="main" size="big" icon="groups" onClick={() => showForming(doc, true)}>
						{groups.form}
					</Deed>
				)}
				<Onward next={next} isAlone={steps.length === 1} isMain={!hidden && !lacks && !waitsForGroups} />
			</div>
			{conduct.failure && <Failed failure={conduct.failure} />}
			<div className="console-actions-more">
				{before && (
					<Button kind="bare" icon="back" onClick={conduct.back}>
						{texts.back(words.title(before))}
					</Button>
				)}
				{afterNext && (
					<Button kind="bare" icon="skip" onClick={conduct.skip}>
						{texts.skip(words.title(afterNext))}
					</Button>
				)}
				{waitsForGroups && step.round && (
					<Button kind="bare" icon="card" onClick={conduct.beginAnew}>
						{texts.inPlenary}
					</Button>
				)}
				{round?.state === 'revealed' && (
					<Button kind="bare" icon="replace" onClick={conduct.beginAnew}>
						{texts.newRound}
					</Button>
				)}
				{round?.state === 'revealed' && board && (
					<Button kind="bare" icon="frame" onClick={() => navigation.go(wayToBoard(board))}>
						{texts.toBoard}
					</Button>
				)}
				{step.page && (
					<Button kind="bare" icon="forward" onClick={() => step.page && navigation.go({ to: step.page })}>
						{words.shown(step)}
					</Button>
				)}
				{next && (
					<Button kind="bare" icon="stop" onClick={conduct.end}>
						{texts.endAgenda}
					</Button>
				)}
			</div>
		</>
	)
}

/** To the next step, or out behind the last; one step alone is no agenda. */
function Onward({ next, isAlone, isMain }: { next: Step | undefined; isAlone: boolean; isMain: boolean }) {
	const texts = useTexts(runningTexts)
	const words = useStepWords()
	const conduct = useConduct()
	return (
		<Deed
			kind={isMain ? 'main' : 'plain'}
			size="big"
			{...(next ? { iconAfter: 'forward' } : { icon: 'stop' })}
			onClick={next ? conduct.next : conduct.end}
		>
			{next ? texts.next(words.title(next)) : isAlone ? texts.endStep : texts.endAgenda}
		</Deed>
	)
}

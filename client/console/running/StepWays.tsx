import { useNow } from '../../agenda/now.ts'
import { useSteps } from '../../agenda/watchStage.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Deed } from '../../ui/Deed.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useConduct } from '../conduct.ts'
import { useStepWords } from '../settings/useStepWords.ts'
import { runningTexts } from './texts.ts'

/*
 * What a step says and where it leads, for the controls that stand in its place: a Planspiel, small groups.
 */

/** The step that runs as the agenda has it, with those beside it. */
function useStepsHere() {
	const { step } = useNow()
	const steps = useSteps()
	const at = steps.findIndex(({ id }) => id === step?.id)
	return {
		of: steps.length,
		number: at + 1,
		step: steps[at],
		before: steps[at - 1],
		next: at < 0 ? undefined : steps[at + 1],
	}
}

/** Where in the agenda one is. */
export function StepHead() {
	const texts = useTexts(runningTexts)
	const words = useStepWords()
	const { step, number, of } = useStepsHere()
	return step ? `${texts.stepOf(number, of)} · ${words.title(step)}` : null
}

/** What the moderation noted for the step. */
export function StepNote() {
	const texts = useTexts(runningTexts)
	const { step } = useStepsHere()
	if (!step?.note) return null
	return (
		<p className="console-note">
			<Icon name="pen" size={16} label={texts.note} />
			<span>{step.note}</span>
		</p>
	)
}

/** Back and on, where the control that stands here does not lead itself; `isMain`: there is nothing else to do. */
export function StepWays({ isMain = false, isEnding = false }: { isMain?: boolean; isEnding?: boolean }) {
	const texts = useTexts(runningTexts)
	const words = useStepWords()
	const conduct = useConduct()
	const { step, before, next } = useStepsHere()
	if (!step) return null
	const onward = next
		? (isEnding ? texts.endPlayAnd : texts.next)(words.title(next))
		: isEnding
			? texts.endPlay
			: texts.endAgenda
	return (
		<>
			{isMain && (
				<div className="console-actions">
					<Deed kind="main" size="big" iconAfter="forward" onClick={next ? conduct.next : conduct.end}>
						{onward}
					</Deed>
				</div>
			)}
			<div className="console-actions-more">
				{before && (
					<Button kind="bare" icon="back" onClick={conduct.back}>
						{texts.back(words.title(before))}
					</Button>
				)}
				{!isMain && (
					<Button kind="bare" icon={isEnding ? 'stop' : 'forward'} onClick={next ? conduct.next : conduct.end}>
						{onward}
					</Button>
				)}
				<Button kind="bare" icon="settings" onClick={() => conduct.edit(step.id)}>
					{texts.changeStep}
				</Button>
			</div>
		</>
	)
}

/** While small groups work: the next step, if that happens in them, too. They stay as they sit. */
export function OnwardInGroups() {
	const texts = useTexts(runningTexts)
	const words = useStepWords()
	const conduct = useConduct()
	const { next } = useStepsHere()
	if (!next?.inGroups) return null
	return (
		<div className="console-actions">
			<Deed kind="main" size="big" iconAfter="forward" onClick={conduct.next}>
				{texts.nextInGroups(words.title(next))}
			</Deed>
		</div>
	)
}

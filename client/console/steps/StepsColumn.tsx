import { type RefObject, useLayoutEffect, useRef } from 'react'
import { planFrom, planOf, readNow, type Step } from '../../../shared/agenda/index.ts'
import { useNow } from '../../agenda/now.ts'
import { useStage } from '../../agenda/stage.ts'
import { useServerNow } from '../../agenda/useServerNow.ts'
import { useSteps } from '../../agenda/watchStage.ts'
import { RemovedNotice } from '../../listEditing/RemovedNotice.tsx'
import { inEnglish, inGerman } from '../../texts/figures.ts'
import { useLocale } from '../../texts/locale.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { KeepAgenda } from '../agendas/KeepAgenda.tsx'
import { LoadAgenda } from '../agendas/LoadAgenda.tsx'
import { useConduct } from '../conduct.ts'
import { useStepWords } from '../settings/useStepWords.ts'
import { StepItem } from './StepItem.tsx'
import { stepsTexts } from './texts.ts'
import { type OutOfTurn, useBegun } from './useBegun.ts'
import { useRemoval } from './useRemoval.ts'
import { useStepActions } from './useStepActions.ts'
import './steps.css'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { AgendaChoice } from '../agendas/AgendaChoice.tsx'

/** The agenda: its steps in their order with what is set for each, and what can be done to them. */
export function StepsColumn() {
	const texts = useTexts(stepsTexts)
	const conduct = useConduct()
	const now = useNow()
	const steps = useSteps()
	const list = useRef<HTMLOListElement>(null)
	const removal = useRemoval()
	const actions = useStepActions(list, steps, removal)
	const outOfTurn = useBegun()
	useNewInSight(list, steps)
	const at = now.step?.id
	return (
		<section className="console-steps" aria-label={texts.title}>
			<header>
				<h2>{texts.title}</h2>
				{steps.length > 0 && <Total />}
			</header>
			<RemovedNotice removed={removal.removed} />
			<BegunNotice outOfTurn={outOfTurn} steps={steps} />
			<div className="console-scroll">
				{steps.length === 0 ? (
					<NoSteps />
				) : (
					<ol ref={list} className="agenda-steps">
						{steps.map((step, i) => (
							<StepItem
								key={step.id}
								step={step}
								number={i + 1}
								of={steps.length}
								state={step.id === at ? 'running' : step.done === undefined ? 'coming' : 'done'}
								actions={actions}
								onStart={outOfTurn.start}
							/>
						))}
					</ol>
				)}
			</div>
			<p className="ui-hidden-text" role="status">
				{actions.said}
			</p>
			<footer>
				<Button icon="plus" aria-label={texts.addLong} onClick={() => conduct.add()}>
					{texts.add}
				</Button>
				{steps.length > 0 && <LoadAgenda onReplace={(load) => removal.step(texts.replaced, load)} />}
				{steps.length > 0 && <KeepAgenda onEmpty={actions.empty} />}
			</footer>
		</section>
	)
}

/** A step that was just added comes into sight, wherever in a long agenda it stands. */
function useNewInSight(list: RefObject<HTMLElement | null>, steps: readonly Step[]): void {
	const known = useRef(new Set(steps.map(({ id }) => id)))
	useLayoutEffect(() => {
		const added = steps.filter(({ id }) => !known.current.has(id))
		known.current = new Set(steps.map(({ id }) => id))
		// Of a whole agenda that was loaded one begins to read at its first step.
		const item = added[0] && list.current?.querySelector(`[data-step="${CSS.escape(added[0].id)}"]`)
		item?.scrollIntoView?.({ block: 'nearest' })
	}, [list, steps])
}

/** Says for whom a step has begun, with the way back to the one before. */
function BegunNotice({ outOfTurn, steps }: { outOfTurn: OutOfTurn; steps: readonly Step[] }) {
	const texts = useTexts(stepsTexts)
	const words = useStepWords()
	const { begun, takeBack, forget } = outOfTurn
	const step = steps.find(({ id }) => id === begun?.step)
	if (!begun || !step) return null
	const before = steps.find(({ id }) => id === begun.before)
	return (
		<Notice
			tone="good"
			title={texts.begun(words.title(step))}
			action={
				<>
					<Button size="small" icon="undo" onClick={takeBack}>
						{before ? texts.backTo(words.title(before)) : texts.takeBack}
					</Button>
					<Button kind="icon" icon="close" aria-label={texts.close} onClick={forget} />
				</>
			}
		/>
	)
}

/** The end moves on while time is up or stands still. */
const lookMs = 5000

/** How long all of it takes and when it will be over, if it goes on as planned. */
function Total() {
	const texts = useTexts(stepsTexts)
	const figures = useLocale() === 'de' ? inGerman : inEnglish
	const steps = useSteps()
	const time = useServerNow(lookMs)
	const { doc } = useStage()
	// A scene of a Planspiel has a clock of its own: the agenda goes by that of its step.
	const { ends } = planFrom(steps, readNow(doc), time)
	return <p className="ui-quiet">{texts.total(planOf(steps, time).minutes, figures.timeOfDay(ends))}</p>
}

/** No agenda yet: what there is to begin with. */
function NoSteps() {
	const texts = useTexts(stepsTexts).empty
	return (
		<>
			<EmptyState missing={texts.missing} todo={texts.todo} />
			<AgendaChoice take={(add) => add({ replace: false })} />
		</>
	)
}

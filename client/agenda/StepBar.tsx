import type { ReactNode } from 'react'
import { isAllDone, lacksOptions, neighbourStep, startStep } from '../../shared/agenda/index.ts'
import type { RoundSettings } from '../../shared/rounds/index.ts'
import { useNavigation } from '../navigation/navigation.ts'
import { useTexts } from '../texts/texts.ts'
import { Button } from '../ui/Button.tsx'
import { byServerTime } from './byServerTime.ts'
import { useNow, useSessionState } from './now.ts'
import { StepClock, TimeLine } from './StepClock.tsx'
import { useStage } from './stage.ts'
import { agendaTexts } from './texts.ts'
import { useSteps } from './watchStage.ts'
import './stepBar.css'

/**
 * What the room is doing, in one line: step, clock, what is left of the time. The moderation goes on from here, or to the
 * agenda; `children` is what people do in the step. Without an agenda there is nothing for participants.
 */
export function StepBar({
	onBegun,
	children,
}: {
	/** what else follows from a step that has begun here, at this time of the server */
	onBegun: (now: number) => void
	children?: ReactNode
}) {
	const texts = useTexts(agendaTexts)
	const { step } = useNow()
	const { mayModerate } = useStage()
	if (!step) return mayModerate && <Idle onBegun={onBegun} />
	// Small groups at work while no step runs: the strip beside the boards says all there is to say.
	if (step.of === 0) return children && <section className="step-bar">{children}</section>
	const title = step.title || step.question || texts.untitled
	const words = (
		<>
			<span className="step-bar-number">{texts.stepOf(step.number, step.of)}</span>
			<span className="step-bar-short" aria-hidden="true">
				{texts.shortStepOf(step.number, step.of)}
			</span>
			{(step.title || !step.question) && <b>{title}</b>}
		</>
	)
	return (
		<section className="step-bar" aria-label={texts.label}>
			<div className="step-bar-sheet" title={step.question || undefined}>
				{mayModerate ? <ToAgenda step={title}>{words}</ToAgenda> : <p className="step-bar-step">{words}</p>}
				<StepClock size="bar" />
				<TimeLine />
			</div>
			{mayModerate && <NextStep onBegun={onBegun} />}
			{children}
		</section>
	)
}

/** For the moderation, while no step runs. An agenda that has been run to its end is behind everybody: none is offered. */
function Idle({ onBegun }: { onBegun: (now: number) => void }) {
	const texts = useTexts(agendaTexts)
	const navigation = useNavigation()
	const steps = useSteps()
	const isAhead = steps.length > 0 && !isAllDone(steps)
	return (
		<section className="step-bar" aria-label={texts.label}>
			<Button kind={isAhead ? 'plain' : 'bare'} icon="agenda" onClick={() => navigation.go({ to: 'agenda' })}>
				{isAhead ? texts.prepared(steps.length) : texts.prepare}
			</Button>
			{isAhead && <NextStep onBegun={onBegun} />}
		</section>
	)
}

function ToAgenda({ step, children }: { step: string; children: ReactNode }) {
	const texts = useTexts(agendaTexts)
	const navigation = useNavigation()
	return (
		<button
			type="button"
			className="step-bar-step"
			aria-description={texts.toAgenda(step)}
			onClick={() => navigation.go({ to: 'agenda' })}
		>
			{children}
		</button>
	)
}

/** One click makes the next step everybody's; a step that has nothing to choose from yet is prepared in the agenda first. */
function NextStep({ onBegun }: { onBegun: (now: number) => void }) {
	const texts = useTexts(agendaTexts)
	const { doc } = useStage()
	const { time } = useSessionState()
	const navigation = useNavigation()
	const { step, playing } = useNow()
	const steps = useSteps()
	const next = steps.find(({ id }) => id === neighbourStep(doc, 1))
	if (!next) return null
	const title = next.title || next.question || texts.untitled
	const label = playing && step?.conducts === 'play' ? texts.toPlay : step ? texts.next(title) : texts.first(title)
	return (
		<Button
			className="step-bar-next"
			icon={step ? 'next' : 'play'}
			aria-label={label}
			title={label}
			onClick={() => {
				// The next step would end the game: that is done where one sees how far it is.
				if (playing && step?.conducts === 'play') return navigation.go({ to: 'agenda' })
				const isPrepared = next.round === undefined || !isToBePrepared(next.round)
				if (isPrepared)
					byServerTime(time, (now) => {
						startStep(doc, next.id, now)
						onBegun(now)
					})
				// What a step conducts has its control there.
				if (!isPrepared || next.conducts) navigation.go({ to: 'agenda' })
			}}
		/>
	)
}

/** Whether what there is to choose from is taken from boards or the registry first, which the agenda does. */
const isToBePrepared = (round: RoundSettings): boolean =>
	lacksOptions(round) || (round.kind === 'cards' && round.columnsFrom !== undefined)

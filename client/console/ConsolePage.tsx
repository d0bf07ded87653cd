import { type ReactNode, Suspense, useRef, useState } from 'react'
import { findAgendaStep } from '../../shared/agenda/index.ts'
import type { Random } from '../../shared/lib/random.ts'
import { useNowOf } from '../agenda/now.ts'
import { useStage } from '../agenda/stage.ts'
import { useAgendaPlay } from '../playing/conduct/agendaPlay.ts'
import { usePlayHere } from '../playing/conduct/playHere.ts'
import { useFormingHere } from '../smallGroups/formingHere.ts'
import { groupsTexts } from '../smallGroups/texts.ts'
import { useRoom } from '../sync/RoomContext.ts'
import { useTexts } from '../texts/texts.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { lazyPart } from '../ui/lazyPart.ts'
import { SegmentedSwitch } from '../ui/SegmentedSwitch.tsx'
import { useMedia, usePhone } from '../ui/useMedia.ts'
import { ConductContext } from './conduct.ts'
import { RoomColumn } from './room/RoomColumn.tsx'
import { ClockField } from './running/ClockField.tsx'
import { RunningStep } from './running/RunningStep.tsx'
import { OnwardInGroups, StepHead, StepNote, StepWays } from './running/StepWays.tsx'
import { OptionsDialog } from './settings/OptionsDialog.tsx'
import { StepDialog } from './settings/StepDialog.tsx'
import { StepsColumn } from './steps/StepsColumn.tsx'
import { consoleTexts } from './texts.ts'
import { type Asked, useConductor } from './useConductor.ts'
import { useConsoleKeys, useKeptFocus } from './useConsoleKeys.ts'
import './console.css'

const FormingPlace = lazyPart(() =>
	import('../smallGroups/forming/FormingPlace.tsx').then((module) => module.FormingPlace),
)
const PlayPlace = lazyPart(() => import('../playing/conduct/PlayPlace.tsx').then((module) => module.PlayPlace))
const Working = lazyPart(() => import('../smallGroups/working/Working.tsx').then((module) => module.Working))

/** Where three columns leave too little to the middle one: agenda and room take turns. The same measure as in console.css. */
const narrow = '(max-width: 77.49rem)'

type Part = 'step' | 'agenda' | 'room'

/** The moderation's console, the page "Ablauf": what is planned, what runs, who is here; every deed within two clicks. */
export function ConsolePage({
	random = Math.random,
	beforehand,
}: {
	random?: Random
	/** stands below what can be begun, as long as nothing runs */
	beforehand?: ReactNode
}) {
	const texts = useTexts(consoleTexts)
	const { mayModerate } = useStage()
	return mayModerate ? (
		<Console random={random} beforehand={beforehand} />
	) : (
		<EmptyState missing={texts.notYours} todo={texts.notYoursTodo} />
	)
}

function Console({ random, beforehand }: { random: Random; beforehand: ReactNode }) {
	const texts = useTexts(consoleTexts)
	const [asked, ask] = useState<Asked>()
	const conduct = useConductor(ask, random)
	const onKeyDown = useConsoleKeys(conduct)
	const page = useRef<HTMLElement>(null)
	useKeptFocus(page)
	const isPhone = usePhone()
	const isNarrow = useMedia(narrow)
	const [part, show] = useState<Part>('step')
	const parts: readonly Part[] = isPhone ? ['step', 'agenda', 'room'] : ['agenda', 'room']
	const shown = part === 'step' && !isPhone ? 'agenda' : part
	const groups = useTexts(groupsTexts)
	const { place, play, conducts, lookAtStep, lookAtGroups } = useMiddle()
	const named: Record<Part, string> = {
		agenda: texts.agenda,
		step: place === 'step' ? texts.step : place === 'play' ? texts.play : groups.parts.groups,
		room: place === 'forming' ? groups.parts.brief : texts.room,
	}
	return (
		<ConductContext value={conduct}>
			<section
				ref={page}
				className="console"
				aria-label={texts.console}
				tabIndex={-1}
				data-part={shown}
				onKeyDown={onKeyDown}
			>
				{isNarrow && (
					<SegmentedSwitch
						label={texts.parts}
						options={parts.map((value) => ({ value, label: named[value] }))}
						value={shown}
						onChange={show}
					/>
				)}
				<StepsColumn />
				{place === 'forming' && (
					<Suspense fallback={<Beside />}>
						<FormingPlace random={random} />
					</Suspense>
				)}
				{place === 'groups' && (
					<Suspense fallback={<Beside />}>
						<Working random={random} clock={<ClockField />} onward={<OnwardInGroups />} onStep={lookAtStep} />
					</Suspense>
				)}
				{place === 'play' && play !== undefined && (
					<Suspense fallback={<Beside />}>
						<PlayPlace
							key={play}
							play={play}
							random={random}
							agenda={
								conducts && {
									head: <StepHead />,
									note: <StepNote />,
									ways: (where) => <StepWays {...where} />,
									conducts,
								}
							}
						/>
					</Suspense>
				)}
				{place === 'step' && <RunningStep onGroups={lookAtGroups} beforehand={beforehand} />}
				{place !== 'forming' && <RoomColumn />}
			</section>
			<Dialogs asked={asked} random={random} onClose={() => ask(undefined)} />
		</ConductContext>
	)
}

/** Keeps the place of a column that is on its way. */
const Beside = (): ReactNode => <section className="console-running" aria-busy />

/**
 * What stands in the middle: small groups while there are any, or are being formed; else a Planspiel that the step conducts, or that
 * somebody looks at beside it; else the step.
 */
function useMiddle() {
	const { doc } = useStage()
	const { doc: plenum } = useRoom()
	const groups = useNowOf(({ sitting }) => sitting?.groups[0]?.room)
	const conducts = useNowOf(({ step }) => step?.conducts)
	const since = useNowOf((now) => now.since)
	const forming = useFormingHere(doc)
	/** the groups beside which somebody looks at the step */
	const [left, leave] = useState<string>()
	const here = usePlayHere(doc)
	const asked = useAgendaPlay(doc, plenum)
	const isConducted = (conducts === 'cast' || conducts === 'play') && asked !== undefined
	const isForming = forming.isOpen || (conducts === 'groups' && forming.left !== since)
	const place = (() => {
		if (groups !== undefined) return groups === left ? 'step' : 'groups'
		if (isForming) return 'forming'
		return isConducted || here.isOpen ? 'play' : 'step'
	})()
	const play = isConducted ? asked : here.play
	return {
		place,
		play,
		conducts: isConducted ? conducts : undefined,
		lookAtStep: () => leave(groups),
		lookAtGroups: () => leave(undefined),
	} as const
}

function Dialogs({ asked, random, onClose }: { asked: Asked | undefined; random: Random; onClose: () => void }) {
	const { doc } = useStage()
	if (!asked) return null
	if (asked.what === 'options') return <OptionsDialog step={asked.step} random={random} onClose={onClose} />
	if (asked.what === 'new') return <StepDialog before={asked.before} random={random} onClose={onClose} />
	const step = findAgendaStep(doc, asked.step)
	return step && <StepDialog key={step.id} step={step} random={random} onClose={onClose} />
}

import { useState } from 'react'
import type { Clock } from '../../shared/lib/clock.ts'
import { useNowOf } from '../agenda/now.ts'
import { useStage } from '../agenda/stage.ts'
import type { Failure } from '../api/failure.ts'
import { useValue } from '../sync/RoomContext.ts'
import { useOpened } from '../sync/useOpened.ts'
import { createValue } from '../sync/value.ts'
import { useLocale } from '../texts/locale.ts'
import { useTexts } from '../texts/texts.ts'
import { Button } from '../ui/Button.tsx'
import { barTexts } from './barTexts.ts'
import { CrowdChoiceForm } from './CrowdChoiceForm.tsx'
import { CrowdList } from './CrowdList.tsx'
import type { Crowd } from './crowd.ts'
import { type CrowdHere, openCrowdHere } from './crowdHere.ts'
import { EndRehearsal } from './EndRehearsal.tsx'
import { RehearsalSign } from './RehearsalSign.tsx'
import './rehearsalBar.css'

interface RehearsalBarProps {
	workshop: string
	/** what the rehearsal is called */
	title: string
	/** names of the organisations in the registry, as they are when it is asked */
	organisations: () => readonly string[]
	clock: Clock
	/** Opens the phone of a simulated person, by their number. */
	onLook: (number: number) => void
	/** Ends the rehearsal and leaves it; tells what went wrong. */
	onEnd: () => Promise<Failure | undefined>
}

/** For the moderation of a rehearsal: what this is, the people who are simulated in it, and its end. */
export function RehearsalBar({ workshop, title, organisations, clock, onLook, onEnd }: RehearsalBarProps) {
	const texts = useTexts(barTexts)
	const { server, token } = useStage()
	const locale = useLocale()
	const ends = useNowOf(({ rehearsal }) => rehearsal)
	const here = useOpened(() => openCrowdHere({ workshop, title, label: texts.link, locale, server, token, clock }))
	const crowd = useValue(here?.crowd ?? noCrowd)
	const [isOpen, open] = useState(false)
	const [isEnding, askToEnd] = useState(false)
	const endAll = async () => {
		// Nobody hands in anything any more while it goes.
		await crowd?.rest()
		const failure = await onEnd()
		if (failure) crowd?.start()
		return failure
	}
	return (
		<>
			<RehearsalSign>
				{ends !== undefined && <span className="ui-caption rehearsal-ends">{texts.endsAt(ends)}</span>}
				<Button
					size="small"
					icon="people"
					aria-expanded={isOpen}
					onClick={() => {
						askToEnd(false)
						open(!isOpen)
					}}
				>
					{crowd ? <HowMany crowd={crowd} /> : texts.nobody}
				</Button>
				<Button
					size="small"
					icon="stop"
					onClick={() => {
						open(false)
						askToEnd(true)
					}}
				>
					{texts.end}
				</Button>
			</RehearsalSign>
			{isOpen && here && (
				<CrowdPanel
					here={here}
					crowd={crowd}
					organisations={organisations()}
					onLook={onLook}
					onClose={() => open(false)}
				/>
			)}
			{isEnding && <EndRehearsal onEnd={endAll} onClose={() => askToEnd(false)} />}
		</>
	)
}

const noCrowd = createValue<Crowd | undefined>(undefined)

function HowMany({ crowd }: { crowd: Crowd }) {
	const texts = useTexts(barTexts)
	const { people } = useValue(crowd.state)
	return texts.peopleOf(people.filter(({ is }) => is === 'here').length, people.length)
}

function CrowdPanel({
	here,
	crowd,
	organisations,
	onLook,
	onClose,
}: {
	here: CrowdHere
	crowd: Crowd | undefined
	organisations: readonly string[]
	onLook: (number: number) => void
	onClose: () => void
}) {
	const texts = useTexts(barTexts)
	return (
		<section className="rehearsal-panel" aria-label={texts.people}>
			<header>
				<h2>{texts.people}</h2>
				<Button kind="icon" icon="close" aria-label={texts.close} onClick={onClose} />
			</header>
			{crowd ? (
				<CrowdList crowd={crowd} onLook={onLook} onDismiss={() => here.dismiss()} />
			) : (
				<CrowdChoiceForm organisations={organisations} onBegin={(choice) => here.begin(choice)} />
			)}
		</section>
	)
}

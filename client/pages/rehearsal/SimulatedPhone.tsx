import { roomsOf } from '../../../shared/links/roles.ts'
import { simulatedPeople } from '../../../shared/rehearsal/index.ts'
import { keptCrowd } from '../../rehearsal/keptCrowd.ts'
import { useTexts } from '../../texts/texts.ts'
import { latePage } from '../latePage.ts'
import { PageFrame } from '../PageFrame.tsx'
import { phoneTexts } from './phoneTexts.ts'
import './simulatedPhone.css'

const PhonePage = latePage(() => import('../phone/PhonePage.tsx').then((module) => module.PhonePage))

/** `/w/<workshop>/simuliert#<number>`: the phone of somebody who is simulated, in a window that the moderation's page has opened. */
export function SimulatedPhone({ workshop }: { workshop: string }) {
	const texts = useTexts(phoneTexts)
	const kept = keptCrowd(workshop)
	const number = Number(location.hash.slice(1))
	const session = kept && new Map(kept.sessions).get(number)
	const person = kept && simulatedPeople(kept)[number]
	if (!session || !person) {
		return (
			<PageFrame title={texts.nobody}>
				<main className="short-page">
					<h1>{texts.nobody}</h1>
					<p>{texts.nobodyHint}</p>
				</main>
			</PageFrame>
		)
	}
	const { title, locale } = kept
	const { name, organisation } = person
	const admission = { workshop, title, locale, role: 'participant', rooms: roomsOf('participant') } as const
	return (
		<>
			<p className="simulated-phone">{texts.through(name)}</p>
			<PhonePage admission={{ ...admission, ...session, name, organisation }} />
		</>
	)
}

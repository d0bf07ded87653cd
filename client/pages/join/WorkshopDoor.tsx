import { type ComponentType, Suspense, useEffect, useState } from 'react'
import { assertNever } from '../../../shared/lib/assertNever.ts'
import type { Clock } from '../../../shared/lib/clock.ts'
import type { Server } from '../../api/server.ts'
import { useTexts } from '../../texts/texts.ts'
import { Icon } from '../../ui/icon.tsx'
import { secretInAddress, watchAddress } from '../entrance/address.ts'
import { type Admission, noteVisit } from '../entrance/admission.ts'
import { choosePhoneView, isPhone, usePhoneView } from '../entrance/phoneChoice.ts'
import { addressOf, readAddress } from '../entrance/placeAddress.ts'
import { rememberAddressedPlace } from '../entrance/placeMemory.ts'
import { useEntrance } from '../entrance/useEntrance.ts'
import { latePage } from '../latePage.ts'
import { PageFrame } from '../PageFrame.tsx'
import { LateRefusalNotice, useRefusalsAhead } from '../refusal/LateRefusalNotice.tsx'
import { JoinForm } from './JoinForm.tsx'
import { joinTexts } from './texts.ts'

type WorkshopView = ComponentType<{ admission: Admission }>

const WorkshopPage = latePage(() => import('../workshop/WorkshopPage.tsx').then((module) => module.default))
const loadRefusalPage = () => import('../refusal/RefusalPage.tsx').then((module) => module.RefusalPage)
const RefusalPage = latePage(loadRefusalPage)
const WorkshopDeleted = latePage(() =>
	import('../deletion/WorkshopDeleted.tsx').then((module) => module.WorkshopDeleted),
)
const PhonePage = latePage(() => import('../phone/PhonePage.tsx').then((module) => module.PhonePage))

interface DoorProps {
	workshop: string
	server: Server
	clock: Clock
	/** what stands behind the door */
	view?: WorkshopView
}

/** `/w/<workshop>#<secret>`. Another link opened in the same window is another door. */
export function WorkshopDoor(props: DoorProps) {
	const [secret, setSecret] = useState(secretInAddress)
	useEffect(() => watchAddress(() => setSecret(secretInAddress())), [])
	return <Door key={secret} secret={secret} {...props} />
}

/** Whoever was here before goes straight in, others are asked for their name, or told why they cannot enter. */
function Door({ workshop, secret, server, clock, view: View = Inside }: DoorProps & { secret: string }) {
	const texts = useTexts(joinTexts)
	const { entrance, ask, join } = useEntrance(workshop, secret, server)
	useRefusalsAhead()
	useEffect(() => rememberAddressedPlace(workshop), [workshop])
	// Nor can this page, and without a connection it is all that a device sees that has not joined yet.
	useEffect(() => void loadRefusalPage().catch(() => {}), [])
	useEffect(() => {
		if (entrance.at === 'inside') noteVisit(entrance.admission, clock.now())
	}, [entrance, clock])

	switch (entrance.at) {
		case 'asking':
			return <Waiting text={texts.lookingUp} />
		case 'invited': {
			const { invitation, problem } = entrance
			return (
				<JoinForm
					title={invitation.title}
					head={
						<div className="join-head">
							<p className="ui-quiet">{texts.youJoin}</p>
							<h1 className="ui-hyphens">{invitation.title}</h1>
							<p>{texts.roles[invitation.role]}</p>
							{invitation.role === 'reader' && (
								<a className="ui-button join-projector" href={`/w/${workshop}/beamer#${secret}`}>
									<Icon name="screen" size={16} /> {texts.toProjector}
								</a>
							)}
						</div>
					}
					organisations={invitation.organisations}
					problem={problem && <LateRefusalNotice failure={problem} />}
					onJoin={(guest) => join(invitation, guest)}
				/>
			)
		}
		case 'refused':
			return (
				<Suspense>
					{entrance.failure.id === 'workshopDeleted' ? (
						<WorkshopDeleted workshop={workshop} failure={entrance.failure} />
					) : (
						<RefusalPage failure={entrance.failure} clock={clock} retry={ask} />
					)}
				</Suspense>
			)
		case 'inside':
			return (
				<Suspense fallback={<Waiting text={texts.opening} />}>
					<View admission={entrance.admission} />
				</Suspense>
			)
		default:
			return assertNever(entrance)
	}
}

/**
 * On a phone the page made for it, unless the person has asked for the boards or came by the address of a place; the moderation
 * works with the boards.
 */
function Inside({ admission }: { admission: Admission }) {
	const { workshop, role } = admission
	const [isOnPhone] = useState(() => role !== 'moderator' && isPhone())
	// Before anything is drawn: the phone's page would be loaded for nothing.
	useState(() => isOnPhone && readAddress(workshop, location)?.place && choosePhoneView('boards'))
	const view = usePhoneView()
	const isPhonePage = isOnPhone && view === 'phone'
	useEffect(() => {
		// The boards begin where they were left; loaded again, this page comes back.
		if (isPhonePage) history.replaceState(null, '', addressOf(workshop, {}) + location.hash)
	}, [workshop, isPhonePage])
	return isPhonePage ? <PhonePage admission={admission} /> : <WorkshopPage admission={admission} />
}

/** The real frame at once; the line of text only appears when the wait is felt. */
function Waiting({ text }: { text: string }) {
	return (
		<PageFrame>
			<main className="short-page" aria-busy="true">
				<p role="status">{text} …</p>
			</main>
		</PageFrame>
	)
}

import { Suspense, useEffect, useRef, useState } from 'react'
import type { Clock } from '../../../shared/lib/clock.ts'
import type { Failure } from '../../api/failure.ts'
import type { Server } from '../../api/server.ts'
import { useTexts } from '../../texts/texts.ts'
import { WorkshopDeleted } from '../deletion/WorkshopDeleted.tsx'
import { secretInAddress, watchAddress } from '../entrance/address.ts'
import { strongestAdmission } from '../entrance/admission.ts'
import { useEntrance } from '../entrance/useEntrance.ts'
import { latePage } from '../latePage.ts'
import { PageFrame } from '../PageFrame.tsx'
import { RefusalPage } from '../refusal/RefusalPage.tsx'
import { projectorTexts } from './texts.ts'
import { wallBehind } from './wallBehind.ts'

const ProjectorPage = latePage(() => import('./ProjectorPage.tsx').then((module) => module.ProjectorPage))

const RehearsalEnded = latePage(() => import('../deletion/RehearsalEnded.tsx').then((module) => module.RehearsalEnded))

/** Why nobody comes in any more at the address of a rehearsal that has ended: a device that was in it has forgotten the way, too. */
const over: readonly Failure['id'][] = ['workshopDeleted', 'secretMissing']

interface DoorProps {
	workshop: string
	server: Server
	clock: Clock
}

/** `/w/<workshop>/beamer#<secret>`; without a secret, on a device that is in the workshop already. */
export function ProjectorDoor(props: DoorProps) {
	const [secret, setSecret] = useState(secretInAddress)
	useEffect(() => watchAddress(() => setSecret(secretInAddress())), [])
	const [known] = useState(() => (secret ? undefined : strongestAdmission(props.workshop)))
	if (known && !secret)
		return (
			<Suspense fallback={<Opening />}>
				<ProjectorPage admission={known} />
			</Suspense>
		)
	return <Door key={secret} secret={secret} {...props} />
}

/** A projector has no name: it comes in without being asked for one. */
function Door({ workshop, secret, server, clock }: DoorProps & { secret: string }) {
	const { entrance, ask, join } = useEntrance(workshop, secret, server)
	const isJoining = useRef(false)
	useEffect(() => {
		if (entrance.at !== 'invited' || isJoining.current) return
		isJoining.current = true
		void join(entrance.invitation, { name: '', organisation: '' })
	}, [entrance, join])

	// What was a rehearsal here is over: nobody is left standing at its address.
	const back = entrance.at === 'refused' && over.includes(entrance.failure.id) ? wallBehind(workshop) : undefined
	if (back !== undefined) {
		return (
			<Suspense fallback={<Opening />}>
				<RehearsalEnded workshop={workshop} back={back} />
			</Suspense>
		)
	}
	switch (entrance.at) {
		case 'inside':
			return (
				<Suspense fallback={<Opening />}>
					<ProjectorPage admission={entrance.admission} />
				</Suspense>
			)
		case 'refused':
			if (entrance.failure.id === 'workshopDeleted') {
				return <WorkshopDeleted workshop={workshop} failure={entrance.failure} />
			}
			return <RefusalPage failure={entrance.failure} clock={clock} retry={ask} />
		case 'invited':
			if (!entrance.problem) return <Opening />
			return (
				<RefusalPage
					failure={entrance.problem}
					clock={clock}
					retry={() => join(entrance.invitation, { name: '', organisation: '' })}
				/>
			)
		default:
			return <Opening />
	}
}

function Opening() {
	const { loading } = useTexts(projectorTexts)
	return (
		<PageFrame>
			<main className="short-page" aria-busy="true">
				<p role="status">{loading} …</p>
			</main>
		</PageFrame>
	)
}

import { Suspense, useEffect, useMemo, useSyncExternalStore } from 'react'
import type { Now } from '../../../shared/agenda/index.ts'
import { nothingRuns, type SessionState, SessionStateContext } from '../../agenda/now.ts'
import { useServerTime } from '../../agenda/useServerTime.ts'
import { fetchWithin } from '../../api/patience.ts'
import { type Server, serverBehind } from '../../api/server.ts'
import { OutboxContext } from '../../rounds/OutboxContext.ts'
import { useValue } from '../../sync/RoomContext.ts'
import type { Value } from '../../sync/value.ts'
import { useFrameTexts } from '../../texts/frame.ts'
import { lazyPart } from '../../ui/lazyPart.ts'
import { type Admission, retitleAdmissions } from '../entrance/admission.ts'
import { Phone } from './Phone.tsx'
import { type PhoneSession, usePhoneSession } from './usePhoneSession.ts'
import './phone.css'

const PhoneRefused = lazyPart(() => import('./PhoneRefused.tsx').then((module) => module.PhoneRefused))

/** In milliseconds. On the Wi-Fi of a hall answers get lost; a photo needs its time even where they do not. */
const patience = { answer: 15_000, photo: 90_000 }

const patientServer: Server = {
	...serverBehind(fetchWithin(patience.answer)),
	putPhoto: serverBehind(fetchWithin(patience.photo)).putPhoto,
}

/**
 * `/w/<workshop>` in one hand: what is asked now, a place to answer, and what one has handed in. It follows the room
 * without its documents: no board is loaded.
 */
export function PhonePage({ admission: admitted, server = patientServer }: { admission: Admission; server?: Server }) {
	const session = usePhoneSession(admitted, server)
	return session && <PhoneInside admission={admitted} session={session} server={server} />
}

interface PhoneInsideProps {
	admission: Admission
	session: PhoneSession
	server: Server
}

function PhoneInside({ admission: admitted, session, server }: PhoneInsideProps) {
	const { now, connection: connected } = session.socket
	const connection = useValue(connected)
	const time = useServerTime(server, connection === 'open')
	const course = useMemo<SessionState>(() => ({ now: orNothing(now), time }), [now, time])
	const title = useSyncExternalStore(now.subscribe, () => now.get()?.title) ?? admitted.title
	const admission = useMemo(() => ({ ...admitted, title }), [admitted, title])
	const { product } = useFrameTexts()
	useEffect(() => {
		document.title = `${title} – ${product}`
		retitleAdmissions(admitted.workshop, title)
	}, [admitted.workshop, title, product])

	return (
		<SessionStateContext value={course}>
			<OutboxContext value={session.outbox}>
				{typeof connection === 'object' ? (
					<Suspense>
						<PhoneRefused admission={admission} refusal={connection.refused} />
					</Suspense>
				) : (
					<Phone admission={admission} session={session} server={server} connection={connection} />
				)}
			</OutboxContext>
		</SessionStateContext>
	)
}

/** Until the server has said what is going on, nothing is. */
const orNothing = ({ get, subscribe }: Value<Now | undefined>): Value<Now> => ({
	get: () => get() ?? nothingRuns,
	subscribe,
})

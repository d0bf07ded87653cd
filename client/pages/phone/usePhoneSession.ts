import { useEffect, useState } from 'react'
import { systemClock } from '../../../shared/lib/clock.ts'
import { refusals } from '../../../shared/protocol/refusals.ts'
import type { Server } from '../../api/server.ts'
import { createOutbox, type Outbox } from '../../rounds/outbox.ts'
import { type NowSocket, openNowSocket } from '../../sync/nowSocket.ts'
import { type Admission, forgetAdmission, rememberAdmission } from '../admission.ts'

/** A phone's way to the workshop: what the room is doing, and what this person hands in. */
export interface PhoneSession {
	readonly socket: NowSocket
	readonly outbox: Outbox
	/** the session's token of the moment */
	token(): string
}

/** Opens both for as long as the page is shown. They share one token: either of them notices when it is out of date. */
export function usePhoneSession(admission: Admission, server: Server): PhoneSession {
	const [{ session, close }] = useState(() => openPhoneSession(admission, server))
	useEffect(() => close, [close])
	return session
}

export function openPhoneSession(
	admitted: Admission,
	server: Server,
	clock = systemClock,
): { session: PhoneSession; close(): void } {
	let admission = admitted
	let renewing: Promise<string | undefined> | undefined

	/** A new token, undefined if there is no way back; rejects if that cannot be found out now. */
	const rejoin = (outdated = admission.token) => {
		// The outbox may have joined again meanwhile; joining twice would make two people of one.
		if (outdated !== admission.token) return Promise.resolve(admission.token)
		renewing ??= joinAgain().finally(() => {
			renewing = undefined
		})
		return renewing
	}
	async function joinAgain(): Promise<string | undefined> {
		const { workshop, secret, name = '', organisation = '' } = admission
		if (!secret) return undefined
		const joined = await server.join({ workshop, secret, name, organisation })
		if (!joined.ok) {
			const { id } = joined.failure
			if (id !== 'serverAway' && Object.hasOwn(refusals, id) && !refusals[id].retry) return undefined
			throw new Error(id)
		}
		forgetAdmission(admission)
		admission = { ...admission, ...joined.value }
		rememberAdmission(admission)
		outbox.moveTo(admission.participant)
		return admission.token
	}

	const { workshop, participant } = admission
	const outbox = createOutbox({
		workshop,
		participant,
		server,
		clock,
		token: () => admission.token,
		rejoin: async () => (await rejoin()) !== undefined,
	})
	const socket = openNowSocket({
		workshop,
		origin: location.origin.replace(/^http/, 'ws'),
		token: admission.token,
		clock,
		rejoin,
	})
	const stopListening = socket.connection.subscribe(() => {
		const connection = socket.connection.get()
		if (connection === 'open') outbox.sendNow()
		else if (typeof connection === 'object') outbox.end({ id: connection.refused })
	})
	return {
		session: { socket, outbox, token: () => admission.token },
		close() {
			stopListening()
			socket.close()
			outbox.close()
		},
	}
}

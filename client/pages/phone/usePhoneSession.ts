import { systemClock } from '../../../shared/lib/clock.ts'
import { type NowSocket, openNowSocket } from '../../agenda/nowSocket.ts'
import type { Server } from '../../api/server.ts'
import { createOutbox, type Outbox } from '../../rounds/outbox/outbox.ts'
import { useOpened } from '../../sync/useOpened.ts'
import type { Admission } from '../entrance/admission.ts'
import { rejoin } from '../entrance/rejoin.ts'

/** A phone's way to the workshop: what the room is doing, and what this person hands in. */
export interface PhoneSession {
	readonly socket: NowSocket
	readonly outbox: Outbox
	/** the session's token of the moment */
	token(): string
}

/**
 * Opens both for as long as the page is shown; undefined until it is. They share one token: either of them notices when it
 * is out of date.
 */
export const usePhoneSession = (admission: Admission, server: Server): PhoneSession | undefined =>
	useOpened(() => openPhoneSession(admission, server))?.session

export function openPhoneSession(
	admitted: Admission,
	server: Server,
	clock = systemClock,
): { session: PhoneSession; close(): void } {
	let admission = admitted
	let renewing: Promise<string | undefined> | undefined

	/** A new token, undefined if there is no way back; rejects if that cannot be found out now. */
	const rejoinOnce = (outdated: string) => {
		// The other of them may have joined again meanwhile; joining twice would make two people of one.
		if (outdated !== admission.token) return Promise.resolve(admission.token)
		renewing ??= joinAgain().finally(() => {
			renewing = undefined
		})
		return renewing
	}
	async function joinAgain(): Promise<string | undefined> {
		const renewed = await rejoin(admission, server)
		if (!renewed) return undefined
		admission = renewed
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
		rejoin: async (outdated) => (await rejoinOnce(outdated)) !== undefined,
	})
	const socket = openNowSocket({
		workshop,
		origin: location.origin.replace(/^http/, 'ws'),
		token: admission.token,
		clock,
		rejoin: rejoinOnce,
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

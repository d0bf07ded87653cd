import { useEffect, useState } from 'react'
import type { DoorAnswer } from '../../../shared/protocol/api.ts'
import type { Failure } from '../../api/failure.ts'
import type { Server } from '../../api/server.ts'

/** The door for the short code: undefined until the server has said whether it is open. */
export interface JoinCode {
	readonly door: DoorAnswer | undefined
	readonly failure: Failure | undefined
	open(): Promise<void>
	close(): Promise<void>
}

/** `linkId`: the participants' link the code leads to; when that is replaced, the server closes the door. */
export function useJoinCode(server: Server, token: string, linkId: string | undefined): JoinCode {
	const [door, setDoor] = useState<DoorAnswer>()
	const [failure, setFailure] = useState<Failure>()

	const show = (answer: Awaited<ReturnType<Server['door']>>) => {
		setFailure(answer.ok ? undefined : answer.failure)
		if (answer.ok) setDoor(answer.value)
	}

	// biome-ignore lint/correctness/useExhaustiveDependencies: asks again when the link behind the door is another
	useEffect(() => {
		let wanted = true
		void server.door(token).then((answer) => wanted && show(answer))
		return () => {
			wanted = false
		}
	}, [server, token, linkId])

	return {
		door,
		failure,
		open: async () => show(await server.openDoor(token)),
		close: async () => show(await server.closeDoor(token)),
	}
}

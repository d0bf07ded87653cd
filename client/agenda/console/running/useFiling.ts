import { useState } from 'react'
import { newId } from '../../../../shared/lib/ids.ts'
import type { CardRequest } from '../../../../shared/protocol/api.ts'
import type { Failure } from '../../../api/failure.ts'
import { useStage } from '../../stage.ts'

/** A card that did not reach the server. */
export interface Unfiled {
	readonly id: string
	readonly request: CardRequest
	readonly failure: Failure
}

/**
 * Files cards one after the other without making anybody wait for the server: what did not arrive is kept and can be sent
 * again, under the same id, so that it counts once.
 */
export function useFiling(round: string) {
	const { server, token } = useStage()
	const [filed, setFiled] = useState<{ count: number; last: string }>()
	const [unfiled, setUnfiled] = useState<readonly Unfiled[]>([])

	const send = async (id: string, request: CardRequest) => {
		const answer = await server.putCard(token(), round, id, request)
		setUnfiled((before) => {
			const others = before.filter((each) => each.id !== id)
			return answer.ok ? others : [...others, { id, request, failure: answer.failure }]
		})
		if (answer.ok) setFiled((before) => ({ count: (before?.count ?? 0) + 1, last: request.text }))
	}
	return {
		filed,
		unfiled,
		file: (request: CardRequest) => void send(newId(), request),
		again({ id, request }: Unfiled) {
			setUnfiled((before) => before.filter((each) => each.id !== id))
			void send(id, request)
		},
	}
}

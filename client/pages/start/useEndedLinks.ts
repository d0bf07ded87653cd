import { useEffect, useState } from 'react'
import type { Failure } from '../../api/failure.ts'
import type { Server } from '../../api/server.ts'
import type { Admission } from '../entrance/admission.ts'

/** Why a way into a workshop is over. */
const ends = ['linkRevoked', 'linkExpired', 'linkUnknown', 'workshopDeleted'] as const
export type EndedLink = (typeof ends)[number]

/**
 * Of which workshops the link no longer holds, by their ids. The server the links are from is asked, once for each, one
 * after another. While nobody answers, and of those entered by a code, nothing is said.
 */
export function useEndedLinks(
	workshops: readonly Admission[],
	server: Pick<Server, 'invitation'>,
): ReadonlyMap<string, EndedLink> {
	const [ended, tell] = useState<ReadonlyMap<string, EndedLink>>(new Map())
	useEffect(() => {
		let isOver = false
		const ask = async () => {
			for (const { workshop, secret } of workshops) {
				if (isOver) return
				if (!secret) continue
				const answer = await server.invitation({ workshop, secret, brief: true })
				if (answer.ok) continue
				const why = endOf(answer.failure)
				// Without a connection the others will not be answered either.
				if (answer.failure.id === 'serverAway') return
				if (why && !isOver) tell((before) => new Map(before).set(workshop, why))
			}
		}
		void ask()
		return () => {
			isOver = true
		}
	}, [workshops, server])
	return ended
}

const endOf = ({ id }: Failure): EndedLink | undefined => ends.find((end) => end === id)

import { isObject } from '../../../shared/lib/json.ts'
import type { JoinRequest } from '../../../shared/protocol/api.ts'
import type { Attribution, Marks } from '../../../shared/rounds/round.ts'
import type { Failure } from '../../api/failure.ts'
import type { Server } from '../../api/server.ts'

/*
 * A table group shares one device: each of them hands a ballot in as a person of their own, so that it counts as one. What
 * is remembered of a round survives a reload, because a ballot whose answer was lost must not be handed in by somebody new.
 */

/** Those who took part in a round on somebody else's device. */
interface Neighbours {
	/** how many of them have handed in */
	readonly handedIn: number
	/** session of the one who has begun, and whose ballot has not been confirmed yet */
	readonly token?: string
}

/** How the next one comes in: by the link of the device's owner, or by the code on the wall. */
export type WayIn = { readonly workshop: string; readonly secret: string } | { readonly code: string }
/** What the round promises to show of them, if they want to say it. */
export type SaidOfOneself = Pick<JoinRequest, 'name' | 'organisation'>

const keyOf = (round: string) => `netzwerkstatt.neighbours.${round}`
/** Where the browser keeps nothing for us, it is known as long as the page. */
const inMemory = new Map<string, Neighbours>()

export function neighboursIn(round: string): Neighbours {
	const known = inMemory.get(round)
	if (known) return known
	try {
		const stored: unknown = JSON.parse(sessionStorage.getItem(keyOf(round)) ?? 'null')
		if (!isObject(stored) || typeof stored.handedIn !== 'number') return { handedIn: 0 }
		const { handedIn, token } = stored
		return { handedIn, ...(typeof token === 'string' && { token }) }
	} catch {
		return { handedIn: 0 }
	}
}

/**
 * Hands in the ballot of the next person at this device. Whatever failed, it may be tried again: as long as it is not
 * confirmed it is the same person's, and counts once.
 */
export async function handInNext(
	server: Pick<Server, 'join' | 'putBallot'>,
	way: WayIn,
	said: SaidOfOneself,
	round: string,
	ballot: { readonly marks: Marks; readonly attribution: Attribution },
): Promise<Failure | undefined> {
	const { handedIn, token: begun } = neighboursIn(round)
	let token = begun
	if (token === undefined) {
		const joined = await server.join({ ...way, ...said })
		if (!joined.ok) return joined.failure
		token = joined.value.token
		remember(round, { handedIn, token })
	}
	const answer = await server.putBallot(token, round, ballot)
	if (answer.ok) remember(round, { handedIn: handedIn + 1 })
	else if (answer.failure.id === 'sessionUnknown') remember(round, { handedIn })
	return answer.ok ? undefined : answer.failure
}

function remember(round: string, neighbours: Neighbours): void {
	inMemory.set(round, neighbours)
	try {
		sessionStorage.setItem(keyOf(round), JSON.stringify(neighbours))
	} catch {
		// storage is blocked or full: the page itself still knows
	}
}

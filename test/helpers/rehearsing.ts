import { WebSocket } from 'ws'
import { serverBehind } from '../../client/api/server.ts'
import { type Crowd, createCrowd } from '../../client/rehearsal/crowd.ts'
import { followBy } from '../../client/rehearsal/follow.ts'
import { type SimulatedPerson, simulatedPeople } from '../../shared/rehearsal/index.ts'
import type { FullHouse } from './fullHouse.ts'
import { secretOf } from './runningApp.ts'

export interface Rehearsing {
	/** address of a link for participants */
	readonly link: string
	readonly count?: number
	readonly seed?: number
	readonly organisations?: readonly string[]
	readonly tempo?: number
}

/** People as the page for rehearsals plays them, in a house whose clock obeys: requests by its routes, lines by its sockets. */
export function crowdIn(
	house: FullHouse,
	{ link, count = 12, seed = 1, organisations = ['Jugendamt', 'Jobcenter', 'Treff Anker'], tempo = 1 }: Rehearsing,
): { crowd: Crowd; people: readonly SimulatedPerson[]; requests: () => readonly { at: number; path: string }[] } {
	const requests: { at: number; path: string }[] = []
	const server = serverBehind(async (path, init) => {
		requests.push({ at: house.clock.now(), path })
		const headers = { ...init.headers, host: 'werkstatt.test' }
		const from = { incoming: { socket: { remoteAddress: '127.0.0.1' } } }
		return house.app.request(`http://werkstatt.test${path}`, { ...init, headers }, from)
	})
	const { workshop, secret } = secretOf(link)
	const people = simulatedPeople({ count, organisations, locale: 'de', seed })
	const follow = followBy(
		{ origin: `ws://localhost:${house.port}`, workshop },
		WebSocket as unknown as typeof globalThis.WebSocket,
	)
	const crowd = createCrowd({ workshop, secret, people, locale: 'de', tempo, server, follow, clock: house.clock })
	return { crowd, people, requests: () => requests }
}

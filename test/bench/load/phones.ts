import { setTimeout as pause } from 'node:timers/promises'
import type { CardRequest, HandedInAnswer } from '../../../shared/collected/api.ts'
import { newId } from '../../../shared/lib/ids.ts'
import { seededRandom } from '../../../shared/lib/random.ts'
import { messageType, subprotocol } from '../../../shared/protocol/wire.ts'
import type { Workshop } from '../servers/product.ts'
import { createHistogram, type Histogram } from './histogram.ts'
import { type LeanSocket, openSocket } from './socket.ts'

/** One phone in the room: it follows the stage and hands in by HTTP, as the phone's page does. */
interface Phone {
	token: string
	socket: LeanSocket
}

export interface Phones {
	/**
	 * Each phone hands in one card, at a moment of its own within `seconds`; answers with the time each took until the
	 * server had it on disk. Fails if one is refused.
	 */
	handInCards(round: string, seconds: number): Promise<Histogram>
	leave(): void
}

/** So many phones have joined and follow the stage. */
export async function openPhones(origin: string, workshop: Workshop, count: number): Promise<Phones> {
	const phones: Phone[] = []
	for (let i = 0; i < count; i++) {
		const admission = await workshop.join({ room: 'stage', extra: [subprotocol.now] })
		phones.push({ token: admission.token, socket: await followed(admission) })
	}
	const random = seededRandom(4)

	return {
		async handInCards(round, seconds) {
			const took = createHistogram()
			await Promise.all(
				phones.map(async ({ token }, i) => {
					await pause(random() * seconds * 1000)
					const sent = performance.now()
					await handIn(`${origin}/api/rounds/${round}/cards/${newId(random)}`, token, {
						text: `Gedanke ${i + 1}`,
						attribution: 'anonymous',
					})
					took.add(performance.now() - sent)
				}),
			)
			return took
		},
		leave() {
			for (const { socket } of phones) socket.close()
		},
	}
}

/** The socket once the phone has been told what the room is doing. */
function followed(admission: { url: string; protocols: string[] }): Promise<LeanSocket> {
	return new Promise((resolve, reject) => {
		const opened = openSocket({
			...admission,
			onMessage(bytes, from) {
				if (bytes[from] === messageType.now) void opened.then(resolve)
			},
			onClose: (code) => reject(new Error(`The relay hung up on a phone with ${code}`)),
		})
		opened.catch(reject)
	})
}

async function handIn(url: string, token: string, card: CardRequest): Promise<HandedInAnswer> {
	const answer = await fetch(url, {
		method: 'PUT',
		headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
		body: JSON.stringify(card),
	})
	if (!answer.ok) throw new Error(`${url}: ${answer.status} ${await answer.text()}`)
	return (await answer.json()) as HandedInAnswer
}

import type { OpenRound, OutboxItem } from '../../../client/rounds/outbox/item.ts'
import type { DeviceStorage } from '../../../client/rounds/outbox/itemStore.ts'
import { createOutbox, type Outbox, type OutboxOptions } from '../../../client/rounds/outbox/outbox.ts'
import { seededRandom } from '../../../shared/lib/random.ts'
import { virtualClock } from '../../helpers/virtualClock.ts'
import { type FakeServer, fakeServer, serverAway } from '../fakeServer.ts'
import { storeInMemory } from '../pictures/storeInMemory.ts'

export const tableQuestion: OpenRound = {
	id: 'roundTable000001',
	about: 'Wer fehlt heute noch am Tisch?',
	settings: { kind: 'cards', attribution: 'anonymous', hidden: true, columns: [] },
}
export const namedQuestion: OpenRound = {
	...tableQuestion,
	id: 'roundNamed000001',
	settings: { kind: 'cards', attribution: 'named', hidden: true, columns: [] },
}
export const dotsRound: OpenRound = {
	id: 'roundDots0000001',
	about: 'Was gehen wir zuerst an?',
	settings: {
		kind: 'dots',
		attribution: 'anonymous',
		dots: 3,
		perOption: 2,
		options: [
			{ id: 'kita', label: 'Kita-Platz' },
			{ id: 'kurs', label: 'Kurszeiten' },
		],
	},
}

/** A phone in Auenbrück whose connection, storage and clock are in the hands of the test. */
export function phone(
	shared: Partial<Pick<OutboxOptions, 'participant' | 'rejoin' | 'token' | 'pictureStore'>> & Where = {},
) {
	const { server = fakeServer(), storage = memoryStorage(), clock = virtualClock(), seed: first = 7, ...more } = shared
	const pictureStore = storeInMemory()
	let seed = first
	/** what reached the server, in order */
	const calls: string[] = []
	const open = (): Outbox =>
		createOutbox({
			workshop: 'auenbrueck',
			participant: 'rosa',
			token: () => 'token-1',
			server: {
				...server,
				putCard(token, round, card, request) {
					calls.push(`card ${request.text}`)
					return server.putCard(token, round, card, request)
				},
				removeCard(token, round, card) {
					calls.push('remove')
					return server.removeCard(token, round, card)
				},
				putBallot(token, round, request) {
					calls.push('ballot')
					return server.putBallot(token, round, request)
				},
				putPhoto(token, id, request) {
					calls.push('photo')
					return server.putPhoto(token, id, request)
				},
			},
			clock,
			storage,
			pictureStore,
			random: seededRandom(seed++),
			...more,
		})
	return {
		server,
		storage: storage ?? memoryStorage(),
		clock,
		calls,
		open,
		offline() {
			server.refuses = serverAway
		},
		online() {
			server.refuses = undefined
		},
		/** Lets everything that is due happen. */
		settle: () => clock.pass(60_000),
		handed: () => [...server.handed.values()].map((each) => (each as { text?: string }).text),
	}
}

interface Where {
	server?: FakeServer
	storage?: DeviceStorage | null
	clock?: ReturnType<typeof virtualClock>
	/** of the device's chance */
	seed?: number
}

/** What each thing says and how far it is, in order. */
export const told = (outbox: Outbox): string[] =>
	outbox.items
		.get()
		.map(({ entry, delivery }) => `${'text' in entry ? entry.text : entry.what}: ${toldDelivery(delivery)}`)

function toldDelivery(delivery: OutboxItem['delivery']): string {
	switch (delivery.is) {
		case 'waiting':
			return 'waiting'
		case 'handedIn':
			return delivery.kept ?? 'handed in'
		case 'refused':
			return delivery.failure.id
	}
}

/** A device's storage that holds at most `room` characters. */
export function memoryStorage(room = Number.POSITIVE_INFINITY): DeviceStorage {
	const kept = new Map<string, string>()
	return {
		get length() {
			return kept.size
		},
		key: (at) => [...kept.keys()][at] ?? null,
		getItem: (name) => kept.get(name) ?? null,
		removeItem: (name) => void kept.delete(name),
		setItem(name, value) {
			const used = [...kept].reduce((sum, [key, each]) => sum + (key === name ? 0 : each.length), 0)
			if (used + value.length > room) throw new DOMException('full', 'QuotaExceededError')
			kept.set(name, value)
		},
	}
}

import { setTimeout as pause } from 'node:timers/promises'
import * as Y from 'yjs'
import type { RoomName } from '../../shared/links/rooms.ts'
import type { FoundAnswer } from '../../shared/protocol/api.ts'
import { messageType, subprotocol, syncStep } from '../../shared/protocol/wire.ts'
import { createAuthor } from '../bench/load/author.ts'
import { readSaved } from '../bench/load/deliveries.ts'
import { createHistogram, type Histogram } from '../bench/load/histogram.ts'
import { applySync } from '../bench/load/syncedDoc.ts'
import { type Admission, enter, type Workshop } from '../bench/servers/product.ts'
import { join } from '../helpers/device.ts'
import { until } from '../helpers/runningServer.ts'

/** Somebody who does what people do: has a note, moves it and writes into it. */
export interface Honest {
	/** milliseconds until an edit was called saved */
	readonly saved: Waiting
	readonly client: number
	/** how many clocks of their edits were called saved */
	savedClock(): number
	edit(): void
	cursor(): void
	/** close code, once the server has hung up */
	closed(): number | undefined
	leave(): void
}

/** How long something took, again and again. */
export interface Waiting {
	add(ms: number): void
	/** forgets what was counted so far */
	clear(): void
	readonly count: number
	quantile(p: number): number
	readonly longest: number
}

export function createWaiting(): Waiting {
	let histogram: Histogram = createHistogram()
	let longest = 0
	return {
		add(ms) {
			histogram.add(ms)
			longest = Math.max(longest, ms)
		},
		clear() {
			histogram = createHistogram()
			longest = 0
		},
		get count() {
			return histogram.count
		},
		quantile: (p) => histogram.quantile(p),
		get longest() {
			return longest
		},
	}
}

export const told = (waiting: Waiting) => {
	const [p50, p95, longest] = [waiting.quantile(0.5), waiting.quantile(0.95), waiting.longest].map(Math.round)
	return `p50 ${p50}, p95 ${p95}, max ${longest} of ${waiting.count}`
}

/** Comes in with a note of their own. `saved` may be shared with others. */
export async function openHonest(admission: Admission, number: number, saved = createWaiting()): Promise<Honest> {
	const author = createAuthor(number)
	/** per write frame: when it was sent, and the clock it ends with */
	const frames: { at: number; clock: number }[] = []
	let confirmed = 0
	let savedClock = 0
	let clock = 0
	let code: number | undefined
	const socket = await enter(
		admission,
		(bytes, from) => {
			// The answer to the relay's question is a write frame too.
			const isQuestion = bytes[from] === messageType.sync && bytes[from + 1] === syncStep.stateVector
			if (isQuestion) frames.push({ at: Number.NaN, clock: 0 })
			const upTo = readSaved(bytes, from)
			if (upTo === undefined) return
			const now = performance.now()
			for (; confirmed < upTo; confirmed++) {
				const frame = frames[confirmed]
				if (!frame || Number.isNaN(frame.at)) continue
				saved.add(now - frame.at)
				savedClock = Math.max(savedClock, frame.clock)
			}
		},
		(closedWith) => {
			code = closedWith
		},
	)
	function send(frame: Buffer, end: number) {
		clock = end
		frames.push({ at: performance.now(), clock })
		socket.send(frame)
	}
	send(author.introduction, 1)
	return {
		saved,
		client: author.client,
		savedClock: () => savedClock,
		edit() {
			if (code !== undefined) return
			const edit = author.edit()
			send(edit.frame, edit.clock + 1)
		},
		cursor() {
			if (code === undefined) socket.send(author.cursor())
		},
		closed: () => code,
		leave: () => socket.close(),
	}
}

/** Does `act` for everybody at a steady pace, each at a moment of their own, until `signal` is aborted. */
export async function atTheirPace<Person>(
	people: readonly Person[],
	perSecond: number,
	signal: AbortSignal,
	act: (person: Person, number: number) => void,
): Promise<void> {
	const gap = 1000 / perSecond
	await Promise.all(
		people.map(async (person, i) => {
			let due = performance.now() + (gap * i) / people.length
			while (!signal.aborted) {
				await pause(Math.max(0, due - performance.now()))
				if (!signal.aborted) act(person, i)
				// Who was held up does not make up for it in one go.
				due = Math.max(due + gap, performance.now())
			}
		}),
	)
}

/** A workshop founded over HTTP, for whoever knows the address of its server. */
export function workshopAt(origin: string, founded: FoundAnswer): Workshop {
	return {
		...founded,
		async join({ role = 'participant', room = 'plenum', extra = [subprotocol.saved] } = {}) {
			const { token } = await join(origin, founded, role)
			return {
				url: `${origin.replace('http', 'ws')}/sync/${founded.id}/${room}`,
				protocols: [subprotocol.base, ...extra, token],
				token,
			}
		},
	}
}

/** A room as a newcomer gets it, once `isThere`. */
export async function readRoom(
	workshop: Workshop,
	room: RoomName,
	isThere: (doc: Y.Doc) => boolean = () => true,
): Promise<Y.Doc> {
	const doc = new Y.Doc()
	const admission = await workshop.join({ role: 'moderator', room })
	const socket = await enter(
		admission,
		(bytes, from, to) => applySync(doc, bytes.subarray(from, to)),
		() => {},
	)
	await until(() => isThere(doc), 30_000).finally(() => socket.close())
	return doc
}

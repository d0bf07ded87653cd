import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as sync from 'y-protocols/sync'
import * as Y from 'yjs'
import { refusals } from '../../../shared/protocol/refusals.ts'
import { messageType, syncStep } from '../../../shared/protocol/wire.ts'
import { rewriteIds } from '../../../shared/updates/rewriteIds.ts'

/**
 * A relay in few words, for many devices: who a Yjs client belongs to, what is refused and to be handed in anew, and
 * epochs. A token is the participant it belongs to, up to the first full stop.
 */
export function smallRelay() {
	let doc = new Y.Doc()
	let epoch = 0
	let encoded: Uint8Array | undefined
	let isAway = false
	let endings = { code: 0, left: 0 }
	/** While it does not save, nothing is confirmed. */
	let saves = true
	const owners = new Map<number, string>()
	/** per Yjs client: the clock from which on somebody else wrote in its place */
	const forged = new Map<number, number>()
	/** per participant: how often something is still refused that would be taken otherwise */
	const mistrusted = new Map<string, number>()
	const outdated = new Set<string>()
	const lines = new Set<Line>()
	/** whose writing is held */
	const braked = new Set<string>()
	/** `largest`: structs in the largest single edit */
	const figures = { connections: 0, reissues: 0, malformed: 0, largest: 0 }

	const presences = new Map<number, unknown>()
	const notePresence = (states: Uint8Array) => {
		const decoder = decoding.createDecoder(states)
		for (let left = decoding.readVarUint(decoder); left > 0; left--) {
			const client = decoding.readVarUint(decoder)
			decoding.readVarUint(decoder)
			presences.set(client, JSON.parse(decoding.readVarString(decoder)))
		}
	}

	class Line extends EventTarget {
		static readonly OPEN = 1
		readonly OPEN = 1
		readyState = 0
		binaryType = 'blob'
		onopen: (() => void) | null = null
		onmessage: ((event: { data: ArrayBuffer }) => void) | null = null
		onclose: ((event: { code: number; reason: string }) => void) | null = null
		onerror: (() => void) | null = null
		readonly participant: string
		readonly token: string
		frames = 0
		isTrusted = true
		/** what waits for the second half of an answer */
		#unsent: (() => void)[] | undefined

		constructor(_: string, protocols: readonly string[] = []) {
			super()
			this.token = protocols.at(-1) ?? ''
			this.participant = this.token.split('.')[0] ?? ''
			figures.connections += 1
			queueMicrotask(() => this.#begin())
		}

		#begin() {
			if (this.readyState === 3) return
			if (isAway) return this.end(1006)
			this.readyState = 1
			lines.add(this)
			this.dispatchEvent(new Event('open'))
			this.onopen?.()
			if (endings.left-- > 0) return this.end(endings.code)
			if (outdated.has(this.token)) return this.end(refusals.sessionUnknown.close)
			this.#tell((encoder) => encoding.writeVarUint(encoder, epoch), messageType.epoch)
			this.ask()
		}

		ask() {
			const known = Y.decodeStateVector(Y.encodeStateVector(doc))
			for (const [client, clock] of forged) if (owners.get(client) === this.participant) known.set(client, clock)
			this.#tell((encoder) => {
				encoding.writeVarUint(encoder, syncStep.stateVector)
				encoding.writeVarUint8Array(encoder, Y.encodeStateVector(known))
			})
		}

		#tell(write: (encoder: encoding.Encoder) => void, type: number = messageType.sync) {
			if (this.#unsent) {
				this.#unsent.push(() => this.#tell(write, type))
				return
			}
			const encoder = encoding.createEncoder()
			encoding.writeVarUint(encoder, type)
			write(encoder)
			this.onmessage?.({ data: encoding.toUint8Array(encoder).slice().buffer as ArrayBuffer })
		}

		/** What the device sends. */
		send(frame: Uint8Array) {
			const decoder = decoding.createDecoder(frame)
			const type = decoding.readVarUint(decoder)
			if (type === messageType.awareness) notePresence(decoding.readVarUint8Array(decoder))
			if (type !== messageType.sync) return
			const step = decoding.readVarUint(decoder)
			const body = decoding.readVarUint8Array(decoder)
			queueMicrotask(() => {
				if (!lines.has(this)) return
				if (step === syncStep.stateVector) this.#answer(body)
				else if (!braked.has(this.participant)) this.#write(body)
				if (step === syncStep.update) figures.largest = Math.max(figures.largest, Y.decodeUpdate(body).structs.length)
			})
		}

		/** Like the relay: whoever has nothing gets what was encoded some time ago, and then what came after it. */
		#answer(vector: Uint8Array) {
			const isWhole = encoded === undefined || vector.length > 1
			if (isWhole) return this.#tell((encoder) => sync.writeSyncStep2(encoder, doc, vector))
			const [whole, since] = [encoded, Y.encodeStateVectorFromUpdate(encoded ?? vector)]
			this.#tell((encoder) => {
				encoding.writeVarUint(encoder, syncStep.missing)
				encoding.writeVarUint8Array(encoder, whole ?? vector)
			})
			const rest = Y.encodeStateAsUpdate(doc, since)
			this.#unsent ??= []
			setTimeout(() => {
				const unsent = this.#unsent
				this.#unsent = undefined
				this.#tell((encoder) => sync.writeUpdate(encoder, rest))
				for (const send of unsent ?? []) send()
			}, 20)
		}

		#write(update: Uint8Array) {
			this.frames += 1
			const refused = this.#refusedIn(update)
			if (refused.size > 0) {
				this.isTrusted = false
				mistrusted.set(this.participant, (mistrusted.get(this.participant) ?? 0) - 1)
				figures.reissues += 1
				this.#tell((encoder) => {
					encoding.writeVarUint(encoder, refused.size)
					for (const number of [...refused].flat()) encoding.writeVarUint(encoder, number)
				}, messageType.reissue)
				return
			}
			Y.applyUpdate(doc, update)
			if (doc.store.pendingStructs || doc.store.pendingDs) figures.malformed += 1
			for (const other of lines) if (other !== this) other.#tell((encoder) => sync.writeUpdate(encoder, update))
			this.tellSaved()
		}

		tellBraked(word: 0 | 1 | 2) {
			this.#tell((encoder) => encoding.writeVarUint(encoder, word), messageType.braked)
		}

		tellSaved() {
			if (!saves || !this.isTrusted || this.frames === 0) return
			this.#tell((encoder) => encoding.writeVarUint(encoder, this.frames), messageType.saved)
		}

		#refusedIn(update: Uint8Array): Map<number, number> {
			const refused = new Map<number, number>()
			for (const [client, end] of Y.parseUpdateMeta(update).to) {
				const known = forged.get(client) ?? Y.getState(doc.store, client)
				if (end <= known) continue
				if ((mistrusted.get(this.participant) ?? 0) > 0) refused.set(client, known)
				else if (forged.has(client)) {
					const ours = editsOf(client, known, Y.encodeStateAsUpdate(doc))
					if (!Buffer.from(ours).equals(editsOf(client, known, update))) refused.set(client, known)
				} else if ((owners.get(client) ?? this.participant) !== this.participant) refused.set(client, known)
				else owners.set(client, this.participant)
			}
			return refused
		}

		/** The relay ends it, or the network does. */
		end(code: number) {
			lines.delete(this)
			this.readyState = 3
			this.onclose?.({ code, reason: '' })
		}

		close() {
			lines.delete(this)
			this.readyState = 3
		}
	}

	return {
		Socket: Line as unknown as typeof WebSocket,
		figures,
		get doc() {
			return doc
		},
		/** Binds Yjs clients to a participant, as their first edits do. */
		own(participant: string, ...clients: number[]) {
			for (const client of clients) owners.set(client, participant)
		},
		/** Whatever this participant brings is to be handed in anew, so often. */
		mistrust: (participant: string, times = 1) => void mistrusted.set(participant, times),
		/** What a device told last about where its person is. */
		presenceOf: (client: number) => presences.get(client),
		/** All lines break, and none comes about before it is back. */
		goesAway() {
			isAway = true
			for (const line of [...lines]) line.end(1006)
		},
		comesBack() {
			isAway = false
		},
		stopsSaving() {
			saves = false
		},
		savesAgain() {
			saves = true
			for (const line of lines) line.tellSaved()
		},
		/** What this participant writes is held, on all their devices. */
		brakes(participant: string) {
			braked.add(participant)
			for (const line of lines) if (line.participant === participant) line.tellBraked(1)
		},
		/** They may write again, and what was held is not wanted. */
		discards(participant: string) {
			braked.delete(participant)
			for (const line of lines) if (line.participant === participant) line.tellBraked(2)
		},
		/** The sessions of these tokens are no longer known. */
		forgets: (...tokens: string[]) => tokens.forEach((token) => void outdated.add(token)),
		/** Answers whoever has nothing in two frames from now on: the document as it is at this moment, and all that follows. */
		answersInTwo() {
			encoded = Y.encodeStateAsUpdate(doc)
		},
		/** Somebody writes in the place of a client that is away. */
		squat(client: number, update: Uint8Array) {
			forged.set(client, Y.getState(doc.store, client))
			Y.applyUpdate(doc, update)
		},
		/** The document is again what it was then, and nobody's old ids lead anywhere. */
		setBack(version: Uint8Array) {
			epoch += 1
			doc = new Y.Doc()
			Y.applyUpdate(doc, rewriteIds(version, { idOf: ({ client, clock }) => Y.createID(client + 2 ** 32, clock) }))
			owners.clear()
			forged.clear()
			for (const line of [...lines]) line.end(refusals.superseded.close)
		},
		/** Ends every connection with this code, and the next ones. */
		endsAll(code: number, times: number) {
			endings = { code, left: times }
			for (const line of [...lines]) line.end(code)
		},
	}
}

/** What an update has of a client from a clock on, and nothing else. */
function editsOf(client: number, clock: number, update: Uint8Array): Uint8Array {
	const since = Y.diffUpdate(update, Y.encodeStateVector(new Map([[client, clock]])))
	return rewriteIds(since, { idOf: (id) => id, keeps: (id) => id.client === client, deletes: false })
}

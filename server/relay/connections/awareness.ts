import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { Refusal } from '../../../shared/protocol/refusals.ts'
import { rosterClientId } from '../../../shared/protocol/wire.ts'
import { withoutForbiddenKeys } from '../../worker/forbiddenKeys.ts'
import type { Session } from '../context/session.ts'
import { awarenessFrame, reading } from '../wire/frames.ts'

/** A connection as awareness sees it. */
export interface Present {
	readonly session: Session
	/** the awareness id this connection speaks under, once it has named one */
	awarenessId: number | undefined
}

/** May this connection speak under that id? Taking it over from somebody is done by whoever answers. */
export type Claim = (id: number) => boolean

const gone = Buffer.from('null')
const noStates: ReadonlyMap<number, Buffer> = new Map()
/** Stock clients send back all they get: as many as there are people in a room, and some who have left. */
const mostEntries = 10_000

/**
 * The newest awareness state of everybody in one room. Clients send as often as they like; what goes out is one
 * message with all states that changed, never the same state twice.
 *
 * Clocks are the relay's own and follow the time, so that a client's clock can neither hide nor freeze anybody, and
 * who comes back under the same id, even after a restart of the relay, is seen at once.
 */
export class Awareness {
	readonly #states = new Map<number, Buffer>()
	/** the same without anybody's name, where that is another one: what readers get */
	readonly #nameless = new Map<number, Buffer>()
	readonly #changed = new Set<number>()
	#clock = 0

	get hasChanges(): boolean {
		return this.#changed.size > 0
	}

	/**
	 * Takes one awareness message of `from`. Only the entry under its own id counts; stock clients echo what they
	 * receive, so others' entries are passed over without a look inside.
	 *
	 * @throws `malformed` or `tooLarge`
	 */
	receive(from: Present, entries: Uint8Array, claim: Claim, largest: number): void {
		reading(() => {
			const decoder = decoding.createDecoder(entries)
			const count = decoding.readVarUint(decoder)
			if (count > mostEntries) throw new Refusal('malformed', `${count} awareness states`)
			for (let left = count; left > 0; left--) {
				const id = decoding.readVarUint(decoder)
				decoding.readVarUint(decoder)
				const length = decoding.readVarUint(decoder)
				const start = decoder.pos
				decoder.pos += length
				if (decoder.pos > entries.length) throw new Refusal('malformed', 'an awareness state that ends too early')
				const mayName = from.awarenessId === undefined && id !== rosterClientId
				if (id !== from.awarenessId && !mayName) continue
				const json = entries.subarray(start, decoder.pos)
				if (mayName && !equalsNull(json) && claim(id)) from.awarenessId = id
				if (id === from.awarenessId) this.set(id, ...stateOf(json, from.session, largest))
			}
			if (decoding.hasContent(decoder)) throw new Refusal('malformed', 'bytes after the last awareness state')
		})
	}

	/** `undefined`: no longer there. `nameless`: what readers are told instead. */
	set(id: number, state: Buffer | undefined, nameless?: Buffer): void {
		if (nameless) this.#nameless.set(id, nameless)
		else this.#nameless.delete(id)
		if (state) this.#states.set(id, state)
		else if (!this.#states.delete(id)) return
		this.#changed.add(id)
	}

	/** All that changed since the last call, or undefined. */
	takeChanges(now: number): AwarenessMessage | undefined {
		if (this.#changed.size === 0) return undefined
		this.#clock = Math.max(this.#clock + 1, tenths(now))
		const message = new AwarenessMessage([...this.#changed], this.#states, this.#clock, this.#nameless)
		this.#changed.clear()
		return message
	}

	/** Everybody, for somebody who comes; `named`: with their names. */
	everybody(now: number, { named }: { named: boolean }): AwarenessMessage {
		this.#clock = Math.max(this.#clock, tenths(now))
		const states = named ? this.#states : new Map([...this.#states, ...this.#nameless])
		return new AwarenessMessage([...states.keys()], states, this.#clock)
	}
}

/** At most ten messages a second leave a room, so tenths of a second outrun what any client saw before. */
const tenths = (now: number) => Math.floor(now / 100)

/** Several states in one message, which can also be had without the receiver's own (it would overwrite a newer one). */
export class AwarenessMessage {
	readonly frame: Buffer
	readonly #body: Uint8Array
	readonly #ends = new Map<number, [start: number, end: number]>()
	/** The same message for readers, who learn nobody's name. */
	readonly nameless: AwarenessMessage

	constructor(
		ids: readonly number[],
		states: ReadonlyMap<number, Buffer>,
		clock: number,
		nameless: ReadonlyMap<number, Buffer> = noStates,
	) {
		const encoder = encoding.createEncoder()
		for (const id of ids) {
			const start = encoding.length(encoder)
			encoding.writeVarUint(encoder, id)
			encoding.writeVarUint(encoder, clock)
			encoding.writeVarUint8Array(encoder, states.get(id) ?? gone)
			this.#ends.set(id, [start, encoding.length(encoder)])
		}
		this.#body = encoding.toUint8Array(encoder)
		this.frame = numbered(this.#ends.size, this.#body)
		const isSame = !ids.some((id) => nameless.has(id))
		this.nameless = isSame ? this : new AwarenessMessage(ids, new Map([...states, ...nameless]), clock)
	}

	/** The frame for somebody who speaks under `id`; undefined if nothing is left. */
	for(id: number | undefined): Buffer | undefined {
		const own = id === undefined ? undefined : this.#ends.get(id)
		if (!own) return this.frame
		if (this.#ends.size === 1) return undefined
		return numbered(this.#ends.size - 1, this.#body.subarray(0, own[0]), this.#body.subarray(own[1]))
	}
}

function numbered(count: number, ...parts: Uint8Array[]): Buffer {
	const head = encoding.encode((encoder) => encoding.writeVarUint(encoder, count))
	return awarenessFrame(Buffer.concat([head, ...parts]))
}

const equalsNull = (json: Uint8Array) => json.length === gone.length && gone.equals(json)

/**
 * The state as others may see it: an object, without forbidden keys, its `user` in the name the session vouches for; behind it what
 * readers may see, if that is less.
 */
function stateOf(json: Uint8Array, session: Session, largest: number): [state?: Buffer, nameless?: Buffer] {
	if (equalsNull(json)) return []
	if (json.length > largest) throw new Refusal('tooLarge', `an awareness state of ${json.length} bytes`)
	const state = reading(() => parse(json))
	if (state === null) return []
	if (typeof state !== 'object' || Array.isArray(state))
		throw new Refusal('malformed', 'an awareness state that is no object')
	const clean = withoutForbiddenKeys(state) as Record<string, unknown>
	if (clean.user === undefined) return [bytesOf(clean)]
	const user = vouchedFor(clean.user, session)
	return [bytesOf({ ...clean, user }), bytesOf({ ...clean, user: { role: session.role, id: session.participant } })]
}

const bytesOf = (state: object) => Buffer.from(JSON.stringify(state))

const parse = (json: Uint8Array): unknown => JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(json))

function vouchedFor(user: unknown, { participant, name, role }: Session): object {
	const own = typeof user === 'object' && user !== null && !Array.isArray(user) ? user : {}
	return { ...own, name, role, id: participant }
}

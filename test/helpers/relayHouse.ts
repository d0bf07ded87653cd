import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { memoryLog } from '../../server/log/memoryLog.ts'
import { memorySegments } from '../../server/log/memorySegments.ts'
import type { Storage } from '../../server/log/storage.ts'
import {
	type Connection,
	createRelay,
	type Policies,
	type Relay,
	type RelayLimits,
	type RelayOptions,
	type RoomPolicy,
	type Session,
} from '../../server/relay/index.ts'
import type { Role } from '../../shared/links/roles.ts'
import type { RoomName } from '../../shared/links/rooms.ts'
import { messageType, syncStep } from '../../shared/protocol/wire.ts'
import { type FakeSocket, fakeSocket } from './fakeSocket.ts'
import { type GatedSegments, gatedSegments } from './gatedSegments.ts'
import { type GatedStorage, gatedStorage } from './gatedStorage.ts'
import { type VirtualClock, virtualClock } from './virtualClock.ts'

export const workshop = 'muelheim'

/** A relay in memory, under a clock and over a disk that obey the test. */
export interface RelayHouse {
	clock: VirtualClock
	disk: GatedStorage
	segments: GatedSegments
	relay: Relay
	reports: { event: string; details: object }[]
	/** Lets time pass until nothing small is under way any more. */
	settle(): Promise<void>
	/** The house itself writes into a room. */
	writes<Answer>(room: RoomName, work: (doc: Y.Doc) => Answer): Promise<Answer>
	/** Somebody comes in and syncs; await `settle` before looking. */
	join(name: string, options?: JoinOptions): Person
	/** The process dies and starts again over what it had written, ahead or for good; everybody's connection is gone. */
	kill(): void
	/** The same by a power cut: only what was flushed is left. */
	crash(): void
}

interface JoinOptions {
	role?: Role
	room?: RoomName
	doc?: Y.Doc
	/** answers nothing by itself */
	silent?: boolean
	participant?: string
	/** false: names no awareness id */
	awareness?: boolean
	/** the link they came by, if it matters */
	link?: string
	/** a phone: follows the room without its document, and says nothing */
	follows?: boolean
}

export interface Person {
	doc: Y.Doc
	notes: Y.Map<unknown>
	socket: FakeSocket
	connection: Connection
	/** the newest `saved(n)` */
	saved: number
	/** write frames sent */
	sent: number
	denied: string[]
	trouble: number[]
	/** how often the document was set back, as the relay says */
	epoch: number | undefined
	/** Yjs client -> the clock from which on its edits are not taken from this person */
	toReissue: Map<number, number>
	/** whether what they write is held until the moderation has looked */
	braked: boolean
	/** whether what was held is not wanted any more */
	discards: boolean
	/** what awareness says, by id */
	others: Map<number, { clock: number; state: Record<string, unknown> | null }>
	/** how many update frames came in */
	updates: number
	synced: boolean
	/** what a phone was told, newest last */
	told: unknown[]
	send(frame: Uint8Array): void
	sendUpdate(update: Uint8Array): void
	sendMissing(update: Uint8Array): void
	sendAwareness(...entries: AwarenessEntry[]): void
	leave(): void
}

export type AwarenessEntry = { id: number; clock?: number; state?: unknown; json?: string }

export interface HouseOptions
	extends Meanings,
		Pick<RelayOptions, 'random' | 'keep' | 'putAside' | 'raiseAlarm' | 'worker' | 'stopwatch'>,
		Partial<Pick<RelayOptions, 'nextTurn'>> {
	limits?: Partial<RelayLimits>
	/** what rooms mean, instead of what a test says of a few */
	policies?: Policies
}

/** What the product says of its rooms, as far as a test wants it: of the plenum, and of the stage and the desk that rule it. */
export type Meanings = Pick<
	RoomPolicy,
	'rootTypes' | 'migrationOf' | 'conditionsOf' | 'momentOf' | 'tell' | 'brakedIn' | 'discardsIn'
>

export function policiesFor({ rootTypes, migrationOf, brakedIn, discardsIn, ...stage }: Meanings): Policies {
	const policies: Partial<Record<RoomName, RoomPolicy>> = {
		plenum: {
			...(rootTypes && { rootTypes }),
			...(migrationOf && { migrationOf }),
			ruledBy: 'stage',
			brakedBy: 'desk',
			marksSteps: true,
		},
		stage,
		desk: { ...(brakedIn && { brakedIn }), ...(discardsIn && { discardsIn }) },
		results: {},
	}
	return (room) => policies[room]
}

export function relayHouse({
	limits = {},
	random,
	keep,
	putAside,
	raiseAlarm,
	worker,
	stopwatch,
	nextTurn = async () => {},
	policies,
	...meanings
}: HouseOptions = {}): RelayHouse {
	const options = {
		...(random && { random }),
		...(keep && { keep }),
		...(putAside && { putAside }),
		...(raiseAlarm && { raiseAlarm }),
		...(worker && { worker }),
		...(stopwatch && { stopwatch }),
	}
	const clock = virtualClock()
	const disk = gatedStorage()
	const written = memorySegments()
	const segments = gatedSegments(written)
	const reports: RelayHouse['reports'] = []
	let end = () => {}
	function start(healing: boolean): Relay {
		const life = mortal(disk)
		end = life.end
		return createRelay({
			log: memoryLog(life.storage, segments),
			clock,
			limits,
			healing,
			nextTurn,
			policies: policies ?? policiesFor(meanings),
			...options,
			report: (event, details) => reports.push({ event, details }),
		})
	}
	const house: RelayHouse = {
		clock,
		disk,
		segments,
		relay: start(false),
		reports,
		settle: () => clock.pass(250),
		async writes(room, work) {
			const written = house.relay.write({ workshop, room }, work)
			// Whatever becomes of it is the test's to look at, in its own time.
			written.catch(() => {})
			await house.settle()
			return written
		},
		join: (name, options) => enter(house.relay, name, options),
		kill() {
			end()
			disk.drop()
			house.relay = start(true)
		},
		crash() {
			written.cutPower()
			house.kill()
		},
	}
	return house
}

/** The disk as one process sees it; after its `end` nothing of that process gets there any more. */
function mortal(disk: Storage): { storage: Storage; end: () => void } {
	let alive = true
	return {
		storage: { ...disk, write: (changes) => (alive ? disk.write(changes) : new Promise(() => {})) },
		end: () => {
			alive = false
		},
	}
}

function enter(relay: Relay, name: string, options: JoinOptions = {}): Person {
	const { role = 'participant', room = 'plenum', doc = new Y.Doc(), awareness = true, follows = false } = options
	const { link = `link-${role}`, silent = follows } = options
	const socket = fakeSocket()
	const session: Session = {
		participant: options.participant ?? name,
		name,
		organisation: `${name} e. V.`,
		role,
		link,
		savedMessages: true,
		nowMessages: follows,
	}
	const send = (frame: Uint8Array) => {
		if (socket.closed === undefined) person.connection.receive(frame)
	}
	const person: Person = {
		doc,
		notes: doc.getMap('notes'),
		socket,
		connection: { receive() {}, left() {} },
		saved: 0,
		sent: 0,
		denied: [],
		trouble: [],
		epoch: undefined,
		toReissue: new Map(),
		braked: false,
		discards: false,
		others: new Map(),
		updates: 0,
		synced: false,
		told: [],
		send,
		sendUpdate(update) {
			person.sent++
			send(syncFrame(syncStep.update, update))
		},
		sendMissing(update) {
			person.sent++
			send(syncFrame(syncStep.missing, update))
		},
		sendAwareness: (...entries) => send(awarenessFrame(...entries)),
		leave() {
			doc.off('update', onUpdate)
			person.connection.left()
		},
	}
	const onUpdate = (update: Uint8Array, origin: unknown) => {
		if (origin !== socket && !silent) person.sendUpdate(update)
	}
	socket.onMessage = (message) => receive(person, message, silent)
	doc.on('update', onUpdate)
	person.connection = relay.enter(session, { workshop, room }, socket)
	if (!silent) {
		send(syncFrame(syncStep.stateVector, Y.encodeStateVector(doc)))
		if (awareness && role !== 'reader') person.sendAwareness({ id: doc.clientID, state: {} })
	}
	return person
}

function receive(person: Person, message: Uint8Array, silent: boolean): void {
	const decoder = decoding.createDecoder(message)
	const type = decoding.readVarUint(decoder)
	switch (type) {
		case messageType.sync: {
			const step = decoding.readVarUint(decoder)
			const body = decoding.readVarUint8Array(decoder)
			if (step === syncStep.stateVector) {
				if (!silent) person.sendMissing(Y.encodeStateAsUpdate(person.doc, body))
				return
			}
			if (step === syncStep.missing) person.synced = true
			else person.updates++
			Y.applyUpdate(person.doc, body, person.socket)
			return
		}
		case messageType.awareness: {
			for (const { id, clock = 0, json = 'null' } of readAwareness(decoding.readVarUint8Array(decoder))) {
				const known = person.others.get(id)
				if (!known || known.clock < clock) person.others.set(id, { clock, state: JSON.parse(json) })
			}
			return
		}
		case messageType.denied:
			decoding.readVarUint(decoder)
			person.denied.push(decoding.readVarString(decoder))
			return
		case messageType.saved:
			person.saved = decoding.readVarUint(decoder)
			return
		case messageType.now:
			person.told.push(JSON.parse(decoding.readVarString(decoder)))
			return
		case messageType.epoch:
			person.epoch = decoding.readVarUint(decoder)
			return
		case messageType.reissue:
			for (let left = decoding.readVarUint(decoder); left > 0; left--) {
				person.toReissue.set(decoding.readVarUint(decoder), decoding.readVarUint(decoder))
			}
			return
		case messageType.braked: {
			const said = decoding.readVarUint(decoder)
			person.braked = said === 1
			person.discards ||= said === 2
			return
		}
		case messageType.trouble:
			person.trouble.push(decoding.readVarUint(decoder))
			return
		default:
			throw new Error(`unknown message ${type}`)
	}
}

export function syncFrame(step: number, body: Uint8Array): Uint8Array {
	return encoding.encode((encoder) => {
		encoding.writeVarUint(encoder, messageType.sync)
		encoding.writeVarUint(encoder, step)
		encoding.writeVarUint8Array(encoder, body)
	})
}

export function awarenessFrame(...entries: AwarenessEntry[]): Uint8Array {
	const body = encoding.encode((encoder) => {
		encoding.writeVarUint(encoder, entries.length)
		for (const { id, clock = 1, state = null, json = JSON.stringify(state) } of entries) {
			encoding.writeVarUint(encoder, id)
			encoding.writeVarUint(encoder, clock)
			encoding.writeVarString(encoder, json)
		}
	})
	return encoding.encode((encoder) => {
		encoding.writeVarUint(encoder, messageType.awareness)
		encoding.writeVarUint8Array(encoder, body)
	})
}

function readAwareness(body: Uint8Array): AwarenessEntry[] {
	const decoder = decoding.createDecoder(body)
	return Array.from({ length: decoding.readVarUint(decoder) }, () => ({
		id: decoding.readVarUint(decoder),
		clock: decoding.readVarUint(decoder),
		json: decoding.readVarString(decoder),
	}))
}

/** What one edit in a document of its own looks like as an update. */
export function updateOf(doc: Y.Doc, edit: () => void): Uint8Array {
	let update: Uint8Array = new Uint8Array()
	const collect = (bytes: Uint8Array) => {
		update = bytes
	}
	doc.on('update', collect)
	doc.transact(edit)
	doc.off('update', collect)
	return update
}

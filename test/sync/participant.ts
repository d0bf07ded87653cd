import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'
import { createLedger, type Ledger } from '../../client/sync/ledger.ts'
import type { Relay } from '../../server/relay/index.ts'
import type { Clock } from '../../shared/lib/clock.ts'
import type { Random } from '../../shared/lib/random.ts'
import type { Role } from '../../shared/links/roles.ts'
import type { RoomName } from '../../shared/links/rooms.ts'
import { messageType, syncStep } from '../../shared/protocol/wire.ts'
import { type BoardPerson, boardPerson } from '../helpers/boardPerson.ts'
import { syncFrame } from '../helpers/relayHouse.ts'
import { imitateEditor } from './imitateEditor.ts'
import { createLine, type Line } from './line.ts'

export const place = { workshop: 'muelheim', room: 'plenum' } as const

/** Somebody in one room of the simulated workshop: in the plenum a board once it has arrived, and a line to the relay now and then. */
export interface Participant {
	name: string
	readonly room: RoomName
	doc: Y.Doc
	/** the room has arrived for the first time */
	hasArrived: boolean
	/** undefined until the room has arrived for the first time */
	board: BoardPerson | undefined
	readonly isConnected: boolean
	readonly ledger: Ledger
	/** the bytes of every frame the relay reported saved, in all connections */
	saved: Uint8Array[]
	/** how often a write was refused; nobody here should ever be */
	denied: number
	connect(): void
	cut(): void
	leave(): void
}

export interface World {
	clock: Clock
	random: Random
	relay: Relay
	/** Milliseconds a message takes at most, for the next line. */
	slowest(): number
}

export function createParticipant(
	name: string,
	world: World,
	role: Role = 'participant',
	room: RoomName = 'plenum',
): Participant {
	const { clock, random } = world
	const doc = new Y.Doc()
	doc.clientID = Math.floor(random() * 2 ** 32)
	const ledger = createLedger()
	let line: Line | undefined
	/** frames of this connection, in the order in which the relay counts them */
	let frames: Uint8Array[] = []
	let asked = false

	const sendWrite = (step: number, update: Uint8Array) => {
		if (!line) return
		// A client that is in doubt may send the same change twice; it counts both.
		const times = random() < 0.05 ? 2 : 1
		for (let i = 0; i < times; i++) {
			frames.push(update)
			ledger.frameSent(step === syncStep.missing)
			line.send(syncFrame(step, update))
		}
	}
	doc.on('update', (update: Uint8Array, origin: unknown) => {
		if (origin === participant) return
		// Before the relay has asked what it lacks, a change on its own could leave a gap; the answer will hold it.
		const sends = line !== undefined && asked
		if (sends) sendWrite(syncStep.update, update)
		ledger.changed(sends)
	})

	function receive(message: Uint8Array) {
		const decoder = decoding.createDecoder(message)
		const type = decoding.readVarUint(decoder)
		if (type === messageType.sync) receiveSync(decoding.readVarUint(decoder), decoding.readVarUint8Array(decoder))
		else if (type === messageType.saved) noteSaved(decoding.readVarUint(decoder))
		else if (type === messageType.denied) participant.denied++
	}

	function receiveSync(step: number, body: Uint8Array) {
		if (step === syncStep.stateVector) {
			asked = true
			sendWrite(syncStep.missing, Y.encodeStateAsUpdate(doc, body))
			return
		}
		Y.applyUpdate(doc, body, participant)
		if (step !== syncStep.missing || participant.hasArrived) return
		participant.hasArrived = true
		if (room === 'plenum') {
			participant.board = boardPerson({ doc, clock, random, prepare: imitateEditor })
		}
	}

	function noteSaved(count: number) {
		participant.saved.push(...frames.slice(0, count))
		// Kept as holes, so that the relay's count still fits.
		frames.fill(new Uint8Array(), 0, count)
		ledger.saved(count)
	}

	const participant: Participant = {
		name,
		room,
		doc,
		hasArrived: false,
		board: undefined,
		get isConnected() {
			return line !== undefined
		},
		ledger,
		saved: [],
		denied: 0,
		connect() {
			if (line) return
			frames = []
			asked = false
			ledger.connected()
			const session = {
				participant: name,
				name,
				organisation: '',
				role,
				link: 'link',
				savedMessages: true,
			}
			line = createLine({
				clock,
				random,
				slowest: world.slowest(),
				enter: (socket) => world.relay.enter(session, { ...place, room }, socket),
				onMessage: receive,
				onEnd() {
					line = undefined
				},
			})
			line.send(syncFrame(syncStep.stateVector, Y.encodeStateVector(doc)))
		},
		cut: () => line?.cut(),
		leave() {
			line?.cut()
			participant.board?.leave()
			doc.destroy()
		},
	}
	return participant
}

// Every room, every kind of frame, every role, however it stands with the link; over real sockets.

import * as decoding from 'lib0/decoding'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { type RoomName, roomNames } from '../../shared/links/rooms.ts'
import type { RefusalId } from '../../shared/protocol/refusals.ts'
import { messageType, syncStep } from '../../shared/protocol/wire.ts'
import { type Everyone, everyone, mayDo, refusedAtOnce, type Session } from '../helpers/everyone.ts'
import { awarenessFrame, syncFrame, updateOf } from '../helpers/relayHouse.ts'

/** One edit that writes `entry`, as a client makes it that knows nothing of the room. */
function editOf(entry: string): Uint8Array {
	const doc = new Y.Doc()
	return updateOf(doc, () => doc.getMap('notes').set(entry, true))
}

interface FrameRow {
	readonly name: string
	readonly frame: (entry: string) => Uint8Array
	/** the kind of message that answers those who may send it */
	readonly answeredBy?: number
	readonly writes?: true
	/** whoever may write is noted under the id they speak under, so that nobody else ever writes under it */
	readonly binds?: true
}

const frames: readonly FrameRow[] = [
	{
		name: 'a state vector',
		frame: () => syncFrame(syncStep.stateVector, Y.encodeStateVector(new Y.Doc())),
		answeredBy: messageType.sync,
	},
	{ name: 'an update', frame: (entry) => syncFrame(syncStep.update, editOf(entry)), writes: true },
	{ name: 'missing updates', frame: (entry) => syncFrame(syncStep.missing, editOf(entry)), writes: true },
	{ name: 'awareness', frame: () => awarenessFrame({ id: 7, state: { cursor: 1 } }), binds: true },
	{
		name: 'a question for awareness',
		frame: () => Uint8Array.of(messageType.queryAwareness),
		answeredBy: messageType.awareness,
	},
]

/** What becomes of a person in a room, and of what they write there. */
function expected(session: Session, room: RoomName): RefusalId | 'written' | 'held' | 'denied' {
	const refused = refusedAtOnce(session)
	if (refused) return refused
	if (session.standing === 'elsewhere' || !mayDo(session, { do: 'read', room })) return 'notAllowed'
	if (mayDo(session, { do: 'write', room })) return 'written'
	return mayDo({ ...session, standing: 'in force' }, { do: 'write', room }) ? 'held' : 'denied'
}

const typeOf = (frame: Uint8Array): number => decoding.readVarUint(decoding.createDecoder(frame))

async function tryCell(workshop: Everyone, session: Session, room: RoomName, row: FrameRow): Promise<void> {
	const { connect, here, kept, placeFor, until, pass, relay, settled } = workshop
	const cell = `${session.name}, ${session.standing}, in ${room}`
	const outcome = expected(session, room)
	const entry = (await placeFor(session)).id
	const writes = row.writes === true && outcome === 'written'
	const before = await kept()
	const socket = await connect({ workshop: here.id, room }, session.token)
	socket.send(row.frame(entry))
	if (outcome === 'written' || outcome === 'held' || outcome === 'denied') {
		await until(() => socket.frames.length > 0 || socket.closed() !== undefined)
		const denied = () => socket.frames.some((frame) => typeOf(frame) === messageType.denied)
		const saved = () => socket.frames.some((frame) => typeOf(frame) === messageType.saved)
		if (row.writes && outcome === 'denied') await until(denied)
		if (row.writes && outcome === 'written') await until(saved)
		if (row.answeredBy !== undefined) await until(() => socket.frames.some((frame) => typeOf(frame) === row.answeredBy))
		await pass(300)
		expect([denied(), saved(), socket.closed()], cell).toEqual([
			row.writes === true && outcome === 'denied',
			writes,
			undefined,
		])
	} else {
		await until(() => socket.closed() !== undefined)
		expect([socket.closed(), socket.frames.length], cell).toEqual([outcome, 0])
	}
	const stands = await settled(relay.read({ workshop: here.id, room }, (doc) => doc.getMap('notes').has(entry)))
	expect(stands, `${cell}: written`).toBe(writes)
	const mayBind = row.binds === true && (outcome === 'written' || outcome === 'held')
	if (!writes && !mayBind) expect(await kept(), `${cell}: something was changed`).toBe(before)
	socket.leave()
}

describe('every room, frame, role and standing', () => {
	let cells = 0

	for (const room of roomNames) {
		for (const row of frames) {
			it(`[HTTP4] ${row.name} in the room ${room} does what it should`, { timeout: 30_000 }, async () => {
				const workshop = await everyone()
				for (const frozen of [false, true]) {
					await workshop.setFrozen(frozen)
					for (const session of workshop.sessions.filter(({ standing }) => (standing === 'frozen') === frozen)) {
						await tryCell(workshop, session, room, row)
						cells++
					}
				}
				await workshop.close()
			})
		}
	}

	it('[HTTP4] makes several hundred cells', () => {
		expect(cells).toBe(roomNames.length * frames.length * 19)
	})
})

import * as Y from 'yjs'
import { roomNames } from '../../shared/links/rooms.ts'
import { Refusal, type RefusalId } from '../../shared/protocol/refusals.ts'
import { type RoomKey, systemAuthor } from '../log/log.ts'
import type { Version } from '../worker/epoch.ts'
import type { RoomConnection } from './connections/connection.ts'
import type { Context } from './context/context.ts'
import type { LiveRoom } from './room/liveRoom.ts'
import type { Room } from './room/room.ts'
import { Workshop } from './workshop.ts'

/** The workshops that have open rooms; a room is opened when it is asked for, unless its workshop was erased or the relay closes. */
export class OpenWorkshops {
	readonly #context: Context
	readonly #workshops = new Map<string, Workshop>()
	readonly #erased = new Set<string>()
	#closing = false

	constructor(context: Context) {
		this.#context = context
	}

	get rooms(): Room[] {
		return [...this.#workshops.values()].flatMap(({ rooms }) => rooms)
	}

	get liveRooms(): LiveRoom[] {
		return this.rooms.flatMap(({ live }) => live ?? [])
	}

	/** Everyone who is in a workshop, or waits to be: once per device and room. */
	connectionsIn(workshop: string): RoomConnection[] {
		return this.#workshops.get(workshop)?.connections ?? []
	}

	/** Why nobody gets into a room just now; undefined if somebody may. */
	whyNotEntered({ workshop, room }: RoomKey): RefusalId | undefined {
		if (this.#closing) return 'shuttingDown'
		if (this.#erased.has(workshop)) return 'workshopDeleted'
		return this.#context.policies(room) ? undefined : 'notAllowed'
	}

	/** The room, which is opened if it is not. */
	room({ workshop, room }: RoomKey): Room {
		return this.#workshop(workshop).room(room)
	}

	/** The room if it is open already. */
	liveRoom({ workshop, room }: RoomKey): LiveRoom | undefined {
		return this.#workshops.get(workshop)?.rooms.find(({ key }) => key.room === room)?.live
	}

	/** The open rooms of a workshop to whose earlier versions people can go back. */
	roomsOffering(workshop: string): LiveRoom[] {
		const rooms = this.#workshops.get(workshop)?.rooms ?? []
		return rooms.flatMap(({ key, live }) => (live && this.#context.policies(key.room)?.offersVersions ? [live] : []))
	}

	/** The room once it is open; rejects with the refusal that people get if it cannot be opened. */
	async opened(key: RoomKey): Promise<LiveRoom> {
		while (!this.#closing) {
			this.#refuseErased(key)
			const live = await this.room(key).opened()
			if (live && !this.#closing) return live
		}
		throw new Refusal('shuttingDown')
	}

	/** See `Relay.restore`. */
	async restore(key: RoomKey, version: Version): Promise<void> {
		while (!this.#closing) {
			this.#refuseErased(key)
			if (await this.room(key).restore(version)) return
		}
		throw new Refusal('shuttingDown')
	}

	/** See `Relay.seed`. */
	async seed(key: RoomKey, update: Uint8Array, epoch = 0): Promise<void> {
		const { log, clock } = this.#context
		const binds = [...Y.parseUpdateMeta(update).to.keys()]
		const workshop = this.#workshop(key.workshop)
		if (workshop.has(key.room)) throw new Refusal('notAllowed', 'somebody is in the room already')
		await new Promise<void>((resolve, reject) => {
			workshop.room(key.room, async () => {
				try {
					const { snapshot, tail } = await log.read(key)
					if (snapshot || tail.length > 0) throw new Refusal('notAllowed', 'the room has content already')
					const time = clock.now()
					if (epoch === 0) await log.append(key, [{ time, author: systemAuthor, binds, update }])
					else {
						const state = Y.convertUpdateFormatV1ToV2(update)
						await log.replace(key, { seq: 1, time, owners: new Map([[systemAuthor, binds]]), epoch, state })
					}
					resolve()
				} catch (reason) {
					reject(reason)
				}
			})
		})
	}

	/** See `Relay.erase`. */
	async erase(id: string): Promise<void> {
		this.#erased.add(id)
		const workshop = this.#workshops.get(id)
		for (const connection of workshop?.connections ?? []) connection.close('workshopDeleted')
		await Promise.all((workshop?.rooms ?? []).map((room) => room.drop()))
		const { log } = this.#context
		for (const room of new Set([...roomNames, ...(await log.rooms(id))])) await log.erase({ workshop: id, room })
	}

	/** See `Relay.close`. */
	async close(): Promise<void> {
		this.#closing = true
		const all = this.rooms
		for (const room of all) for (const connection of room.connections) connection.close('shuttingDown')
		await Promise.all(all.map((room) => room.close()))
	}

	#workshop(id: string): Workshop {
		const known = this.#workshops.get(id)
		if (known) return known
		const workshop = new Workshop(id, this.#context, () => this.#workshops.delete(id))
		this.#workshops.set(id, workshop)
		return workshop
	}

	#refuseErased({ workshop }: RoomKey): void {
		if (this.#erased.has(workshop)) throw new Refusal('workshopDeleted')
	}
}

import type * as Y from 'yjs'
import type { Clock } from '../../shared/lib/clock.ts'
import { newId } from '../../shared/lib/ids.ts'
import type { Random } from '../../shared/lib/random.ts'
import type { RoomName } from '../../shared/links/rooms.ts'
import { migrationOf, picturesAmong, type TakenOut } from '../../shared/migrations/migrations.ts'
import type { VersionSummary } from '../../shared/protocol/api.ts'
import { Refusal } from '../../shared/protocol/refusals.ts'
import type { RoomKey } from '../log/log.ts'
import { opened } from '../worker/encoded.ts'
import { type Worker, workerHere } from '../worker/worker.ts'
import { BoardMarks } from './boardMarks.ts'
import { superfluous } from './thinning.ts'
import { type NewVersion, noSuchVersion, type State, type Version, type VersionStore } from './versionStore.ts'

interface VersionsOptions {
	store: VersionStore
	/** where pictures go that older versions hold themselves */
	pictures: { takeOver(workshop: string, pictures: ReadonlyMap<string, Uint8Array>): Promise<void> }
	clock: Clock
	random: Random
	/** names of a workshop's participants by their ids, as far as their sessions last */
	namesOf: (workshop: string) => Promise<ReadonlyMap<string, string>>
	/** Whether people can go back to earlier versions of a room: versions of others are there for nobody who asks here. */
	offers: (room: RoomName) => boolean
	/** Opens a document of a workshop from updates (V1) without holding up others; in this turn unless said otherwise. */
	open?: (workshop: string, updates: State) => Promise<Y.Doc>
	/** where versions are looked at that nobody waits for; in this thread unless said otherwise */
	worker?: Worker
	/** Tells the operator's log: a word and its circumstances, no content. */
	report?: (event: string, details: object) => void
}

/** Which versions somebody may see; without one all that rooms offer. */
export type MaySee = (room: RoomName) => boolean
const all: MaySee = () => true

/** The earlier versions of all workshops: kept within bounds, listed with names, read as documents. */
export class Versions {
	readonly #options: VersionsOptions
	readonly #marks: BoardMarks
	/** of each workshop, what is being written to the store */
	readonly #underWay = new Map<string, Set<Promise<unknown>>>()

	constructor(options: VersionsOptions) {
		this.#options = options
		const { store, worker = workerHere, report } = options
		this.#marks = new BoardMarks({ worker, read: (workshop, id) => store.read(workshop, id), report })
	}

	/** Keeps a state; resolves when it is on disk. Refuses `storageAway` if it cannot be: then nothing was kept. */
	async keep(at: RoomKey, version: NewVersion, state: State): Promise<Version> {
		const { store, random, report } = this.#options
		const kept = await this.#noted(at.workshop, store.keep(at, newId(random), version, state))
		// Thinning may fail like any work on a disk; what is too much goes the next time.
		await this.#thin(at.workshop).catch((err) => report?.('versionsNotThinned', { workshop: at.workshop, err }))
		return kept
	}

	/**
	 * The versions of these rooms, the newest first; with `board`, each with its mark as far as that is known by now, see
	 * `VersionSummary`.
	 */
	async list(workshop: string, rooms: readonly RoomName[], board?: string): Promise<VersionSummary[]> {
		const { store, namesOf, offers } = this.#options
		const versions = (await store.list(workshop)).filter(({ room }) => rooms.includes(room) && offers(room))
		const names = await namesOf(workshop)
		return versions.map((version) => {
			const summary = summaryOf(version, names)
			const marks = board === undefined ? undefined : this.#marks.of(workshop, version.id)
			if (!marks || board === undefined) return summary
			// What cannot be looked at may be another than all others.
			return { ...summary, mark: marks === 'unknown' ? version.id : (marks.get(board) ?? null) }
		})
	}

	/** One of them, as it is listed. Refuses `notFound`. */
	async summary(workshop: string, id: string): Promise<VersionSummary> {
		return summaryOf(await this.#find(workshop, id), await this.#options.namesOf(workshop))
	}

	/** The room a version is of. Refuses `notFound`, also if it is not to be seen. */
	async roomOf(workshop: string, id: string, maySee: MaySee = all): Promise<RoomName> {
		return (await this.#find(workshop, id, maySee)).room
	}

	/** All that is kept of rooms people go back to, the newest first, as it lies in the store. */
	async all(workshop: string): Promise<Version[]> {
		return (await this.#options.store.list(workshop)).filter(({ room }) => this.#options.offers(room))
	}

	/** Keeps versions under the ids they have elsewhere; they were thinned there. Refuses `storageAway`. */
	async takeOver(at: RoomKey, id: string, version: NewVersion, state: State): Promise<void> {
		await this.#noted(at.workshop, this.#options.store.keep(at, id, version, state))
	}

	/** The updates (V1) that make the room as it was then, as they are kept. Refuses `notFound` or `storageDamaged`. */
	async updates(workshop: string, id: string, maySee: MaySee = all): Promise<State> {
		await this.#find(workshop, id, maySee)
		return this.#options.store.read(workshop, id)
	}

	/** The updates (V1) that make the room as it was then, and how often it had been set back. Refuses as `updates` does. */
	async kept(workshop: string, id: string): Promise<{ updates: State; epoch: number }> {
		const { epoch } = await this.#find(workshop, id)
		return { updates: await this.#options.store.read(workshop, id), epoch }
	}

	/**
	 * The room as it was then, in today's layout. Refuses `notFound`, `storageDamaged`, or `storageAway` if the pictures that
	 * it held itself cannot be kept beside it.
	 */
	async read(workshop: string, id: string): Promise<Y.Doc> {
		const updates = await this.updates(workshop, id)
		const { doc, taken } = await this.#opened(workshop, updates)
		await this.#options.pictures.takeOver(workshop, picturesAmong(taken))
		return doc
	}

	async #opened(workshop: string, updates: State): Promise<{ doc: Y.Doc; taken: TakenOut }> {
		const { open = async (_workshop, updates) => opened({ updates }) } = this.#options
		try {
			const doc = await open(workshop, updates)
			const taken = doc.transact(() => migrationOf(doc)?.(doc))
			return { doc, taken: taken ?? new Map() }
		} catch (reason) {
			throw new Refusal('storageDamaged', `a sound version that is no document: ${reason}`)
		}
	}

	/** All that is kept of rooms people go back to, as the updates (V1) it is kept in. Refuses `storageDamaged` if one cannot be read. */
	async *states(workshop: string): AsyncIterable<Uint8Array> {
		const { store, offers } = this.#options
		for (const { id, room } of await store.list(workshop)) if (offers(room)) yield* await store.read(workshop, id)
	}

	/** Whether a version takes no more than so many bytes on the medium. Refuses `notFound`. */
	async isSmall(workshop: string, id: string, bytes: number): Promise<boolean> {
		return (await this.#find(workshop, id)).bytes <= bytes
	}

	/** Removes everything of a room. */
	async forget(workshop: string, room: RoomName): Promise<void> {
		await Promise.allSettled(this.#underWay.get(workshop) ?? [])
		const { store } = this.#options
		const gone = (await store.list(workshop)).filter((version) => version.room === room).map(({ id }) => id)
		if (gone.length > 0) await store.drop(workshop, gone)
	}

	/** Removes everything of a workshop, also what is being kept at this moment. Nothing may be kept after it. */
	async erase(workshop: string): Promise<void> {
		await Promise.allSettled(this.#underWay.get(workshop) ?? [])
		this.#marks.forget(workshop)
		await this.#options.store.erase(workshop)
	}

	async #noted<Answer>(workshop: string, work: Promise<Answer>): Promise<Answer> {
		const underWay = this.#underWay.get(workshop) ?? new Set()
		this.#underWay.set(workshop, underWay.add(work))
		try {
			return await work
		} finally {
			underWay.delete(work)
			if (underWay.size === 0) this.#underWay.delete(workshop)
		}
	}

	async #find(workshop: string, id: string, maySee: MaySee = all): Promise<Version> {
		const version = (await this.#options.store.list(workshop)).find((each) => each.id === id)
		if (!version || !this.#options.offers(version.room) || !maySee(version.room)) throw noSuchVersion()
		return version
	}

	async #thin(workshop: string): Promise<void> {
		const { store, clock } = this.#options
		const due = superfluous(await store.list(workshop), clock.now())
		if (due.length > 0)
			await store.drop(
				workshop,
				due.map(({ id }) => id),
			)
	}
}

function summaryOf(version: Version, names: ReadonlyMap<string, string>): VersionSummary {
	const { id, room, time, reason, label, step, people, present, changes } = version
	const known = people.flatMap((participant) => names.get(participant) || [])
	return {
		id,
		room,
		time,
		reason,
		...(label !== undefined && { label }),
		...(step !== undefined && { step }),
		people: known,
		present,
		changes,
	}
}

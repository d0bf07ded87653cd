import type { Clock } from '../../shared/lib/clock.ts'
import { Refusal } from '../../shared/protocol/refusals.ts'

/** That a workshop was deleted, and when, milliseconds since 1970. */
interface Deleted {
	workshop: string
	deleted: number
}

/** Everything that holds something of workshops. Erasing again does nothing more. */
export interface Holders {
	directory: { eraseWorkshop(workshop: string): Promise<void> }
	/** the documents; also ends everybody's connections */
	relay: { erase(workshop: string): Promise<void> }
	rounds: { erase(workshop: string): Promise<void> }
	versions: { erase(workshop: string): Promise<void> }
	pictures: { erase(workshop: string): Promise<void> }
}

interface DeletionOptions extends Holders {
	/** of the workshops that were deleted before, those that were not completely erased among them */
	deleted: readonly Deleted[]
	unfinished: readonly string[]
	/** Notes that a workshop is deleted; on disk when it returns. */
	note: (tombstone: Deleted) => void
	clock: Clock
	/** Tells the operator's log: a word and its circumstances, no content. */
	report?: (event: string, details: object) => void
}

/** What could not be erased is tried again after so long, milliseconds. */
const retryMs = 60_000

/**
 * Deletes workshops while the server runs. A workshop is deleted from the moment its tombstone is on disk (decision 035): from then
 * on nobody gets in, and whatever breaks off is completed, by this server or the next one.
 */
export class Deletion {
	readonly #options: DeletionOptions
	readonly #deleted: Map<string, number>
	/** of each workshop, what is done in it at this moment */
	readonly #underWay = new Map<string, Set<Promise<unknown>>>()
	readonly #retries = new Set<() => void>()

	constructor(options: DeletionOptions) {
		this.#options = options
		this.#deleted = new Map(options.deleted.map(({ workshop, deleted }) => [workshop, deleted]))
	}

	/** Refuses `workshopDeleted`, with the date, if it was. */
	refuseDeleted(workshop: string): void {
		const since = this.#deleted.get(workshop)
		if (since !== undefined) throw new Refusal('workshopDeleted', 'the workshop was deleted', { since })
	}

	/** Does something in a workshop that its deletion waits for. Refuses `workshopDeleted` once that has begun. */
	async during<Answer>(workshop: string, work: () => Promise<Answer>): Promise<Answer> {
		this.refuseDeleted(workshop)
		const underWay = this.#underWay.get(workshop) ?? new Set()
		const done = work()
		this.#underWay.set(workshop, underWay.add(done))
		try {
			return await done
		} finally {
			underWay.delete(done)
			if (underWay.size === 0) this.#underWay.delete(workshop)
		}
	}

	/**
	 * Deletes a workshop. Once this has begun it is deleted; resolves when everything is erased, or what could not be waits for
	 * another attempt.
	 *
	 * @throws `storageAway` if that could not be noted; everything then is as it was
	 */
	async delete(workshop: string): Promise<void> {
		const { note, clock } = this.#options
		if (!this.#deleted.has(workshop)) {
			const tombstone = { workshop, deleted: clock.now() }
			try {
				note(tombstone)
			} catch (cause) {
				throw Object.assign(new Refusal('storageAway', 'the deletion cannot be noted'), { cause })
			}
			this.#deleted.set(workshop, tombstone.deleted)
		}
		await this.#erase(workshop)
	}

	/** Completes what an earlier server has begun. */
	async complete(): Promise<void> {
		for (const workshop of this.#options.unfinished) await this.#erase(workshop)
	}

	/** Tries nothing again; the next server will. */
	close(): void {
		for (const cancel of this.#retries) cancel()
	}

	async #erase(workshop: string): Promise<void> {
		const { report, clock } = this.#options
		try {
			await this.#eraseEverywhere(workshop)
		} catch (err) {
			report?.('notErased', { workshop, err })
			const cancel = clock.after(retryMs, () => {
				this.#retries.delete(cancel)
				void this.#erase(workshop)
			})
			this.#retries.add(cancel)
		}
	}

	async #eraseEverywhere(workshop: string): Promise<void> {
		const { directory, relay, rounds, versions, pictures } = this.#options
		// Sessions first, so that nobody comes back; then the documents, whose rooms write versions until they are closed.
		await directory.eraseWorkshop(workshop)
		await relay.erase(workshop)
		await Promise.allSettled(this.#underWay.get(workshop) ?? [])
		await rounds.erase(workshop)
		await versions.erase(workshop)
		await pictures.erase(workshop)
		// Who was asking at that moment may have had their session prolonged.
		await directory.eraseWorkshop(workshop)
	}
}

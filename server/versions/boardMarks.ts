import type { Worker } from '../worker/worker.ts'
import type { State } from './versionStore.ts'

/** Of so many versions marks are kept in memory: they can always be made again. */
const mostKept = 2_000

type Marks = ReadonlyMap<string, string>

interface BoardMarksOptions {
	/** where documents are opened that nobody waits for */
	worker: Worker
	read(workshop: string, id: string): Promise<State>
	report?: ((event: string, details: object) => void) | undefined
}

/**
 * What each version says of each board, in a word (`boardMarks` of `shared/versions`): made when somebody first wants to know, one
 * version after the other, in another process, so that nobody waits for it.
 */
export class BoardMarks {
	readonly #options: BoardMarksOptions
	/** by workshop and version */
	readonly #known = new Map<string, Marks | 'unknown'>()
	/** of each workshop, the versions whose marks are wanted and not made yet */
	readonly #wanted = new Map<string, Set<string>>()

	constructor(options: BoardMarksOptions) {
		this.#options = options
	}

	/**
	 * The marks of a version, `unknown` if it cannot be looked at, or undefined if they are not known yet: they are being made
	 * from now on.
	 */
	of(workshop: string, id: string): Marks | 'unknown' | undefined {
		const known = this.#known.get(`${workshop}/${id}`)
		if (!known) this.#want(workshop, id)
		return known
	}

	/** Nothing of this workshop is made or known any more. */
	forget(workshop: string): void {
		this.#wanted.delete(workshop)
		for (const key of this.#known.keys()) if (key.startsWith(`${workshop}/`)) this.#known.delete(key)
	}

	#want(workshop: string, id: string): void {
		const wanted = this.#wanted.get(workshop)
		if (wanted) {
			wanted.add(id)
			return
		}
		this.#wanted.set(workshop, new Set([id]))
		void this.#make(workshop)
	}

	async #make(workshop: string): Promise<void> {
		for (let wanted = this.#wanted.get(workshop); wanted; wanted = this.#wanted.get(workshop)) {
			const [id] = wanted
			if (id === undefined) {
				this.#wanted.delete(workshop)
				return
			}
			const marks = await this.#marksOf(workshop, id)
			// Whoever forgets the workshop meanwhile, or asks anew after that, has another set.
			if (this.#wanted.get(workshop) !== wanted) return
			wanted.delete(id)
			this.#keep(`${workshop}/${id}`, marks)
		}
	}

	async #marksOf(workshop: string, id: string): Promise<Marks | 'unknown'> {
		const { worker, read, report } = this.#options
		try {
			const updates = await read(workshop, id)
			return (await worker.run('boardMarks', workshop, () => ({ updates }))) ?? 'unknown'
		} catch (err) {
			report?.('versionNotMarked', { workshop, id, err })
			return 'unknown'
		}
	}

	#keep(key: string, marks: Marks | 'unknown'): void {
		this.#known.set(key, marks)
		const [oldest] = this.#known.keys()
		if (this.#known.size > mostKept && oldest !== undefined) this.#known.delete(oldest)
	}
}

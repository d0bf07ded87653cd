import type { RoomKey, Snapshot } from '../../log/log.ts'
import type { Context } from '../context/context.ts'

/** Sees to it that a room's tail in the log stays short. */
export class Snapshots {
	readonly #context: Context
	readonly #key: RoomKey
	readonly #draw: () => Promise<Snapshot>
	/** what has come to the log since the last snapshot */
	#since: { records: number; bytes: number }
	#running: Promise<void> | undefined

	/** `draw` encodes the document as it is, and says up to which record on disk that reaches at least. */
	constructor(
		context: Context,
		key: RoomKey,
		since: { records: number; bytes: number },
		draw: () => Promise<Snapshot>,
	) {
		this.#context = context
		this.#key = key
		this.#since = since
		this.#draw = draw
	}

	/** A record of so many bytes was added. */
	note(bytes: number): void {
		this.#since.records += 1
		this.#since.bytes += bytes
	}

	/** The records noted are on disk: time for a snapshot if they are many. */
	afterFlush(): void {
		const { recordsPerSnapshot, bytesPerSnapshot } = this.#context.limits
		if (this.#since.records >= recordsPerSnapshot || this.#since.bytes >= bytesPerSnapshot) this.#write()
	}

	/** Resolves when no record stands outside a snapshot, or the log does not take one. */
	async finish(): Promise<void> {
		await this.#running
		if (this.#since.records > 0) await this.#write()
	}

	/** Resolves when none is being written. */
	async settled(): Promise<void> {
		await this.#running
	}

	#write(): Promise<void> {
		this.#running ??= this.#compact().finally(() => {
			this.#running = undefined
		})
		return this.#running
	}

	/** A failed snapshot is no loss, the records are there: the next one is tried with the next flush. */
	async #compact(): Promise<void> {
		const { log, report } = this.#context
		const covered = this.#since
		this.#since = { records: 0, bytes: 0 }
		try {
			await log.compact(this.#key, await this.#draw())
		} catch (err) {
			this.#since.records += covered.records
			this.#since.bytes += covered.bytes
			report('snapshotFailed', { ...this.#key, err })
		}
	}
}

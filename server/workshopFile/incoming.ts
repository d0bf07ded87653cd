import type { Clock } from '../../shared/lib/clock.ts'
import { limits } from '../../shared/protocol/limits.ts'
import { Refusal } from '../../shared/protocol/refusals.ts'
import { newToken } from '../links/secrets.ts'
import type { MakeSpool, Spool } from './spool.ts'

/** Bounds of files that come in. Times in milliseconds. */
export const incomingLimits = {
	/** bytes of one part: as much as proxies let pass unasked */
	part: limits.picture,
	/** on one server; and from one source, of which the oldest makes room for another */
	atOnce: 4,
	perSource: 2,
	/** how long nothing may come of one that is not complete, and how long it is known what became of one that is */
	silence: 2 * 60_000,
	remembered: 10 * 60_000,
} as const

interface Coming<Opened> {
	readonly source: string
	readonly bytes: number
	readonly spool: Spool
	/** parts that are here */
	parts: number
	/** what becomes of it, once it is complete */
	opened?: Promise<Opened>
	cancel(): void
}

interface IncomingOptions<Opened> {
	makeSpool: MakeSpool
	clock: Clock
	/** the largest file that is taken */
	mostBytes: number
	/** Makes a workshop of a complete file. */
	open: (spool: Spool) => Promise<Opened>
}

/**
 * Files that come in, part by part, so that no request is larger or longer than others, and a connection that was lost costs one
 * part. Nothing is looked at before all of it is here; then one file after the other is opened.
 */
export class Incoming<Opened> {
	readonly #options: IncomingOptions<Opened>
	readonly #coming = new Map<string, Coming<Opened>>()
	#last: Promise<unknown> = Promise.resolve()

	constructor(options: IncomingOptions<Opened>) {
		this.#options = options
	}

	/**
	 * A file of so many bytes will come. Gives the name under which it does: who knows it may send it and have it opened.
	 *
	 * @throws `fileTooLarge`, `tooMany` if others are coming, `storageAway`
	 */
	async begin(source: string, bytes: number): Promise<string> {
		const { makeSpool, mostBytes } = this.#options
		if (bytes > mostBytes) throw new Refusal('fileTooLarge', `a file has at most ${mostBytes} bytes`)
		const unfinished = () => [...this.#coming].filter(([, { opened }]) => !opened)
		const [own] = unfinished()
			.filter(([, each]) => each.source === source)
			.slice(0, 1 - incomingLimits.perSource)
		if (own) this.#drop(own[0])
		if (unfinished().length >= incomingLimits.atOnce)
			throw new Refusal('tooMany', 'other files are coming', { waitMs: incomingLimits.silence / 4 })
		const id = newToken()
		const place: Coming<Opened> = { source, bytes, spool: nowhere, parts: 0, cancel: () => {} }
		// Counted before it is there: others begin meanwhile.
		this.#coming.set(id, place)
		try {
			this.#coming.set(id, {
				...place,
				spool: await makeSpool(id),
				cancel: this.#dropAfter(id, incomingLimits.silence),
			})
		} catch (reason) {
			this.#coming.delete(id)
			throw reason
		}
		return id
	}

	/** The next part, or the last one again. Refuses `notFound`, `malformed` for any other, `storageAway`. */
	async put(id: string, part: number, bytes: Uint8Array): Promise<void> {
		const coming = this.#find(id)
		const at = part * incomingLimits.part
		const expected = Math.min(incomingLimits.part, coming.bytes - at)
		const isNext = part === coming.parts || part === coming.parts - 1
		if (coming.opened || !isNext || bytes.length !== expected)
			throw new Refusal('malformed', 'another part is expected')
		await coming.spool.write(at, bytes)
		coming.parts = Math.max(coming.parts, part + 1)
		this.#keepFor(id, coming, incomingLimits.silence)
	}

	/** Opens the file, once: asked again, it gives what became of it. Refuses `notFound`, `malformed` if parts are missing. */
	open(id: string): Promise<Opened> {
		const coming = this.#find(id)
		if (coming.opened) return coming.opened
		if (coming.parts * incomingLimits.part < coming.bytes) throw new Refusal('malformed', 'parts are missing')
		coming.cancel()
		const opened = this.#inTurn(() => this.#options.open(coming.spool)).finally(async () => {
			await coming.spool.close()
			this.#keepFor(id, coming, incomingLimits.remembered)
		})
		coming.opened = opened
		opened.catch(() => {})
		return opened
	}

	/** Lets go of what has not been opened. */
	async close(): Promise<void> {
		for (const coming of this.#coming.values()) {
			coming.cancel()
			if (!coming.opened) await coming.spool.close()
		}
		this.#coming.clear()
		await this.#last
	}

	#find(id: string): Coming<Opened> {
		const coming = this.#coming.get(id)
		if (!coming || coming.spool === nowhere) throw new Refusal('notFound', 'no such file is coming')
		return coming
	}

	#inTurn<Answer>(work: () => Promise<Answer>): Promise<Answer> {
		const turn = this.#last.then(work)
		this.#last = turn.catch(() => {})
		return turn
	}

	#keepFor(id: string, coming: Coming<Opened>, ms: number): void {
		coming.cancel()
		coming.cancel = this.#dropAfter(id, ms)
	}

	#dropAfter(id: string, ms: number): () => void {
		return this.#options.clock.after(ms, () => this.#drop(id))
	}

	#drop(id: string): void {
		const coming = this.#coming.get(id)
		this.#coming.delete(id)
		coming?.cancel()
		// What is being opened is closed when that is done.
		if (coming && !coming.opened) void coming.spool.close()
	}
}

/** Where a file lies that is only about to come. */
const nowhere: Spool = {
	size: 0,
	read: async () => Buffer.alloc(0),
	write: async () => {},
	close: async () => {},
}

import { readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { crc32 } from 'node:zlib'
import type { Random } from '../../shared/lib/random.ts'
import { Refusal } from '../../shared/protocol/refusals.ts'
import { makeFolder, replaceFile, syncFolder, unlessMissing, wipe } from './replacing.ts'
import { type Decision, damagedRows, type Reading, readingOf } from './rowStore.ts'
import { type SealedRow, sealRow, unsealRows } from './sealedRows.ts'
import { shuffled } from './shuffled.ts'

interface Waiting {
	/** Makes its changes in the rows; gives what tells the caller once they are on disk. Throws if it makes none. */
	decide(rows: Map<string, SealedRow>): { done: () => void; isChange: boolean }
	failed(reason: unknown): void
}

interface RoundFileOptions {
	/** cryptographic chance: the order of the rows is made of it */
	random: Random
	/** Called after each write that was tried; `failure`: why the disk did not take it. */
	onWrite: (failure?: unknown) => void
	/** Called when the former content lies about although the change was made. */
	onUnwiped: (reason: unknown) => void
}

/**
 * The rows of one round in one file. It is written as a whole at each change, its rows in a fresh order: where a row stands
 * says nothing about when it came. Everything asked for while it is written goes into the next write together.
 */
export class RoundFile {
	readonly #path: string
	readonly #options: RoundFileOptions
	/** What is on disk, never changed in place; undefined: not known here. */
	#rows: ReadonlyMap<string, SealedRow> | undefined
	#size = 0
	#waiting: Waiting[] = []
	#last: Promise<unknown> = Promise.resolve()
	#underWay = 0

	constructor(path: string, options: RoundFileOptions) {
		this.#path = path
		this.#options = options
	}

	/** Nothing is asked of it now. */
	get isIdle(): boolean {
		return this.#underWay === 0
	}

	/** Bytes held in memory. */
	get size(): number {
		return this.#rows ? this.#size : 0
	}

	read(): Promise<Reading> {
		if (this.#rows) return Promise.resolve(readingOf(this.#rows))
		return this.#alone(async () => readingOf(await this.#load()))
	}

	decide<Answer>(look: (now: Reading) => Decision<Answer>): Promise<Answer> {
		return new Promise((resolve, failed) => {
			this.#waiting.push({
				decide(rows) {
					const { answer, remove = [], put = [] } = look(readingOf(rows))
					const coming = new Set(put.map(({ key }) => key))
					const going = remove.filter((key) => !coming.has(key) && rows.has(key))
					const fresh = put.filter(({ key, value }) => rows.get(key)?.value !== value)
					for (const key of going) rows.delete(key)
					for (const row of fresh) rows.set(row.key, sealRow(row))
					return { done: () => resolve(answer), isChange: going.length + fresh.length > 0 }
				},
				failed,
			})
			if (this.#waiting.length === 1) void this.#alone(() => this.#commit())
		})
	}

	/** Removes the round from disk. */
	erase(): Promise<void> {
		return this.#alone(async () => {
			this.#rows = undefined
			for (const path of [`${this.#path}.new`, `${this.#path}.old`, this.#path]) await wipe(path)
			await syncFolder(dirname(this.#path)).catch(unlessMissing)
		})
	}

	/** Resolves when everything asked for until now is done, well or not. */
	async settled(): Promise<void> {
		await this.#last
	}

	/** One after the other. */
	async #alone<Answer>(work: () => Promise<Answer>): Promise<Answer> {
		this.#underWay++
		const run = this.#last.then(work)
		this.#last = run.catch(() => {})
		try {
			return await run
		} finally {
			this.#underWay--
		}
	}

	async #commit(): Promise<void> {
		// Those who come in the same turn come along.
		await nextTurn()
		const group = this.#waiting
		this.#waiting = []
		try {
			const rows = new Map(await this.#load())
			const decided = group.flatMap((each) => this.#decided(each, rows))
			if (decided.some(({ isChange }) => isChange)) await this.#write(rows)
			for (const { done } of decided) done()
		} catch (reason) {
			for (const { failed } of group) failed(reason)
		}
	}

	#decided(each: Waiting, rows: Map<string, SealedRow>) {
		try {
			return [each.decide(rows)]
		} catch (reason) {
			each.failed(reason)
			return []
		}
	}

	async #write(rows: ReadonlyMap<string, SealedRow>): Promise<void> {
		const { random, onWrite, onUnwiped } = this.#options
		const file = Buffer.concat(shuffled([...rows.values()], random).map(({ bytes }) => bytes))
		try {
			await makeFolder(dirname(this.#path))
			await replaceFile(this.#path, file, onUnwiped)
		} catch (reason) {
			// Whether the new file or the former one stands there now, only the disk knows.
			this.#rows = undefined
			onWrite(reason)
			throw away('what people handed in cannot be written', reason)
		}
		this.#rows = rows
		this.#size = file.length
		onWrite()
	}

	async #load(): Promise<ReadonlyMap<string, SealedRow>> {
		if (this.#rows) return this.#rows
		const file = await this.#bytes()
		const { rows, damaged } = unsealRows(file)
		const unread = damaged.map((bytes) =>
			sealRow({ key: `${damagedRows}${crc32(bytes)}`, value: bytes.toString('base64') }),
		)
		this.#rows = new Map([...rows, ...unread].map((row) => [row.key, row]))
		this.#size = file.length
		return this.#rows
	}

	async #bytes(): Promise<Buffer> {
		try {
			return (await readFile(this.#path).catch(unlessMissing)) ?? Buffer.alloc(0)
		} catch (reason) {
			throw away('what people handed in cannot be read', reason)
		}
	}
}

const away = (message: string, cause: unknown) => Object.assign(new Refusal('storageAway', message), { cause })

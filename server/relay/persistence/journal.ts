import type { Clock } from '../../../shared/lib/clock.ts'
import type { Soon } from '../../../shared/lib/throttle.ts'
import { Refusal } from '../../../shared/protocol/refusals.ts'
import type { Entry, Log, LogRecord, RoomKey } from '../../log/log.ts'
import type { Backlog } from '../context/context.ts'

export interface JournalEvents {
	/** Everything up to `Journal.flushed` is on disk. */
	flushed(): void
	/** The log could not be written, ahead or for good (true), or can again (false). */
	trouble(on: boolean): void
}

const retryMs = 1000
/** records */
const aheadAtOnce = 50

/**
 * Brings one room's changes to the log: each at once where a killed process leaves it, so that what is shown to anybody is
 * not lost, and then for good, in order, one append at a time. If the log fails, they stay in memory and are tried again
 * every second, so that nothing is said to be saved before it is, and nothing is lost when the log is back.
 */
export class Journal {
	/** Entries given to this journal, and how many of them are on disk. */
	added = 0
	flushed = 0
	inTrouble = false
	/** The last record's number in the log. */
	lastSeq: number

	readonly #log: Log
	readonly #key: RoomKey
	readonly #time: { clock: Clock; soon: Soon }
	readonly #backlog: Backlog
	readonly #events: JournalEvents
	#waiting: Entry[] = []
	/** What a killed process would lose: neither on disk nor written ahead, in order. Empty unless that fails. */
	#exposed: LogRecord[] = []
	#aheadFails = false
	#cancelTryingAhead: (() => void) | undefined
	#busy = false
	#ended = false
	/** What is not in the log shall not come there any more. */
	#isDropped = false
	#running: Promise<void> = Promise.resolve()
	#retryNow: (() => void) | undefined
	#awaited: { position: number; answer: (isOnDisk: boolean) => void }[] = []

	constructor({ log, key, time, backlog, lastSeq }: JournalPlace, events: JournalEvents) {
		this.#log = log
		this.#key = key
		this.#time = time
		this.#backlog = backlog
		this.#events = events
		this.lastSeq = lastSeq
	}

	/** Throws `storageAway` if more is waiting for the disk than memory should hold. */
	makeRoomFor(bytes: number): void {
		if (this.#backlog.bytes + bytes > this.#backlog.limit)
			throw new Refusal('storageAway', 'too much waits for the disk')
	}

	/** Once it returns, the entry may be shown: unless the log is in trouble, the end of this process does not take it back. */
	add(entry: Entry): void {
		if (this.#ended) throw new Refusal('shuttingDown', 'the room has been closed')
		this.added += 1
		this.#backlog.bytes += entry.update.length
		this.#waiting.push(entry)
		this.#exposed.push({ ...entry, seq: this.lastSeq + this.added - this.flushed })
		if (!this.#aheadFails) this.#writeAhead()
		if (this.#busy) return
		this.#busy = true
		this.#running = new Promise((done) => this.#time.soon(() => void this.#run().then(done)))
	}

	/** Tells whether everything added so far is on disk: true as soon as it is, false if the log does not take it now. */
	onDisk(): Promise<boolean> {
		const position = this.added
		if (this.flushed >= position) return Promise.resolve(true)
		const outcome = new Promise<boolean>((answer) => this.#awaited.push({ position, answer }))
		this.#retryNow?.()
		return outcome
	}

	/** Ends all timers; from now on nothing is added: `add` refuses `shuttingDown`. */
	stop(): void {
		this.#ended = true
		this.#cancelTryingAhead?.()
	}

	/** Ends it, and lets go of what is not in the log. Resolves when nothing more comes there. */
	async drop(): Promise<void> {
		this.stop()
		this.#isDropped = true
		this.#letGo()
		this.#retryNow?.()
		await this.#running
	}

	#letGo(): void {
		for (const { update } of this.#waiting.splice(0)) this.#backlog.bytes -= update.length
		this.#exposed = []
		this.#tellAwaiting(this.added)
	}

	/** All that is exposed, for what is new builds on what was made before; in parts, so that failing costs no more than one. */
	#writeAhead(): void {
		this.#cancelTryingAhead?.()
		try {
			do {
				this.#log.writeAhead(this.#key, this.#exposed.slice(0, aheadAtOnce))
				this.#exposed.splice(0, aheadAtOnce)
			} while (this.#exposed.length > 0)
			this.#aheadFails = false
		} catch {
			this.#aheadFails = true
			this.#setTrouble(true)
			this.#cancelTryingAhead = this.#time.clock.after(retryMs, () => this.#tryAhead())
		}
	}

	/** Without waiting for the next change, so that people are not told of trouble that is over. */
	#tryAhead(): void {
		this.#writeAhead()
		if (!this.#aheadFails && this.flushed === this.added) this.#setTrouble(false)
	}

	async #run(): Promise<void> {
		while (this.#waiting.length > 0) {
			const entries = this.#waiting
			this.#waiting = []
			if (await this.#append(entries)) continue
			this.#waiting = [...entries, ...this.#waiting]
			if (this.#isDropped) {
				this.#letGo()
				break
			}
			this.#tellAwaiting(this.added)
			await this.#pause()
		}
		this.#busy = false
	}

	async #append(entries: Entry[]): Promise<boolean> {
		try {
			this.lastSeq = await this.#log.append(this.#key, entries)
		} catch {
			this.#setTrouble(true)
			return false
		}
		this.flushed += entries.length
		for (const { update } of entries) this.#backlog.bytes -= update.length
		this.#exposed = this.#exposed.filter(({ seq }) => seq > this.lastSeq)
		if (this.#aheadFails) this.#tryAhead()
		else this.#setTrouble(false)
		this.#events.flushed()
		this.#tellAwaiting(this.flushed)
		return true
	}

	#setTrouble(on: boolean): void {
		if (this.inTrouble === on) return
		this.inTrouble = on
		this.#events.trouble(on)
	}

	#pause(): Promise<void> {
		return new Promise((resolve) => {
			const cancel = this.#time.clock.after(retryMs, () => this.#retryNow?.())
			this.#retryNow = () => {
				cancel()
				this.#retryNow = undefined
				resolve()
			}
		})
	}

	/** Answers those who wait for no more than what was added up to `position`. */
	#tellAwaiting(position: number): void {
		const answered = this.#awaited.filter((each) => each.position <= position)
		this.#awaited = this.#awaited.filter((each) => each.position > position)
		for (const each of answered) each.answer(each.position <= this.flushed)
	}
}

export interface JournalPlace {
	log: Log
	key: RoomKey
	time: { clock: Clock; soon: Soon }
	backlog: Backlog
	/** the last record the log had when the room was opened */
	lastSeq: number
}

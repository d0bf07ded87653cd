import type { Duplex } from 'node:stream'
import type { Clock } from '../../../shared/lib/clock.ts'
import { TokenBucket } from '../../rates/tokenBucket.ts'

/** A line on which a message may have begun. */
export interface Line {
	/** false once it has been closed and only the other side's goodbye is waited for */
	isOpen(): boolean
	/** Ends it without a word. */
	cut(): void
}

/** So much of an unfinished message anybody may have, whatever others have. Most edits are far smaller. */
export const smallMessage = 16 * 1024

/**
 * Frames that no honest client sends often: pings, and parts of messages that are smaller than what any client divides. Each
 * costs as much to read as a whole message, and nobody else counts them.
 */
const crumbs = { perSecond: 10, burst: 200, smallest: 1024 }

/**
 * The messages that have begun to come in and have not ended, over all sockets. Whoever reads the frames keeps a message
 * until its end comes, so there is one budget for all: above it, the line is cut whose message has been waited for longest.
 */
export class UnfinishedMessages {
	readonly #budget: number
	readonly #clock: Clock
	/** those above a small message, the oldest first; with the bytes they hold */
	readonly #large = new Map<Line, number>()
	#held = 0

	/** @param budget bytes that all messages above a small one may hold together */
	constructor(budget: number, clock: Clock) {
		this.#budget = budget
		this.#clock = clock
	}

	/** Watches what comes in on this socket until it is closed. */
	watch(socket: Duplex, line: Line): void {
		const message = new UnfinishedMessage()
		const patience = new TokenBucket({ rate: crumbs.perSecond, burst: crumbs.burst }, this.#clock.now())
		socket.on('data', (chunk: Uint8Array) => {
			const before = message.crumbs
			message.read(chunk)
			this.#note(line, message.held)
			if (message.crumbs > before) {
				patience.take(message.crumbs - before)
				if (patience.wait(this.#clock.now()) > 0) this.#cut(line)
			}
			// Nobody is there any more to take what else comes.
			if (!line.isOpen() && message.held > smallMessage) this.#cut(line)
			while (this.#held > this.#budget) {
				const [oldest] = this.#large.keys()
				if (!oldest) break
				this.#cut(oldest)
			}
		})
		socket.on('close', () => this.#note(line, 0))
	}

	#note(line: Line, held: number): void {
		this.#held -= this.#large.get(line) ?? 0
		if (held <= smallMessage) this.#large.delete(line)
		else {
			// A place in the order is kept while the message lasts.
			this.#large.set(line, held)
			this.#held += held
		}
	}

	#cut(line: Line): void {
		this.#note(line, 0)
		line.cut()
	}
}

/** What a piece of a message costs beside its bytes: each is kept as an object of its own until the message is whole. */
const perPiece = 256

/** Follows the frames in what comes in on one socket (RFC 6455 section 5.2), without keeping any of it. */
export class UnfinishedMessage {
	#held = 0
	/** bytes left of the payload that is being read */
	#payload = 0
	/** how many bytes of a header have been read, and how many it has; its length stands in those before `#lengthEnd` */
	#header = 0
	#headerSize = 2
	#lengthEnd = 2
	#length = 0
	#isFinal = false
	#isControl = false
	#crumbs = 0

	/** how many frames have come in so far that nobody sends often */
	get crumbs(): number {
		return this.#crumbs
	}

	/** bytes of the message that has begun and not ended, with what keeping them costs; 0 if there is none */
	get held(): number {
		return this.#held
	}

	/** The next bytes of the socket. */
	read(chunk: Uint8Array): void {
		let at = 0
		while (at < chunk.length) {
			if (this.#payload === 0) {
				this.#readHeader(chunk[at++] ?? 0)
				continue
			}
			const here = Math.min(this.#payload, chunk.length - at)
			at += here
			this.#payload -= here
			if (!this.#isControl) this.#held += here + perPiece
			if (this.#payload === 0) this.#endFrame()
		}
	}

	#readHeader(byte: number): void {
		const place = this.#header++
		if (place === 0) {
			this.#isFinal = (byte & 0x80) !== 0
			this.#isControl = (byte & 0x08) !== 0
		} else if (place === 1) {
			const short = byte & 0x7f
			this.#lengthEnd = short === 127 ? 10 : short === 126 ? 4 : 2
			this.#headerSize = this.#lengthEnd + (byte >= 0x80 ? 4 : 0)
			this.#length = short < 126 ? short : 0
		} else if (place < this.#lengthEnd) this.#length = this.#length * 256 + byte
		if (place === 0 || this.#header < this.#headerSize) return
		this.#header = 0
		this.#payload = this.#length
		if (this.#isControl || (!this.#isFinal && this.#length < crumbs.smallest)) this.#crumbs++
		if (this.#payload === 0) this.#endFrame()
	}

	#endFrame(): void {
		if (this.#isFinal && !this.#isControl) this.#held = 0
	}
}

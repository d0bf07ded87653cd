/**
 * Keeps the books of one connection after another: which of this device's changes are not yet known to be on the
 * server's disk. The relay counts write frames per connection and reports `saved(n)`; the ledger counts the same
 * frames on this side, so it never calls a change saved that could still be lost.
 */
export interface Ledger {
	/** A new connection: both sides begin to count at zero, and nothing unsaved counts as sent. */
	connected(): void
	/** A write frame was handed to the socket; `everything` if it answers the relay's question for all it lacks. */
	frameSent(everything: boolean): void
	/** A change was made here; `sent` if the last frame handed over was its own. */
	changed(sent: boolean): void
	/** The relay has this connection's first `frames` write frames on disk. */
	saved(frames: number): void
	/** Changes not yet known to be saved, including those of earlier visits that may only exist here. */
	readonly unsaved: number
	/** Whether everything this device holds was handed over in this connection and reported saved. */
	readonly settled: boolean
}

const unsent = Number.POSITIVE_INFINITY

export function createLedger(): Ledger {
	let frames = 0
	let savedFrames = 0
	let answered = false
	/** per unsaved change: the frame that carries it */
	let carriers: number[] = []
	return {
		connected() {
			frames = 0
			savedFrames = 0
			answered = false
			carriers = carriers.map(() => unsent)
		},
		frameSent(everything) {
			frames += 1
			if (!everything) return
			answered = true
			carriers = carriers.map((carrier) => (carrier === unsent ? frames : carrier))
		},
		changed(sent) {
			carriers.push(sent ? frames : unsent)
		},
		saved(n) {
			savedFrames = Math.max(savedFrames, n)
			carriers = carriers.filter((carrier) => carrier > savedFrames)
		},
		get unsaved() {
			return carriers.length
		},
		get settled() {
			return answered && carriers.length === 0 && savedFrames >= frames
		},
	}
}

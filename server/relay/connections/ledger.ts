/**
 * Keeps one connection's account of what is saved: its write frames are counted, and each one is on disk once the
 * room's journal has flushed as far as it had grown when the frame was done.
 *
 * A frame can be *held*: its content could not be taken now and will come again with a complete answer to our state
 * vector. Nothing from a held frame on counts as saved until that answer has been taken.
 */
export class Ledger {
	#frames = 0
	#saved = 0
	#told = 0
	#held = false
	/** frames up to `count` need the journal at `position` */
	#open: { count: number; position: number }[] = []

	/** A write frame is done and needs everything journalled so far. */
	done(position: number): void {
		this.#frames += 1
		if (!this.#held) this.#needs(position)
	}

	/** A write frame was put off. */
	hold(): void {
		this.#frames += 1
		this.#held = true
	}

	/** A complete answer was taken, this frame included: whatever was held is covered by it. */
	cover(position: number): void {
		this.#frames += 1
		this.#held = false
		this.#needs(position)
	}

	/** The journal is on disk up to `position`. */
	flushed(position: number): void {
		let first = this.#open[0]
		while (first && first.position <= position) {
			this.#saved = first.count
			this.#open.shift()
			first = this.#open[0]
		}
	}

	/** How many frames are saved, or undefined if that was told before. */
	tell(): number | undefined {
		if (this.#saved === this.#told) return undefined
		this.#told = this.#saved
		return this.#saved
	}

	#needs(position: number): void {
		const last = this.#open.at(-1)
		if (last?.position === position) last.count = this.#frames
		else this.#open.push({ count: this.#frames, position })
	}
}

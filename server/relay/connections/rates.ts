import type { Clock } from '../../../shared/lib/clock.ts'
import { TokenBucket } from '../../rates/tokenBucket.ts'
import type { RelayLimits } from '../context/relayLimits.ts'

/** How fast one participant may go in a room, whatever number of connections they have. */
export interface Rates {
	readonly writes: { readonly frames: TokenBucket; readonly bytes: TokenBucket }
	readonly talk: { readonly frames: TokenBucket; readonly bytes: TokenBucket }
	readonly answers: TokenBucket
	/** milliseconds of the processor's time */
	readonly work: TokenBucket
}

/**
 * The rates of everybody in a room. Who leaves and comes back finds them as they were, until they would be full again:
 * a new connection is no new allowance.
 */
export class RatesByParticipant {
	readonly #clock: Clock
	readonly #limits: RelayLimits
	readonly #rates = new Map<string, { rates: Rates; users: number; cancelForget?: () => void }>()

	constructor({ clock, limits }: { clock: Clock; limits: RelayLimits }) {
		this.#clock = clock
		this.#limits = limits
	}

	/** To be ended with `leave`. */
	enter(participant: string): Rates {
		const known = this.#rates.get(participant)
		if (known) {
			known.cancelForget?.()
			known.users += 1
			return known.rates
		}
		const rates = newRates(this.#limits, this.#clock.now())
		this.#rates.set(participant, { rates, users: 1 })
		return rates
	}

	leave(participant: string): void {
		const known = this.#rates.get(participant)
		if (!known) return
		known.users -= 1
		if (known.users > 0) return
		known.cancelForget = this.#clock.after(refillMs, () => this.#rates.delete(participant))
	}

	/** Ends all timers. */
	stop(): void {
		for (const { cancelForget } of this.#rates.values()) cancelForget?.()
	}
}

/** After so many milliseconds without use all of them are as good as full. */
const refillMs = 30_000

function newRates(limits: RelayLimits, now: number): Rates {
	const bucket = (rate: number) => new TokenBucket({ rate, burst: rate * limits.burst }, now)
	return {
		writes: { frames: bucket(limits.framesPerSecond), bytes: bucket(limits.bytesPerSecond) },
		talk: { frames: bucket(limits.talkPerSecond), bytes: bucket(limits.talkBytesPerSecond) },
		answers: new TokenBucket({ rate: limits.answersPerSecond, burst: limits.burst }, now),
		work: bucket(limits.workMsPerSecond),
	}
}

import { Refusal } from '../../../shared/protocol/refusals.ts'
import { TokenBucket } from '../../rates/tokenBucket.ts'
import type { Context } from '../context/context.ts'
import type { Session } from '../context/session.ts'

/** How much somebody may bring: Yjs clients, bytes, and steps of entanglement. */
interface Budget {
	readonly whose: 'participant' | 'link'
	readonly clients: TokenBucket
	readonly bytes: TokenBucket
	readonly steps: TokenBucket
	/** when updates took too long, in milliseconds, the newest last */
	tooDear: number[]
}

/** What one participant, and all who came by one link, may still bring into a room's document. It grows back within an hour. */
export class Budgets {
	readonly #context: Context
	readonly #budgets = new Map<string, Budget>()

	constructor(context: Context) {
		this.#context = context
	}

	/** What is left to the person, and to all who came by their link. */
	of({ participant, link }: Session): readonly [own: Budget, shared: Budget] {
		const { limits } = this.#context
		const own = { clients: limits.participantClients, bytes: limits.participantBytes, steps: limits.participantSteps }
		const all = { clients: limits.linkClients, bytes: limits.linkBytes, steps: Number.POSITIVE_INFINITY }
		return [this.#budget('participant', participant, own), this.#budget('link', link, all)]
	}

	/** Takes what it costs, however much that is, as long as anything is left; throws `tooMany` if nothing is. */
	spend(budget: Budget, what: 'clients' | 'bytes' | 'steps', cost: number): void {
		if (cost === 0 && what === 'clients') return
		const waitMs = budget[what].wait(this.#context.clock.now())
		if (waitMs > 0)
			throw new Refusal('tooMany', `too many ${what} in a short time from one ${budget.whose}`, { waitMs })
		budget[what].take(cost)
	}

	/**
	 * Who has sent an update that took too long sends no other for a while that might, and in the end nobody of their link
	 * does: trying them takes time, in which others wait for theirs to be tried.
	 *
	 * @throws `tooLarge`
	 */
	checkDear(session: Session): void {
		const now = this.#context.clock.now()
		const { tooDearMs, tooDearOfLink } = this.#context.limits
		const [own, shared] = this.of(session)
		for (const budget of [own, shared]) {
			budget.tooDear = budget.tooDear.filter((time) => Math.abs(now - time) < tooDearMs)
		}
		if (own.tooDear.length > 0 || shared.tooDear.length >= tooDearOfLink) {
			throw new Refusal('tooLarge', 'after others that took too long')
		}
	}

	/** An update of this person took too long: see `checkDear`. */
	noteTooDear(session: Session): void {
		for (const budget of this.of(session)) budget.tooDear.push(this.#context.clock.now())
	}

	#budget(whose: Budget['whose'], id: string, most: { clients: number; bytes: number; steps: number }): Budget {
		const name = `${whose} ${id}`
		const known = this.#budgets.get(name)
		if (known) return known
		// Sessions are bounded, links are few; the oldest has long been full again.
		const [oldest] = this.#budgets.keys()
		if (this.#budgets.size >= mostBudgets && oldest !== undefined) this.#budgets.delete(oldest)
		const now = this.#context.clock.now()
		const { clients, bytes, steps } = most
		const left = { clients: hourly(clients, now), bytes: hourly(bytes, now), steps: hourly(steps, now) }
		const budget = { whose, ...left, tooDear: [] }
		this.#budgets.set(name, budget)
		return budget
	}
}

const mostBudgets = 5_000

/** So much at once, and as much again within an hour. */
const hourly = (most: number, now: number) => new TokenBucket({ rate: most / 3600, burst: most }, now)

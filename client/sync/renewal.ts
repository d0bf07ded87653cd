import type { Clock } from '../../shared/lib/clock.ts'

/** How long it is waited until a session is tried to be renewed again: longer each time. */
const firstWait = 1_000
const longestWait = 30_000

/**
 * Resolves to a new token for a session that is no longer known, or to undefined if there is no way back. If it rejects,
 * that could not be found out now.
 */
export type Rejoin = (outdated: string) => Promise<string | undefined>

export interface RenewalEvents {
	renewed(token: string): void
	/** there is no way back */
	over(): void
	/** It is time to ask the server again, by connecting: it may know the session after all. */
	tryAgain(): void
}

export interface Renewal {
	/** whether an answer is being waited for; nothing else may be tried meanwhile */
	readonly isBusy: boolean
	renew(outdated: string): Promise<void>
	/** Takes back the next attempt, because there is one already, or none is wanted any more. */
	cancel(): void
}

/** Renews a session as often as it takes. Only a refusal is final: a network that fails in this moment is not. */
export function createRenewal(clock: Clock, rejoin: Rejoin, events: RenewalEvents): Renewal {
	let isBusy = false
	let failures = 0
	let cancelNext = () => {}
	return {
		get isBusy() {
			return isBusy
		},
		async renew(outdated) {
			isBusy = true
			const answer = await rejoin(outdated).then(
				(token) => ({ token }),
				() => undefined,
			)
			isBusy = false
			if (!answer) {
				cancelNext = clock.after(Math.min(longestWait, firstWait * 2 ** failures), events.tryAgain)
				failures += 1
			} else if (answer.token === undefined) events.over()
			else {
				failures = 0
				events.renewed(answer.token)
			}
		},
		cancel: () => cancelNext(),
	}
}

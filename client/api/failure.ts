import type { ErrorAnswer } from '../../shared/protocol/api.ts'
import { type RefusalId, refusals } from '../../shared/protocol/refusals.ts'

/** Everything that can go wrong between this page and the server: a refusal, nobody answering, or nothing to ask with. */
export type FailureId = RefusalId | 'serverAway' | 'secretMissing'

/** Whether the server has refused for good: the same again would not help. What only a newer server knows is not that. */
export const isFinal = (id: FailureId): boolean => {
	const refusal = Object.hasOwn(refusals, id) ? refusals[id as RefusalId] : undefined
	return refusal !== undefined && !refusal.retry
}

/**
 * A failure as pages show it. The id may be newer than this client: whoever looks it up asks `knownId` first.
 * `since`: when a link ended; `waitMs`: how long to wait; `reference`: the line in the log.
 */
export type Failure = Omit<ErrorAnswer['error'], 'id' | 'message'> & { id: FailureId }

export const serverAway: Failure = { id: 'serverAway' }

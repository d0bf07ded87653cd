import type { ErrorAnswer } from '../../shared/protocol/api.ts'
import type { RefusalId } from '../../shared/protocol/refusals.ts'

/** Everything that can go wrong between this page and the server: a refusal, or nobody answering. */
export type FailureId = RefusalId | 'serverAway'

/**
 * A failure as pages show it. The id may be newer than this client: whoever looks it up asks `knownId` first.
 * `since`: when a link ended; `waitMs`: how long to wait; `reference`: the line in the log.
 */
export type Failure = Omit<ErrorAnswer['error'], 'id' | 'message'> & { id: FailureId }

export const serverAway: Failure = { id: 'serverAway' }

import { createContext, Script } from 'node:vm'
import { Refusal } from '../../shared/protocol/refusals.ts'

/**
 * How long each attempt may take, in milliseconds. The second one is for a machine that has just been started, and is slow
 * the first time, and for one that is busy with something else.
 */
const limits = [50, 150]
/** So much of the processor's time in all attempts together says that it was not the machine. */
const tooMuch = 80
/** When somebody may try again whom only the machine kept from it. */
const againMs = 2_000

/** An update was broken off, and the document has to be made anew from its bytes: that may not happen often. */
export class TooDear extends Refusal {
	constructor(message: string) {
		super('tooLarge', message)
	}
}

/** Nobody can tell what an update costs: its author comes back before long, and no mark is made. */
export const busy = () => new Refusal('tooMany', 'the machine is busy', { waitMs: againMs })

/** Runs the one part of an attempt that cannot be divided. */
export type Bounded = (work: () => void) => void

/**
 * Makes an attempt that can be made again after it was broken off, so that no workshop holds up another. If only one is to be
 * made, it has the longer time.
 *
 * @throws TooDear if it takes too long, `tooMany` if the machine was too busy to tell, or what the attempt throws
 */
export function inLimitedTime<Result>(attempt: (bounded: Bounded) => Result, attempts: 1 | 2 = 2): Result {
	let worked = 0
	for (const limit of limits.slice(-attempts)) {
		try {
			return attempt((work) => withTimeLimit(limit, work))
		} catch (reason) {
			if (!(reason instanceof TimeLimitError)) throw reason
			worked += reason.worked
		}
	}
	if (worked >= tooMuch) throw new TooDear(`it takes more than ${Math.round(worked)} ms`)
	throw busy()
}

/** Work that was broken off half way: whatever it was about to change is in an unknown state. */
class TimeLimitError extends Error {
	/** milliseconds of processor time it had; less than the limit on a machine that was busy with others, or asleep */
	readonly worked: number

	constructor(ms: number, worked: number) {
		super(`more than ${ms} ms`)
		this.name = 'TimeLimitError'
		this.worked = worked
	}
}

const box: { work: () => unknown } = createContext({ work: () => undefined }) as { work: () => unknown }
const call = new Script('work()')

/**
 * Runs work that cannot be divided, and breaks it off when it takes too long: what one person sends must not hold up
 * everybody on the server. Costs about 0.1 ms.
 *
 * @param ms milliseconds
 * @throws TimeLimitError, or what the work throws
 */
function withTimeLimit<Result>(ms: number, work: () => Result): Result {
	const before = process.cpuUsage()
	let result: Result | undefined
	box.work = () => {
		result = work()
	}
	try {
		call.runInContext(box, { timeout: ms })
		return result as Result
	} catch (error) {
		if (!isTimeout(error)) throw error
		const { user, system } = process.cpuUsage(before)
		throw new TimeLimitError(ms, (user + system) / 1000)
	} finally {
		box.work = () => undefined
	}
}

/** The error is made in the other context, so `instanceof` does not know it. */
const isTimeout = (error: unknown): boolean =>
	typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'

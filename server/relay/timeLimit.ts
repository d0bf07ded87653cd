import { createContext, Script } from 'node:vm'

/** Work that was broken off half way: whatever it was about to change is in an unknown state. */
export class TimeLimitError extends Error {
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
export function withTimeLimit<Result>(ms: number, work: () => Result): Result {
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

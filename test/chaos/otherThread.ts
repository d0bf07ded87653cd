import { join } from 'node:path'
import { Worker } from 'node:worker_threads'

/** Work in a thread of its own, so that making an attack takes nothing from those whose waiting is measured. */
export interface OtherThread<Result> {
	/** Asks it to come to an end; `result` says what it did. */
	stop(): void
	readonly result: Promise<Result>
}

/** What the work gets beside its options. */
export interface ThreadSide {
	/** aborted when it shall come to an end */
	readonly signal: AbortSignal
	say(line: string): void
}

/** Runs `work` of `test/chaos/<module>`; options and result have to survive being copied. */
export function inOtherThread<Options, Result>(
	module: string,
	options: Options,
	say: (line: string) => void,
): OtherThread<Result> {
	const worker = new Worker(join(import.meta.dirname, 'thread.mjs'), {
		workerData: { module: join(import.meta.dirname, module), options },
	})
	const result = new Promise<Result>((resolve, reject) => {
		worker.on('message', (message: { line: string } | { result: Result }) => {
			if ('line' in message) say(message.line)
			else resolve(message.result)
		})
		worker.once('error', reject)
		worker.once('exit', (code) => reject(new Error(`${module} ended with ${code}`)))
	})
	result.catch(() => {}).finally(() => void worker.terminate())
	return { stop: () => worker.postMessage('stop'), result }
}

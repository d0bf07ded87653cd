import { type ChildProcess, fork } from 'node:child_process'
import type { Clock } from '../../shared/lib/clock.ts'
import { NoDocument } from './encoded.ts'
import type { Answer } from './main.ts'
import { Turns } from './turns.ts'
import { type JobKind, type Jobs, type Worker, WorkerFailed } from './worker.ts'

/** In milliseconds. An update is broken off long before; the largest document there may be takes a slow machine some seconds. */
const longestJob: { [Kind in JobKind]: number } = {
	dryRun: 10_000,
	slice: 60_000,
	encode: 60_000,
	beginEpoch: 60_000,
	admit: 30_000,
	boardMarks: 30_000,
	namesIn: 60_000,
	withoutNames: 60_000,
}
/** The process is let go when nobody has needed it for so long. */
const idleMs = 10_000
/** In MiB: a document of as many structs as there may be takes a hundred. */
const memory = 512

interface Options {
	/** path of the built `main.ts` of this folder */
	program: string
	clock: Clock
	/** path of Node; that of this very process unless said otherwise */
	node?: string
	/** It ended or did not answer. */
	report: (event: 'workerFailed', details: object) => void
}

/** A process of its own, which is started when it is needed. */
export function workerInOwnProcess({ program, node, clock, report }: Options): Worker {
	let child: ChildProcess | undefined
	let stopIdling: (() => void) | undefined
	const turns = new Turns()

	function started(): ChildProcess {
		stopIdling?.()
		if (child) return child
		const begun = fork(program, {
			serialization: 'advanced',
			...(node !== undefined && { execPath: node }),
			execArgv: [`--max-old-space-size=${memory}`, '--max-semi-space-size=4', '--heap-growing-percent=40'],
			// What it might say is nothing the operator can use; that it ended is reported.
			stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
		})
		// Without a listener a failure to start would end the server.
		begun.on('error', () => {})
		begun.once('exit', () => {
			if (child === begun) child = undefined
		})
		child = begun
		return begun
	}

	function end(): void {
		stopIdling?.()
		child?.kill('SIGKILL')
		child = undefined
	}

	function answered<Kind extends JobKind>(kind: Kind, given: Jobs[Kind]['given']): Promise<Jobs[Kind]['answer']> {
		const asked = started()
		return new Promise((resolve, reject) => {
			const settle = () => {
				cancel()
				asked.off('message', answer)
				asked.off('error', unable)
				asked.off('exit', ended)
			}
			const fail = (why: string, wasAtIt = true) => {
				report('workerFailed', { kind, why })
				end()
				settle()
				reject(new WorkerFailed(why, wasAtIt))
			}
			const answer = (message: Answer<Kind>) => {
				stopIdling = clock.after(idleMs, end)
				settle()
				if (message.is === 'done') resolve(message.answer)
				else if (message.is === 'noDocument') reject(new NoDocument(message.why))
				else reject(new WorkerFailed(message.why, true))
			}
			const unable = (reason: Error) => fail(reason.message, false)
			const ended = (code: number | null, signal: string | null) => fail(`the process ended with ${code ?? signal}`)
			const cancel = clock.after(longestJob[kind], () => fail('no answer'))
			asked.on('message', answer)
			asked.on('error', unable)
			asked.on('exit', ended)
			asked.send({ kind, given })
		})
	}

	return {
		run: (kind, workshop, prepare) =>
			turns.next(workshop, async () => {
				const given = prepare()
				return given && answered(kind, given)
			}),
		close: end,
	}
}

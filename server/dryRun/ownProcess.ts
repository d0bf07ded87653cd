import { type ChildProcess, fork } from 'node:child_process'
import type { Clock } from '../../shared/lib/clock.ts'
import type { DryRun, DryRuns, Outcome } from './dryRun.ts'
import { Turns } from './turns.ts'

/** In milliseconds: opening the largest document there may be takes a second, and the update itself is broken off long before. */
const longestRun = 10_000
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
	/** It ended or did not answer; the update is refused. */
	report: (event: 'dryRunFailed', details: object) => void
}

/** Dry runs in a process of their own, which is started when it is needed. */
export function dryRunsInOwnProcess({ program, node, clock, report }: Options): DryRuns {
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

	function answered(wanted: DryRun): Promise<Outcome> {
		const asked = started()
		return new Promise((resolve) => {
			const settle = (outcome: Outcome) => {
				cancel()
				asked.off('message', answer)
				asked.off('error', unable)
				asked.off('exit', ended)
				resolve(outcome)
			}
			const fail = (outcome: Outcome, why: string) => {
				report('dryRunFailed', { why })
				end()
				settle(outcome)
			}
			const answer = (outcome: Outcome) => {
				stopIdling = clock.after(idleMs, end)
				settle(outcome)
			}
			const unable = (reason: Error) => fail({ is: 'busy' }, reason.message)
			const tooDear = (why: string) => fail({ is: 'tooDear', why }, why)
			const ended = (code: number | null, signal: string | null) => tooDear(`the process ended with ${code ?? signal}`)
			const cancel = clock.after(longestRun, () => tooDear('no answer'))
			asked.on('message', answer)
			asked.on('error', unable)
			asked.on('exit', ended)
			asked.send(wanted)
		})
	}

	return {
		run: (workshop, prepare) =>
			turns.next(workshop, async () => {
				const wanted = prepare()
				return wanted && answered(wanted)
			}),
		close: end,
	}
}

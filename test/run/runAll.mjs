import { root } from '../../server/start/prepare.mjs'
import { Hindrance } from '../../server/start/step.mjs'
import { none, sum } from './results.mjs'
import { stages } from './stages.mjs'

/** @typedef {{ name: string, ok: boolean, tally: import('./results.mjs').Tally, seconds: number }} Finished */

/**
 * Runs the stages, prints a line for each at the end and, as the very last one, `N passed, N failed`.
 * @returns {Promise<void>}
 */
export async function runAll() {
	process.chdir(root)
	/** @type {Finished[]} */
	const finished = []
	for (const stage of stages(root)) {
		console.log(`\n— ${stage.name}`)
		const started = performance.now()
		const outcome = await stage.run().catch(broken)
		finished.push({ name: stage.name, ...outcome, seconds: (performance.now() - started) / 1000 })
		if (!outcome.ok) break
	}
	console.log(`\n${finished.map(lineOf).join('\n')}`)

	const ok = finished.every((stage) => stage.ok)
	const { passed, failed } = sum(finished.map((stage) => stage.tally))
	// A red stage without a red test (types, lint, build) must not end in "0 failed".
	console.log(`\n${passed} passed, ${ok ? failed : Math.max(1, failed)} failed`)
	process.exitCode = ok ? 0 : 1
}

/** @param {Finished} stage */
function lineOf({ name, ok, tally, seconds }) {
	const counted = tally === none ? '' : `  ${tally.passed} passed, ${tally.failed} failed, ${tally.skipped} skipped`
	return `${ok ? 'green' : 'RED  '}  ${name.padEnd(14)} ${seconds.toFixed(1).padStart(6)} s${counted}`
}

/**
 * @param {unknown} error
 * @returns {import('./stages.mjs').Outcome}
 */
function broken(error) {
	if (!(error instanceof Hindrance)) console.error(error)
	else console.error(error.output ? `${error.output.trim()}\n\n${error.message}` : error.message)
	return { ok: false, tally: none }
}

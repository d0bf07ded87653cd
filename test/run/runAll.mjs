import { relative } from 'node:path'
import { root } from '../../server/start/prepare.mjs'
import { Hindrance } from '../../server/start/step.mjs'
import { none, slowest, sum } from './results.mjs'

/** @typedef {import('./vitest.mjs').Outcome & { name: string, seconds: number }} Finished */

const slowestShown = 10

/**
 * Runs the stages, prints the slowest tests, a line for each stage and, as the very last one, `N passed, N failed`.
 * @param {import('./vitest.mjs').Stage[][]} stages
 * @returns {Promise<void>}
 */
export async function runAll(stages) {
	process.chdir(root)
	/** @type {Finished[]} */
	const finished = []
	for (const beside of stages) {
		console.log(`\n— ${beside.map(({ name }) => name).join(', ')}`)
		finished.push(...(await Promise.all(beside.map(finish))))
		if (!finished.every(({ ok }) => ok)) break
	}
	const slow = slowest(
		finished.flatMap(({ times }) => times),
		slowestShown,
	)
	if (slow.length > 0) console.log(`\nThe slowest tests\n${slow.map(slowLineOf).join('\n')}`)
	console.log(`\n${finished.map(lineOf).join('\n')}`)

	const ok = finished.every((stage) => stage.ok)
	const { passed, failed } = sum(finished.map((stage) => stage.tally))
	// A red stage without a red test (types, lint, build) must not end in "0 failed".
	console.log(`\n${passed} passed, ${ok ? failed : Math.max(1, failed)} failed`)
	process.exitCode = ok ? 0 : 1
}

/**
 * @param {import('./vitest.mjs').Stage} stage
 * @returns {Promise<Finished>}
 */
async function finish({ name, run }) {
	const started = performance.now()
	const outcome = await run().catch(broken)
	return { name, ...outcome, seconds: (performance.now() - started) / 1000 }
}

/** @param {string} file its path on this machine */
const nameOf = (file) => relative(root, file).replaceAll('\\', '/')

/** @param {import('./results.mjs').Timed} test */
function slowLineOf({ title, file, seconds }) {
	return `${seconds.toFixed(1).padStart(7)} s  ${nameOf(file)}  ${title}`
}

/** @param {Finished} stage */
function lineOf({ name, ok, tally, seconds, again }) {
	const twice = again.length > 0 ? `; ran twice: ${again.map(nameOf).join(', ')}` : ''
	const counted =
		tally === none ? '' : `  ${tally.passed} passed, ${tally.failed} failed, ${tally.skipped} skipped${twice}`
	return `${ok ? 'green' : 'RED  '}  ${name.padEnd(14)} ${seconds.toFixed(1).padStart(6)} s${counted}`
}

/**
 * @param {unknown} error
 * @returns {import('./vitest.mjs').Outcome}
 */
function broken(error) {
	if (!(error instanceof Hindrance)) console.error(error)
	else console.error(error.output ? `${error.output.trim()}\n\n${error.message}` : error.message)
	return { ok: false, tally: none, times: [], again: [] }
}

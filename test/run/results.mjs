import { existsSync, readFileSync, rmSync } from 'node:fs'

/** @typedef {{ passed: number, failed: number, skipped: number }} Tally */

/** @typedef {{ title: string, file: string, seconds: number }} Timed */
/** @typedef {{ name: string, status: string, assertionResults: { title: string, status: string, duration?: number }[] }} Suite */

/** @type {Tally} */
export const none = { passed: 0, failed: 0, skipped: 0 }

/**
 * Counts vitest's JSON report. A file that could not even be loaded counts as one failed test; so does a report that
 * was never written, since then the run itself broke.
 * @param {string} file
 * @param {readonly string[]} [except] test files that do not count
 * @returns {Tally}
 */
export function tallyOf(file, except = []) {
	if (!existsSync(file)) return { ...none, failed: 1 }
	const suites = suitesIn(file).filter(({ name }) => !except.includes(name))
	const broken = suites.filter((suite) => suite.status === 'failed' && suite.assertionResults.length === 0)
	const count = (/** @type {string[]} */ ...states) =>
		suites.flatMap((suite) => suite.assertionResults).filter(({ status }) => states.includes(status)).length
	return {
		passed: count('passed'),
		failed: count('failed') + broken.length,
		skipped: count('skipped', 'pending', 'todo', 'disabled'),
	}
}

/**
 * How long each test of a report took; none if it was never written.
 * @param {string} file
 * @returns {Timed[]}
 */
export function timesOf(file) {
	if (!existsSync(file)) return []
	return suitesIn(file).flatMap(({ name, assertionResults }) =>
		assertionResults.map(({ title, duration = 0 }) => ({ title, file: name, seconds: duration / 1000 })),
	)
}

/**
 * The test files of a report in which something failed; none if it was never written.
 * @param {string} file
 * @returns {string[]}
 */
export function redFiles(file) {
	return existsSync(file) ? suitesIn(file).flatMap(({ name, status }) => (status === 'failed' ? [name] : [])) : []
}

/**
 * @param {Timed[]} times
 * @param {number} count
 * @returns {Timed[]} the slowest first
 */
export function slowest(times, count) {
	return times.toSorted((a, b) => b.seconds - a.seconds).slice(0, count)
}

/**
 * @param {string} file
 * @returns {Suite[]}
 */
function suitesIn(file) {
	return JSON.parse(readFileSync(file, 'utf8')).testResults
}

/**
 * An older report must never stand in for one that was not written.
 * @param {string} file
 */
export function forget(file) {
	rmSync(file, { force: true })
}

/**
 * @param {Tally[]} tallies
 * @returns {Tally}
 */
export function sum(tallies) {
	return tallies.reduce(
		(all, { passed, failed, skipped }) => ({
			passed: all.passed + passed,
			failed: all.failed + failed,
			skipped: all.skipped + skipped,
		}),
		none,
	)
}

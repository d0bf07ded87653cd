import { existsSync, readFileSync, rmSync } from 'node:fs'

/** @typedef {{ passed: number, failed: number, skipped: number }} Tally */

/** @type {Tally} */
export const none = { passed: 0, failed: 0, skipped: 0 }

/**
 * Counts vitest's JSON report. A file that could not even be loaded counts as one failed test; so does a report that
 * was never written, since then the run itself broke.
 * @param {string} file
 * @returns {Tally}
 */
export function tallyOf(file) {
	if (!existsSync(file)) return { ...none, failed: 1 }
	/** @type {{ testResults: { status: string, assertionResults: { status: string }[] }[] }} */
	const { testResults } = JSON.parse(readFileSync(file, 'utf8'))
	const broken = testResults.filter((suite) => suite.status === 'failed' && suite.assertionResults.length === 0)
	const count = (/** @type {string[]} */ ...states) =>
		testResults.flatMap((suite) => suite.assertionResults).filter(({ status }) => states.includes(status)).length
	return {
		passed: count('passed'),
		failed: count('failed') + broken.length,
		skipped: count('skipped', 'pending', 'todo', 'disabled'),
	}
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

import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { forget, none, tallyOf, timesOf } from './results.mjs'

/** @typedef {import('./results.mjs').Tally} Tally */
/** @typedef {import('./results.mjs').Timed} Timed */
/** @typedef {{ ok: boolean, tally: Tally, times: Timed[] }} Outcome */
/** @typedef {{ name: string, run: () => Promise<Outcome> }} Stage */

/**
 * A stage in which no tests are counted.
 * @param {string} name
 * @param {() => Promise<boolean>} run
 * @returns {Stage}
 */
export function check(name, run) {
	return { name, run: async () => ({ ok: await run(), tally: none, times: [] }) }
}

/**
 * A stage of vitest.
 * @param {string} root
 * @param {string} name
 * @param {string[]} args which projects and files
 * @param {Record<string, string>} [settings] what its tests read from the environment
 * @returns {Stage}
 */
export function tests(root, name, args, settings = {}) {
	return {
		name,
		async run() {
			const report = join(root, 'dist', 'test-results', `${name}.json`)
			forget(report)
			const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
			const green = await passes(root, 'vitest/vitest.mjs', ['run', ...args, ...reporters], settings)
			const tally = tallyOf(report)
			// A run can end badly without a failed test, for instance by an unhandled rejection.
			return { ok: green && tally.failed === 0, tally, times: timesOf(report) }
		},
	}
}

/** @param {string[]} projects */
export const inProjects = (...projects) => projects.flatMap((project) => ['--project', project])

/**
 * Runs a program of a package, and lets it print what it likes.
 * @param {string} root
 * @param {string} program its path below `node_modules`
 * @param {string[]} args
 * @param {Record<string, string>} [settings]
 * @returns {Promise<boolean>}
 */
export function passes(root, program, args, settings = {}) {
	return new Promise((done) => {
		const path = join(root, 'node_modules', ...program.split('/'))
		/** @type {import('node:child_process').SpawnOptions} */
		const options = { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...settings } }
		const child = spawn(process.execPath, [path, ...args], options)
		child.on('error', () => done(false))
		child.on('close', (code) => done(code === 0))
	})
}

import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { forget, none, redFiles, sum, tallyOf, timesOf } from './results.mjs'

/** @typedef {import('./results.mjs').Tally} Tally */
/** @typedef {import('./results.mjs').Timed} Timed */
/** @typedef {{ ok: boolean, tally: Tally, times: Timed[], again: string[] }} Outcome `again`: files that ran a second time */
/** @typedef {{ name: string, run: () => Promise<Outcome> }} Stage */

/**
 * A stage in which no tests are counted.
 * @param {string} name
 * @param {() => Promise<boolean>} run
 * @returns {Stage}
 */
export function check(name, run) {
	return { name, run: async () => ({ ok: await run(), tally: none, times: [], again: [] }) }
}

/** More files than these have a reason in common, which a second run would only hide behind a longer wait. */
const mostAgain = 4

/**
 * A stage of vitest. Files with a red test run once more, one after the other and nothing beside them: two browsers on a slow machine
 * can keep a clock waiting. What is green only then is named; what is red twice is red.
 * @param {string} root
 * @param {string} name
 * @param {string[]} projects
 * @param {string[]} [files] all of the projects, unless some are named
 * @param {Record<string, string>} [settings] what its tests read from the environment
 * @returns {Stage}
 */
export function tests(root, name, projects, files = [], settings = {}) {
	const report = join(root, 'dist', 'test-results', `${name}.json`)
	const inProjects = projects.flatMap((project) => ['--project', project])
	/** @param {string[]} args */
	const once = async (...args) => {
		forget(report)
		const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
		return await passes(root, 'vitest/vitest.mjs', ['run', ...inProjects, ...args, ...reporters], settings)
	}
	return {
		name,
		async run() {
			const green = await once(...files)
			const first = { tally: tallyOf(report), times: timesOf(report) }
			// A run can end badly without a failed test, for instance by an unhandled rejection.
			if (first.tally.failed === 0) return { ok: green, ...first, again: [] }
			const again = redFiles(report)
			if (again.length === 0 || again.length > mostAgain) return { ok: false, ...first, again: [] }
			const others = tallyOf(report, again)
			console.log(`\nOnce more, alone: ${again.join(', ')}\n`)
			const isGreen = await once('--no-file-parallelism', ...again)
			const tally = sum([others, tallyOf(report)])
			return { ok: isGreen && tally.failed === 0, tally, times: first.times, again }
		},
	}
}

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

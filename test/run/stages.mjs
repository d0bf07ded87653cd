import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { ensureBuilt } from '../../server/start/build.mjs'
import { ensureInstalled } from '../../server/start/install.mjs'
import { ensureChromium } from './chromium.mjs'
import { forget, none, tallyOf, timesOf } from './results.mjs'

/** @typedef {import('./results.mjs').Tally} Tally */
/** @typedef {import('./results.mjs').Timed} Timed */
/** @typedef {{ ok: boolean, tally: Tally, times: Timed[] }} Outcome */
/** @typedef {{ name: string, run: () => Promise<Outcome> }} Stage */

/**
 * Everything `npm test` does, in order: cheap and telling first. What stands in one list runs side by side.
 * @param {string} root
 * @returns {Stage[][]}
 */
export function stages(root) {
	const tool = (/** @type {string} */ path) => join(root, 'node_modules', ...path.split('/'))

	/** @param {string} program @param {string[]} args @returns {Promise<boolean>} */
	const passes = (program, args) =>
		new Promise((done) => {
			/** @type {import('node:child_process').SpawnOptions} */
			const options = { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] }
			const child = spawn(process.execPath, [program, ...args], options)
			child.on('error', () => done(false))
			child.on('close', (code) => done(code === 0))
		})

	/** @param {string} name @param {() => Promise<boolean>} run @returns {Stage} */
	const check = (name, run) => ({ name, run: async () => ({ ok: await run(), tally: none, times: [] }) })

	/** @param {string} name @param {string[]} projects @returns {Stage} */
	const tests = (name, projects) => ({
		name,
		async run() {
			const report = join(root, 'dist', 'test-results', `${name}.json`)
			forget(report)
			const chosen = projects.flatMap((project) => ['--project', project])
			const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
			const green = await passes(tool('vitest/vitest.mjs'), ['run', ...chosen, ...reporters])
			const tally = tallyOf(report)
			// A run can end badly without a failed test, for instance by an unhandled rejection.
			return { ok: green && tally.failed === 0, tally, times: timesOf(report) }
		},
	})

	return [
		[check('install', () => done(ensureInstalled(root)))],
		[
			check('browser found', async () => {
				process.env.CHROME_PATH = await ensureChromium(root)
				return true
			}),
		],
		[
			check('types', () => passes(tool('typescript/bin/tsc'), ['--noEmit'])),
			check('lint', () => passes(tool('@biomejs/biome/bin/biome'), ['check', '.'])),
			check('build', () => done(ensureBuilt(root))),
		],
		[tests('unit', ['shared', 'server', 'client', 'sync'])],
		[tests('browser', ['browser'])],
	]
}

/** @param {Promise<void>} work @returns {Promise<true>} */
async function done(work) {
	await work
	return true
}

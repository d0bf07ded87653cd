import { ensureBuilt } from '../../server/start/build.mjs'
import { ensureInstalled } from '../../server/start/install.mjs'
import { printSizes } from '../sizes/print.mjs'
import { ensureChromium } from './chromium.mjs'
import { lookForFirefox } from './firefox.mjs'
import { check, inProjects, passes, tests } from './vitest.mjs'

/** @typedef {import('./vitest.mjs').Stage} Stage */

/**
 * Everything `npm test` does, in order: cheap and telling first. What stands in one list runs side by side.
 * @param {string} root
 * @returns {Stage[][]}
 */
export function everything(root) {
	return [
		[check('install', () => done(ensureInstalled(root)))],
		[
			check('browsers found', async () => {
				process.env.CHROME_PATH = await ensureChromium(root)
				const firefox = await lookForFirefox(root)
				if (firefox) process.env.FIREFOX_PATH = firefox
				return true
			}),
		],
		[
			check('types', () => passes(root, 'typescript/bin/tsc', ['--noEmit'])),
			check('lint', () => passes(root, '@biomejs/biome/bin/biome', ['check', '.'])),
			check('nothing unused', () => passes(root, 'knip/bin/knip.js', ['--no-progress'])),
			check('build', () => done(ensureBuilt(root))),
		],
		[check('sizes', async () => printSizes(root))],
		[tests(root, 'unit', inProjects('shared', 'server', 'client', 'pages', 'sync'))],
		[tests(root, 'browser', inProjects('browser', 'firefox'))],
	]
}

/** How much more of chance there is in `npm run daily`. */
const manySeeds = 2_000
const manyTimes = { UNDO_SEEDS: '600', COST_FRAMES: '10000', KILLS: '100', VANDAL_ENTRIES: '10000' }

/**
 * What `npm test` tries with a few random numbers, tried with many: every day with others.
 * @param {string} root
 * @param {number} today days since 1970
 * @returns {Stage[][]}
 */
export function daily(root, today) {
	const seeds = {
		SIM_SEEDS: `${manySeeds}`,
		SIM_FIRST: `${today * manySeeds + 1}`,
		KILL_SEED: `${today}`,
		PROPERTY_SEED: `${today}`,
	}
	/** @param {string} name @param {string} project @param {string[]} files */
	const long = (name, project, ...files) =>
		tests(root, name, [...inProjects(project), ...files], { ...manyTimes, ...seeds })
	return [
		[check('install', () => done(ensureInstalled(root)))],
		[check('build', () => done(ensureBuilt(root)))],
		[long('properties', 'shared')],
		[long('afternoons', 'sync')],
		[long('frames', 'server', 'test/server/relay/cost.test.ts')],
		[long('kills', 'browser', 'test/running/kill.test.ts')],
		[long('vandals', 'browser', 'test/browser/vandal.test.ts')],
	]
}

/** @param {Promise<void>} work @returns {Promise<true>} */
async function done(work) {
	await work
	return true
}

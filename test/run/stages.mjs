import { ensureBuilt } from '../../server/start/build.mjs'
import { ensureInstalled } from '../../server/start/install.mjs'
import { printSizes } from '../sizes/print.mjs'
import { ensureChromium } from './chromium.mjs'
import { lookForFirefox } from './firefox.mjs'
import { check, passes, tests } from './vitest.mjs'

/** @typedef {import('./vitest.mjs').Stage} Stage */

/** Every test that needs no browser. */
const unit = ['shared', 'server', 'measured', 'client', 'pages', 'sync']
/** Of what is random, how much is tried before a change is let in; by themselves the tests try more, and `npm run daily` much more. */
const someTimes = { SIM_SEEDS: '50', GROUP_SEEDS: '20', COST_FRAMES: '1000', LOG_DAMAGES: '8', LOG_KILLS: '8' }
/** The two stories that go through most of the product: a workshop that two write in, and a room with phones and a wall. */
const mainStories = ['test/browser/workshop.test.ts', 'test/browser/room.test.ts']

/**
 * What `npm test` does, in order: cheap and telling first. What stands in one list runs side by side.
 * @param {string} root
 * @returns {Stage[][]}
 */
export function everyday(root) {
	return [
		...checks(root),
		[tests(root, 'unit', unit, [], someTimes)],
		[tests(root, 'browser', ['browser'], mainStories)],
	]
}

/**
 * What is done before anything is let into main: all of that, with every story in Chromium, the main one in Firefox
 * too, and the running server killed, filled up and deleted from.
 * @param {string} root
 * @returns {Stage[][]}
 */
export function whole(root) {
	const firefoxFound = check('Firefox found', async () => {
		const firefox = await lookForFirefox(root)
		if (firefox) process.env.FIREFOX_PATH = firefox
		return true
	})
	return [
		...checks(root),
		[tests(root, 'unit', unit, [], someTimes)],
		[firefoxFound],
		[tests(root, 'browser', ['browser', 'firefox'])],
	]
}

/** @param {string} root @returns {Stage[][]} */
function checks(root) {
	return [
		[check('install', () => done(ensureInstalled(root)))],
		[
			check('Chromium found', async () => {
				process.env.CHROME_PATH = await ensureChromium(root)
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
	]
}

/** How much more of chance there is in `npm run daily`. */
const manySeeds = 2_000
const manyMeetings = 5_000
const manyTimes = { UNDO_SEEDS: '600', COST_FRAMES: '10000', KILLS: '100', VANDAL_ENTRIES: '10000' }

/**
 * What `npm run whole` tries with a few random numbers, tried with many: every day with others.
 * @param {string} root
 * @param {number} today days since 1970
 * @returns {Stage[][]}
 */
export function daily(root, today) {
	const seeds = {
		SIM_SEEDS: `${manySeeds}`,
		SIM_FIRST: `${today * manySeeds + 1}`,
		GROUP_SEEDS: `${manyMeetings}`,
		GROUP_FIRST: `${today * manyMeetings + 1}`,
		KILL_SEED: `${today}`,
		PROPERTY_SEED: `${today}`,
	}
	/** @param {string} name @param {string} project @param {string[]} files */
	const long = (name, project, ...files) => tests(root, name, [project], files, { ...manyTimes, ...seeds })
	return [
		[check('install', () => done(ensureInstalled(root)))],
		[check('build', () => done(ensureBuilt(root)))],
		[long('properties', 'shared')],
		[long('afternoons', 'sync')],
		[long('frames', 'measured', 'test/server/relay/cost.test.ts')],
		[long('kills', 'browser', 'test/running/kill.test.ts')],
		[long('vandals', 'browser', 'test/browser/vandal.test.ts')],
	]
}

/** @param {Promise<void>} work @returns {Promise<true>} */
async function done(work) {
	await work
	return true
}

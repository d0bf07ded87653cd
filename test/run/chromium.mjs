import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Hindrance } from '../../server/start/step.mjs'
import { installDebians, isDebianAsRoot, isProgram, placesOnPath, programFolders, thisMachine } from './programs.mjs'

/** @typedef {import('./programs.mjs').Machine} Machine */

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge']

/**
 * The first Chromium there is: CHROME_PATH, Playwright's own, on the PATH, in the usual places.
 * @param {Machine} machine
 * @returns {string | undefined}
 */
export function findChromium(machine = thisMachine()) {
	const { CHROME_PATH } = machine.env
	if (CHROME_PATH) return isProgram(CHROME_PATH) ? CHROME_PATH : undefined
	return [...playwrightPrograms(machine), ...placesOnPath(names, machine), ...usualPlaces(machine)].find(isProgram)
}

/**
 * @param {Machine} machine
 * @returns {string[]} newest first
 */
function playwrightPrograms({ env, platform, home }) {
	const caches = {
		win32: join(env.LOCALAPPDATA ?? home, 'ms-playwright'),
		darwin: join(home, 'Library', 'Caches', 'ms-playwright'),
	}
	const usual = platform === 'win32' || platform === 'darwin' ? caches[platform] : join(home, '.cache', 'ms-playwright')
	const cache = env.PLAYWRIGHT_BROWSERS_PATH || usual
	if (!existsSync(cache)) return []
	const builds = readdirSync(cache).filter((name) => /^chromium-\d+$/.test(name))
	const newestFirst = builds.sort((a, b) => Number(b.split('-')[1]) - Number(a.split('-')[1]))
	return newestFirst.flatMap((build) => [
		join(cache, build, 'chrome-linux', 'chrome'),
		join(cache, build, 'chrome-linux64', 'chrome'),
		join(cache, build, 'chrome-win', 'chrome.exe'),
		join(cache, build, 'chrome-win64', 'chrome.exe'),
		join(cache, build, 'chrome-mac', 'Chromium.app', 'Contents', 'MacOS', 'Chromium'),
	])
}

/**
 * @param {Machine} machine
 * @returns {string[]}
 */
function usualPlaces(machine) {
	if (machine.platform === 'darwin') {
		const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge']
		return ['/Applications', join(machine.home, 'Applications')].flatMap((folder) =>
			apps.map((app) => join(folder, `${app}.app`, 'Contents', 'MacOS', app)),
		)
	}
	if (machine.platform === 'win32') {
		const programs = [
			'Google/Chrome/Application/chrome.exe',
			'Chromium/Application/chrome.exe',
			'Microsoft/Edge/Application/msedge.exe',
		]
		return programFolders(machine).flatMap((folder) => programs.map((program) => join(folder, program)))
	}
	return ['/usr/bin', '/usr/local/bin', '/snap/bin', '/usr/lib/chromium', '/opt/google/chrome'].flatMap((folder) =>
		names.map((name) => join(folder, name)),
	)
}

/**
 * Finds a Chromium, or installs Debian's where that is possible without asking anybody.
 * @param {string} root
 * @returns {Promise<string>}
 * @throws {Hindrance}
 */
export async function ensureChromium(root) {
	const found = findChromium()
	if (found) return found
	const output = isDebianAsRoot() && !process.env.CHROME_PATH ? await installDebians(root, 'chromium') : ''
	const installed = findChromium()
	if (installed) return installed
	throw new Hindrance(
		process.env.CHROME_PATH
			? `Unter CHROME_PATH liegt kein Programm: ${process.env.CHROME_PATH}`
			: 'Für die Browser-Tests fehlt ein Chromium. Bitte Chromium oder Chrome installieren, oder CHROME_PATH darauf zeigen lassen.',
		process.env.CHROME_PATH
			? `There is no program at CHROME_PATH: ${process.env.CHROME_PATH}`
			: 'The browser tests need a Chromium. Please install Chromium or Chrome, or let CHROME_PATH point to one.',
		output,
	)
}

import { accessSync, constants, existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'
import { Hindrance, run, say } from '../../server/start/step.mjs'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge']

/** What a machine offers, as far as it matters for finding a browser. */
/** @typedef {{ env: NodeJS.ProcessEnv, platform: NodeJS.Platform, home: string }} Machine */

/**
 * The first Chromium there is: CHROME_PATH, Playwright's own, on the PATH, in the usual places.
 * @param {Machine} machine
 * @returns {string | undefined}
 */
export function findChromium(
	{ env, platform, home } = { env: process.env, platform: process.platform, home: homedir() },
) {
	if (env.CHROME_PATH) return isProgram(env.CHROME_PATH) ? env.CHROME_PATH : undefined
	const ending = platform === 'win32' ? '.exe' : ''
	const onPath = (env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name + ending)))
	return [...playwrightPrograms(env, platform, home), ...onPath, ...usualPlaces(env, platform, home)].find(isProgram)
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {NodeJS.Platform} platform
 * @param {string} home
 * @returns {string[]} newest first
 */
function playwrightPrograms(env, platform, home) {
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
 * @param {NodeJS.ProcessEnv} env
 * @param {NodeJS.Platform} platform
 * @param {string} home
 * @returns {string[]}
 */
function usualPlaces(env, platform, home) {
	if (platform === 'darwin') {
		const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge']
		return ['/Applications', join(home, 'Applications')].flatMap((folder) =>
			apps.map((app) => join(folder, `${app}.app`, 'Contents', 'MacOS', app)),
		)
	}
	if (platform === 'win32') {
		const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(
			(folder) => folder !== undefined,
		)
		const programs = [
			'Google/Chrome/Application/chrome.exe',
			'Chromium/Application/chrome.exe',
			'Microsoft/Edge/Application/msedge.exe',
		]
		return folders.flatMap((folder) => programs.map((program) => join(folder, program)))
	}
	return ['/usr/bin', '/usr/local/bin', '/snap/bin', '/usr/lib/chromium', '/opt/google/chrome'].flatMap((folder) =>
		names.map((name) => join(folder, name)),
	)
}

/** @param {string} path */
function isProgram(path) {
	try {
		accessSync(path, constants.X_OK)
		return true
	} catch {
		return false
	}
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
	const output = isDebianAsRoot() && !process.env.CHROME_PATH ? await installDebians(root) : ''
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

function isDebianAsRoot() {
	return existsSync('/etc/debian_version') && process.getuid?.() === 0
}

/**
 * @param {string} root
 * @returns {Promise<string>} what apt said if it failed
 */
async function installDebians(root) {
	say('Chromium wird installiert …', 'Installing Chromium …')
	const options = { cwd: root, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
	const lists = await run('apt-get', ['update', '-q'], options)
	const { ok, output } = await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], options)
	return ok ? '' : lists.output + output
}

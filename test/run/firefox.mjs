import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { say } from '../../server/start/step.mjs'
import { installDebians, isDebianAsRoot, isProgram, placesOnPath, programFolders, thisMachine } from './programs.mjs'

/** @typedef {import('./programs.mjs').Machine} Machine */

const names = ['firefox', 'firefox-esr']

/** The first whose WebDriver BiDi has all that playwright-core asks for at the start (`network.addDataCollector`, decision 048). */
const oldestVersion = 143

/**
 * The first Firefox there is that is new enough: FIREFOX_PATH, on the PATH, in the usual places. Playwright's own speaks another
 * protocol.
 * @param {Machine} machine
 * @param {(path: string) => number | undefined} versionOf
 * @returns {string | undefined}
 */
export function findFirefox(machine = thisMachine(), versionOf = versionOfFirefox) {
	const { FIREFOX_PATH } = machine.env
	const places = FIREFOX_PATH ? [FIREFOX_PATH] : [...placesOnPath(names, machine), ...usualPlaces(machine)]
	return places.find((path) => isProgram(path) && (versionOf(path) ?? 0) >= oldestVersion)
}

/**
 * Its main version: 153 of "Mozilla Firefox 153.0.2esr".
 * @param {string} path
 */
function versionOfFirefox(path) {
	const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 })
	const version = /Firefox (\d+)/.exec(stdout ?? '')?.[1]
	return version === undefined ? undefined : Number(version)
}

/**
 * @param {Machine} machine
 * @returns {string[]}
 */
function usualPlaces(machine) {
	if (machine.platform === 'darwin') {
		return ['/Applications', join(machine.home, 'Applications')].map((folder) =>
			join(folder, 'Firefox.app', 'Contents', 'MacOS', 'firefox'),
		)
	}
	if (machine.platform === 'win32') {
		return programFolders(machine).map((folder) => join(folder, 'Mozilla Firefox', 'firefox.exe'))
	}
	return [
		'/usr/bin',
		'/usr/local/bin',
		'/snap/bin',
		'/usr/lib/firefox',
		'/usr/lib/firefox-esr',
		'/opt/firefox',
	].flatMap((folder) => names.map((name) => join(folder, name)))
}

/**
 * Finds a Firefox that is new enough, or installs Debian's where that is possible without asking anybody. Without one its tests
 * are skipped, and that is said.
 * @param {string} root
 * @returns {Promise<string | undefined>}
 */
export async function lookForFirefox(root) {
	const found = findFirefox()
	if (found) return found
	const output = isDebianAsRoot() && !process.env.FIREFOX_PATH ? await installDebians(root, 'firefox-esr') : ''
	const installed = findFirefox()
	if (installed) return installed
	if (output) console.error(output.trim())
	say(
		`Ohne Firefox ab Version ${oldestVersion} wird seine Geschichte übersprungen. FIREFOX_PATH kann auf einen zeigen.`,
		`Without a Firefox from version ${oldestVersion} on its story is skipped. FIREFOX_PATH may point to one.`,
	)
	return undefined
}

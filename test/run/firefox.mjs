import { join } from 'node:path'
import { say } from '../../server/start/step.mjs'
import { installDebians, isDebianAsRoot, isProgram, placesOnPath, programFolders, thisMachine } from './programs.mjs'

/** @typedef {import('./programs.mjs').Machine} Machine */

const names = ['firefox', 'firefox-esr']

/**
 * The first Firefox there is: FIREFOX_PATH, on the PATH, in the usual places. Playwright's own speaks another protocol.
 * @param {Machine} machine
 * @returns {string | undefined}
 */
export function findFirefox(machine = thisMachine()) {
	const { FIREFOX_PATH } = machine.env
	if (FIREFOX_PATH) return isProgram(FIREFOX_PATH) ? FIREFOX_PATH : undefined
	return [...placesOnPath(names, machine), ...usualPlaces(machine)].find(isProgram)
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
 * Finds a Firefox, or installs Debian's where that is possible without asking anybody. Without one its tests are skipped,
 * and that is said.
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
		'Ohne Firefox wird seine Geschichte übersprungen. FIREFOX_PATH kann auf einen zeigen.',
		'Without a Firefox its story is skipped. FIREFOX_PATH may point to one.',
	)
	return undefined
}

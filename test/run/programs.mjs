import { accessSync, constants, existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'
import { run, say } from '../../server/start/step.mjs'

/** What a machine offers, as far as it matters for finding a program. */
/** @typedef {{ env: NodeJS.ProcessEnv, platform: NodeJS.Platform, home: string }} Machine */

/** @returns {Machine} */
export const thisMachine = () => ({ env: process.env, platform: process.platform, home: homedir() })

/**
 * Where a program with one of these names may lie on the PATH.
 * @param {readonly string[]} names
 * @param {Machine} machine
 * @returns {string[]}
 */
export function placesOnPath(names, { env, platform }) {
	const ending = platform === 'win32' ? '.exe' : ''
	return (env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name + ending)))
}

/**
 * Where Windows keeps programs.
 * @param {Machine} machine
 * @returns {string[]}
 */
export function programFolders({ env }) {
	return [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter((folder) => folder !== undefined)
}

/** @param {string} path */
export function isProgram(path) {
	try {
		accessSync(path, constants.X_OK)
		return true
	} catch {
		return false
	}
}

/** Whether a package of Debian can be installed without asking anybody. */
export function isDebianAsRoot() {
	return existsSync('/etc/debian_version') && process.getuid?.() === 0
}

/**
 * @param {string} root
 * @param {string} name of the package
 * @returns {Promise<string>} what apt said if it failed
 */
export async function installDebians(root, name) {
	say(`${name} wird installiert …`, `Installing ${name} …`)
	const options = { cwd: root, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
	const lists = await run('apt-get', ['update', '-q'], options)
	const { ok, output } = await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', name], options)
	return ok ? '' : lists.output + output
}

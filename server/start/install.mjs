import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { hashOf, isStamped, stamp, unstamp } from './stamp.mjs'
import { Hindrance, run, say } from './step.mjs'

/**
 * Installs what the lockfile says, unless it is there already.
 * @param {string} root
 * @returns {Promise<void>}
 * @throws {Hindrance}
 */
export async function ensureInstalled(root) {
	const file = join(root, 'node_modules', '.netzwerkstatt-installed')
	// Some packages bring a program for just this system: a copied folder must not pass for an installed one.
	const wanted = `${hashOf(root, ['package-lock.json'])} ${process.platform}-${process.arch}`
	if (isStamped(file, wanted)) return
	if (isInstalledByHand(root)) return stamp(file, wanted)

	say('Pakete werden geholt, das dauert einmalig ein bis zwei Minuten …', 'Fetching packages, once …')
	unstamp(file)
	// The build needs the development packages too, also where NODE_ENV says production.
	const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
	const { ok, output } = await runNpm(root, args)
	if (!ok) throw hindranceOf(output)
	stamp(file, wanted)
}

/**
 * Started by npm itself, the same npm is used; otherwise the one on the PATH.
 * @param {string} root
 * @param {string[]} args
 */
function runNpm(root, args) {
	const own = process.env.npm_execpath
	return own?.endsWith('.js') ? run(process.execPath, [own, ...args], { cwd: root }) : run('npm', args, { cwd: root })
}

/**
 * npm keeps in `node_modules/.package-lock.json` what it installed. If that is what the lockfile asks for, somebody ran
 * `npm install` or `npm ci`, and throwing it all away would only cost time.
 * @param {string} root
 * @returns {boolean}
 */
export function isInstalledByHand(root) {
	const file = join(root, 'node_modules', '.package-lock.json')
	if (!existsSync(file)) return false
	const wanted = packagesIn(join(root, 'package-lock.json'))
	const found = packagesIn(file)
	const same = (/** @type {Package | undefined} */ a, /** @type {Package | undefined} */ b) =>
		a?.version === b?.version && a?.integrity === b?.integrity
	return (
		Object.entries(found).every(([path, entry]) => same(entry, wanted[path])) &&
		Object.entries(wanted).every(([path, entry]) => path === '' || entry.optional === true || path in found)
	)
}

/** @typedef {{ version?: string, integrity?: string, optional?: boolean }} Package */

/**
 * @param {string} file
 * @returns {Record<string, Package>}
 */
function packagesIn(file) {
	return JSON.parse(readFileSync(file, 'utf8')).packages ?? {}
}

/**
 * @param {string} output of npm
 * @returns {Hindrance}
 */
export function hindranceOf(output) {
	if (/ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|ENETUNREACH|ERR_SOCKET_TIMEOUT/.test(output)) {
		return new Hindrance(
			'Die Pakete konnten nicht geholt werden: keine Verbindung ins Internet. Sie wird nur dieses eine Mal gebraucht.',
			'The packages could not be fetched: no connection to the internet. It is needed this once only.',
			output,
		)
	}
	if (/spawn npm ENOENT|npm: not found|'npm' is not recognized/.test(output)) {
		return new Hindrance(
			'npm wurde nicht gefunden. Es gehört zu Node: https://nodejs.org/de – oder das Paket „npm“ Ihres Systems.',
			'npm was not found. It comes with Node: https://nodejs.org – or install the package "npm" of your system.',
			output,
		)
	}
	if (/EACCES|EPERM|EROFS/.test(output)) {
		return new Hindrance(
			'In diesem Ordner darf nicht geschrieben werden. Bitte die Rechte des Ordners prüfen.',
			'This folder cannot be written to. Please check its permissions.',
			output,
		)
	}
	if (/ENOSPC/.test(output)) {
		return new Hindrance('Die Festplatte ist voll.', 'The disk is full.', output)
	}
	return new Hindrance('Die Pakete konnten nicht installiert werden.', 'The packages could not be installed.', output)
}

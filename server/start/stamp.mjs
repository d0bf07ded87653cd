import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'

/**
 * One hash over names and contents of files and folders below `root`. What does not exist counts as absent.
 * @param {string} root
 * @param {string[]} names files or folders, relative to root
 * @param {(path: string) => boolean} [counts] leaves out files by their path relative to root, with forward slashes
 * @returns {string}
 */
export function hashOf(root, names, counts = () => true) {
	const hash = createHash('sha256')
	for (const path of names.flatMap((name) => filesBelow(join(root, name))).sort()) {
		const name = relative(root, path).split(sep).join('/')
		if (!counts(name)) continue
		const content = readFileSync(path)
		hash.update(`${name}\0${content.length}\0`).update(content)
	}
	return hash.digest('hex')
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function filesBelow(path) {
	if (!existsSync(path)) return []
	if (!statSync(path).isDirectory()) return [path]
	return readdirSync(path, { withFileTypes: true }).flatMap((entry) =>
		entry.isDirectory() ? filesBelow(join(path, entry.name)) : [join(path, entry.name)],
	)
}

/**
 * A stamp is a small file that says for which input a step was last finished.
 * @param {string} file
 * @param {string} input
 * @returns {boolean} whether the step was finished for exactly this input
 */
export function isStamped(file, input) {
	return existsSync(file) && readFileSync(file, 'utf8') === input
}

/**
 * @param {string} file
 * @param {string} input
 */
export function stamp(file, input) {
	mkdirSync(dirname(file), { recursive: true })
	writeFileSync(file, input)
}

/**
 * Before a step begins: if it breaks off in the middle, it counts as not done.
 * @param {string} file
 */
export function unstamp(file) {
	rmSync(file, { force: true })
}

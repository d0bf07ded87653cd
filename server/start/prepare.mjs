import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { ensureBuilt } from './build.mjs'
import { ensureInstalled } from './install.mjs'
import { Hindrance } from './step.mjs'

/** The folder of the package. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/**
 * Prepares what is missing and runs the server in this very process: signals and exit code are the server's own.
 * @returns {Promise<void>}
 */
export async function start() {
	process.chdir(root)
	if (!(await prepared())) {
		process.exitCode = 1
		return
	}
	await import(pathToFileURL(join(root, 'dist', 'server', 'main.js')).href)
}

/**
 * Prepares what is missing and runs the operators' command that was asked for in this very process.
 * @returns {Promise<void>}
 */
export async function operate() {
	if (!(await prepared())) {
		process.exitCode = 3
		return
	}
	await import(pathToFileURL(join(root, 'dist', 'server', 'operate.js')).href)
}

/**
 * Installs and builds; says in plain words what hinders it.
 * @returns {Promise<boolean>}
 */
export async function prepared() {
	try {
		await ensureInstalled(root)
		await ensureBuilt(root)
		return true
	} catch (error) {
		if (!(error instanceof Hindrance)) throw error
		console.error(error.output ? `${error.output.trim()}\n\n${error.message}` : error.message)
		return false
	}
}

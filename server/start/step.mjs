import { spawn } from 'node:child_process'

/** A step that could not be done, with what to do about it in plain words, German first. */
export class Hindrance extends Error {
	/**
	 * @param {string} german
	 * @param {string} english
	 * @param {string} [output] what the failed command printed
	 */
	constructor(german, english, output = '') {
		super(`${german}\n${english}`)
		this.name = 'Hindrance'
		this.output = output
	}
}

/**
 * Runs a command quietly: what it prints is only worth showing if it fails.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv }} options
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
export function run(command, args, { cwd, env = process.env }) {
	return new Promise((done) => {
		// On Windows npm is a script that only a shell can start; all arguments are our own.
		const shell = process.platform === 'win32' && command === 'npm'
		const child = spawn(command, args, { cwd, env, shell, stdio: ['ignore', 'pipe', 'pipe'] })
		let output = ''
		const keep = (/** @type {Buffer} */ chunk) => {
			output += chunk
		}
		child.stdout.on('data', keep)
		child.stderr.on('data', keep)
		child.on('error', (error) => done({ ok: false, output: `${output}${error.message}` }))
		child.on('close', (code) => done({ ok: code === 0, output }))
	})
}

/**
 * Says one line about a step.
 * @param {string} german
 * @param {string} english
 */
export function say(german, english) {
	console.log(`${german} · ${english}`)
}

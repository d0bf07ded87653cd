import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { DataInUse } from '../disk/dataLock.ts'
import { Misused, runCommand } from './commandLine.ts'
import { lmdbProcess } from './lmdbProcess.ts'
import { Impossible } from './operator.ts'

/*
 * The operators' commands: `operate.js <command> …`, beside the built server. The only file here that touches the process.
 */
const reader = join(dirname(fileURLToPath(import.meta.url)), 'lmdbReader.js')
const { env } = process
const cancelled = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => cancelled.abort())

try {
	process.exitCode = await runCommand(process.argv.slice(2), {
		lmdb: lmdbProcess(reader),
		say: (german, english) => console.log(english.startsWith('\n') ? `${german}${english}` : `${german} · ${english}`),
		now: Date.now(),
		signal: cancelled.signal,
		dataFolder: resolve(env.DATA_DIR?.trim() || 'data'),
		// npm runs scripts in the folder of the package, wherever it was called.
		pathOf: (path) => resolve(env.INIT_CWD ?? '.', path),
	})
} catch (error) {
	const [text, code] = explained(error)
	console.error(text)
	process.exitCode = code
}

function explained(error: unknown): [text: string, code: number] {
	if (cancelled.signal.aborted) return ['Abgebrochen, nichts wurde verändert. · Cancelled, nothing was changed.', 130]
	if (error instanceof Misused) return [error.message, 64]
	if (error instanceof Impossible) return [error.message, 3]
	if (error instanceof DataInUse) {
		const stop = `Ein Server benutzt ${error.folder}. Bitte zuerst beenden.\nA server uses ${error.folder}. Please stop it first.`
		return [stop, 3]
	}
	return [`Das ging nicht · that failed:\n${error instanceof Error ? error.stack : String(error)}`, 3]
}

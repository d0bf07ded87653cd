import { type ChildProcess, spawn } from 'node:child_process'
import type { Errand, Stretch } from './lmdbReader.ts'

/** How LMDB itself fared with a stretch: the number of entries, or that it broke off. */
type Fared = number | 'broken'

/** Runs LMDB where damage ends nobody else. `reader`: path of the built `lmdbReader`. */
export interface LmdbProcess {
	/** Reads all stretches of the database at `path`, however often LMDB ends over it. */
	read(path: string, stretches: readonly Stretch[], signal?: AbortSignal): Promise<Fared[]>
	/** Copies the database at `path` into a new folder, without free pages, also while others write it. Throws if it cannot. */
	copy(path: string, to: string, signal?: AbortSignal): Promise<void>
}

/** In milliseconds: far beyond what the largest database takes. */
const longestRun = 30 * 60_000

export function lmdbProcess(reader: string): LmdbProcess {
	return {
		async read(path, stretches, signal) {
			const fared: Fared[] = []
			while (fared.length < stretches.length) {
				const left = stretches.slice(fared.length)
				const { lines, ok } = await run(reader, { do: 'read', path }, JSON.stringify(left), signal)
				fared.push(...lines.flatMap((line) => (line.startsWith('ends ') ? Number(line.split(' ')[2]) : [])))
				signal?.throwIfAborted()
				if (ok || fared.length === stretches.length) continue
				fared.push('broken')
				// It could not even be opened: no other stretch will do better.
				if (!lines.some((line) => line.startsWith('begins')))
					while (fared.length < stretches.length) fared.push('broken')
			}
			return fared
		},
		async copy(path, to, signal) {
			const { ok, errors } = await run(reader, { do: 'copy', path, to }, '', signal)
			signal?.throwIfAborted()
			if (!ok) throw new Error(`LMDB could not copy ${path}\n${errors.trim().split('\n').slice(-3).join('\n')}`)
		},
	}
}

async function run(reader: string, errand: Errand, input: string, signal?: AbortSignal) {
	const child = spawn(process.execPath, [reader, JSON.stringify(errand)], {
		stdio: 'pipe',
		// A damaged page may send LMDB in circles.
		timeout: longestRun,
		...(signal && { signal }),
	})
	child.stdin.on('error', () => {})
	child.stdin.end(input)
	const [output, errors] = await Promise.all([textOf(child.stdout), textOf(child.stderr), ended(child)])
	const lines = output.split('\n')
	return { lines, ok: lines.includes('done'), errors }
}

async function textOf(stream: NodeJS.ReadableStream): Promise<string> {
	let text = ''
	for await (const chunk of stream) text += chunk
	return text
}

const ended = (child: ChildProcess) =>
	new Promise<void>((done) => {
		child.once('error', () => done())
		child.once('close', () => done())
	})

import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { until } from '../../helpers/runningServer.ts'

/** A server in a process of its own, watched from outside. */
export interface ServerProcess {
	readonly pid: number
	/** Seconds of processor time so far, all threads, in user and system mode, as the operating system counts them. */
	cpu(): number
	/** Bytes of memory: all resident pages, and those of them that belong to the process alone and to no file. */
	memory(): { resident: number; anonymous: number }
	/** Asks the process to collect its garbage; resolves to the bytes of live objects then. Needs `probe.mjs`. */
	collectGarbage(): Promise<number>
	output(): string
	/** SIGTERM, and SIGKILL to who does not listen. */
	stop(): Promise<void>
}

/** Linux counts processor time in hundredths of a second, whatever the kernel's own tick (`man 5 proc`). */
const ticksPerSecond = 100

/** Starts `node` with `args`; resolves when `isReady` says so. */
export async function startProcess(
	args: string[],
	environment: Record<string, string>,
	isReady: (output: string) => Promise<boolean>,
): Promise<ServerProcess> {
	const child = spawn(process.execPath, args, {
		env: { ...process.env, NODE_ENV: 'production', ...environment },
		stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
	})
	let printed = ''
	for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (printed += chunk))
	const stop = () => end(child)
	const takeAlong = () => void child.kill('SIGKILL')
	process.once('exit', takeAlong)
	child.once('exit', () => process.off('exit', takeAlong))
	await until(async () => {
		if (child.exitCode !== null) throw new Error(`A server ended at once:\n${printed}`)
		return isReady(printed)
	}, 30_000)
	const proc = (file: string) => readFileSync(`/proc/${child.pid}/${file}`, 'utf8')

	return {
		pid: child.pid ?? 0,
		cpu() {
			const stat = proc('stat')
			// The program's name, in brackets, may contain spaces: count from behind it.
			const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
			return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond
		},
		memory() {
			const status = proc('status')
			const bytes = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1]) * 1024
			return { resident: bytes('VmRSS'), anonymous: bytes('RssAnon') }
		},
		collectGarbage: () =>
			new Promise((resolve, reject) => {
				child.once('message', (heapUsed) => resolve(Number(heapUsed)))
				child.send('collectGarbage', (error) => error && reject(error))
			}),
		output: () => printed,
		stop,
	}
}

function end(child: ChildProcess): Promise<void> {
	return new Promise((ended) => {
		if (child.exitCode !== null || child.signalCode !== null) return ended()
		child.once('exit', () => ended())
		child.kill('SIGTERM')
		setTimeout(() => child.kill('SIGKILL'), 10_000).unref()
	})
}

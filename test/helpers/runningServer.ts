import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const built = resolve(import.meta.dirname, '../../dist')

/** The built product as a real process with its own data folder, on a port that survives restarts. */
export interface RunningServer {
	origin: string
	data: string
	/** kill -9: no farewell, no last flush */
	kill(): Promise<void>
	/** SIGTERM; resolves to the exit code */
	stop(): Promise<number | null>
	/** Starts again over the same data and resolves when it answers; `build`: the folder of another build of the product. */
	start(build?: string): Promise<void>
	/** Starts again and is killed after so many milliseconds, answering or not. */
	startAndKill(ms: number): Promise<void>
	/** Ends it and removes the data. */
	cleanUp(): Promise<void>
	/** everything printed so far, over all starts */
	output(): string
}

/** `fill` may lay something into its data folder before it starts. */
export async function runServer(
	environment: Record<string, string> = {},
	fill: (data: string) => void = () => {},
): Promise<RunningServer> {
	const port = await freePort()
	const data = await mkdtemp(join(tmpdir(), 'netzwerkstatt-'))
	fill(data)
	const origin = `http://localhost:${port}`
	let child: ChildProcess | undefined
	let printed = ''

	const ended = (process: ChildProcess) =>
		new Promise<number | null>((done) => {
			if (process.exitCode !== null || process.signalCode !== null) done(process.exitCode)
			else process.once('exit', done)
		})

	function launch(build = built): ChildProcess {
		const started = spawn(process.execPath, [join(build, 'server/main.js')], {
			env: { ...process.env, PORT: String(port), HOST: 'localhost', DATA_DIR: data, ...environment },
			stdio: ['ignore', 'pipe', 'pipe'],
		})
		child = started
		for (const stream of [started.stdout, started.stderr]) stream.on('data', (chunk) => (printed += chunk))
		return started
	}

	const server: RunningServer = {
		origin,
		data,
		async kill() {
			if (!child) return
			child.kill('SIGKILL')
			await ended(child)
		},
		async stop() {
			if (!child) return null
			child.kill('SIGTERM')
			return ended(child)
		},
		async start(build) {
			const started = launch(build)
			await until(async () => {
				if (started.exitCode !== null) throw new Error(`The server ended at once:\n${printed}`)
				const answer = await fetch(`${origin}/healthz`).catch(() => undefined)
				return answer?.ok === true
			}, 20_000)
		},
		async startAndKill(ms) {
			launch()
			await new Promise((next) => setTimeout(next, ms))
			await server.kill()
		},
		async cleanUp() {
			await server.kill()
			await rm(data, { recursive: true, force: true })
		},
		output: () => printed,
	}
	await server.start()
	return server
}

/** Waits until `condition` holds, looking again every 20 ms; fails after `ms` milliseconds. */
export async function until(condition: () => boolean | Promise<boolean>, ms = 25_000): Promise<void> {
	const end = Date.now() + ms
	while (!(await condition())) {
		if (Date.now() > end) throw new Error(`Waited ${ms} ms in vain for: ${condition}`)
		await new Promise((next) => setTimeout(next, 20))
	}
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
	const probe = createServer()
	await new Promise<void>((listening) => probe.listen(0, 'localhost', listening))
	const address = probe.address()
	await new Promise((closed) => probe.close(closed))
	if (address === null || typeof address === 'string') throw new Error('No port could be had')
	return address.port
}

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { change } from '../../shared/lib/change.ts'
import { seededRandom } from '../../shared/lib/random.ts'
import type { FoundAnswer } from '../../shared/protocol/api.ts'
import { found, join, openDevice } from '../helpers/device.ts'
import { type RunningServer, runServer, until } from '../helpers/runningServer.ts'

const rounds = Number(process.env.KILLS ?? 20)
const seed = Number(process.env.KILL_SEED ?? 1)
const people = ['Ann', 'Bob', 'Cem', 'Dilek', 'Eva']

let server: RunningServer
let workshop: FoundAnswer

beforeAll(async () => {
	server = await runServer()
	workshop = await found(server.origin, 'Gründungsabend')
})
afterAll(() => server.cleanUp())

describe('a server that is killed in the middle of everything', () => {
	test(`loses nothing it called saved, ${rounds} times (KILL_SEED=${seed})`, async () => {
		const random = seededRandom(seed)
		/** edits that some device's state line called saved */
		const acknowledged = new Set<string>()
		for (let round = 0; round < rounds; round++) {
			await typeUntilKilled(round, random, acknowledged)
			await server.start()
			const stored = await readStored()
			expect([...acknowledged].filter((edit) => !stored.has(edit))).toEqual([])
		}
		expect(acknowledged.size).toBeGreaterThan(rounds * people.length)
	})
})

/** Everyone types at once; at a random moment the process dies. Nobody comes back, so the server is on its own. */
async function typeUntilKilled(round: number, random: () => number, acknowledged: Set<string>): Promise<void> {
	const devices = await Promise.all(
		people.map(async (name) => {
			const room = openDevice(server.origin, await join(server.origin, workshop, 'participant', name))
			await until(() => room.ready.get())
			const typed: string[] = []
			room.saving.subscribe(() => {
				if (room.saving.get().kind === 'saved') for (const edit of typed) acknowledged.add(edit)
			})
			return { name, room, typed }
		}),
	)
	const before = acknowledged.size
	const enough = before + people.length + Math.floor(random() * 400)
	let typing = true
	const hands = devices.map(async ({ name, room, typed }) => {
		for (let n = 0; typing; n++) {
			const edit = `${round}/${name}/${n}`
			change(room.doc, () => room.doc.getMap('actors').set(edit, n))
			typed.push(edit)
			await new Promise((next) => setTimeout(next, Math.floor(random() * 12)))
			// Now and then they look up until the line says "saved"; the others type on.
			if (random() < 0.1) await until(() => !typing || room.saving.get().kind === 'saved')
		}
	})
	await until(() => acknowledged.size >= enough, 30_000)
	await server.kill()
	typing = false
	await Promise.all(hands)
	await Promise.all(devices.map(({ room }) => room.close()))
}

async function readStored(): Promise<Set<string>> {
	const reader = openDevice(server.origin, await join(server.origin, workshop, 'reader'))
	await until(() => reader.ready.get())
	const stored = new Set(reader.doc.getMap('actors').keys())
	await reader.close()
	return stored
}

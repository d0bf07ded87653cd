import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join as joined } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addTombstone } from '../../server/operate/tombstones.ts'
import { addAgendaStep, readNow, startStep } from '../../shared/agenda/index.ts'
import { addBoard } from '../../shared/board/boards.ts'
import type { FoundAnswer, JoinAnswer } from '../../shared/protocol/api.ts'
import { hiddenCards, idFor } from '../helpers/collecting.ts'
import { found, join, openDevice } from '../helpers/device.ts'
import { type RunningServer, runServer, until } from '../helpers/runningServer.ts'

let server: RunningServer
beforeAll(async () => {
	server = await runServer()
})
afterAll(() => server.cleanUp())

interface Evening {
	workshop: FoundAnswer
	title: string
	maren: JoinAnswer
	/** stands on a board, and in nothing of any other workshop */
	word: string
	/** stands on a hidden card */
	card: string
	name: string
}

const ask = async (method: string, path: string, token: string, body?: object): Promise<number> => {
	const headers = { authorization: `Bearer ${token}` }
	return (await fetch(server.origin + path, { method, headers, ...(body && { body: JSON.stringify(body) }) })).status
}

/** A workshop in which something was written, handed in, kept and left open. */
async function eveningIn(place: string): Promise<Evening> {
	const title = `Gründungsabend ${place}`
	const [word, card, name] = [`Wohnküche${place}`, `Sprechstunde${place}`, `Zwirnmüller${place}`]
	const workshop = await found(server.origin, title)
	const maren = await join(server.origin, workshop, 'moderator', `Maren ${name}`)
	const anna = await join(server.origin, workshop, 'participant', `Annegret ${name}`)
	const stage = openDevice(server.origin, maren, 'stage')
	const plenum = openDevice(server.origin, maren, 'plenum')
	await until(() => stage.ready.get() && plenum.ready.get())
	startStep(stage.doc, addAgendaStep(stage.doc, { title: 'Ankommen', round: hiddenCards }), 1)
	addBoard(plenum.doc, word)
	await until(() => stage.saving.get().kind === 'saved' && plenum.saving.get().kind === 'saved')
	const path = `/api/rounds/${readNow(stage.doc).round?.id}/cards/${idFor('a1')}`
	await until(async () => (await ask('PUT', path, anna.token, { text: card, attribution: 'anonymous' })) === 200)
	expect(await ask('PUT', '/api/door', maren.token)).toBe(200)
	expect(await ask('POST', '/api/versions', maren.token, { label: word })).toBe(201)
	await Promise.all([stage.close(), plenum.close()])
	return { workshop, title, maren, word, card, name }
}

/** The files below a folder in which one of these stands, or that are called so. */
function filesWith(words: readonly string[], path = server.data): string[] {
	if (statSync(path).isDirectory()) return readdirSync(path).flatMap((name) => filesWith(words, joined(path, name)))
	// The sign that a server is running is no file.
	if (!statSync(path).isFile()) return []
	const bytes = readFileSync(path)
	const below = path.slice(server.data.length + 1)
	return words.some((word) => bytes.includes(word) || below.includes(word)) ? [below] : []
}

const tracesOf = ({ workshop: { id, links }, word, card, name, maren }: Evening) => [
	id,
	word,
	card,
	name,
	maren.participant,
	...Object.values(links).map((link) => link.replace(/.*#/, '')),
]

const told = async (evening: Evening) => {
	const response = await fetch(`${server.origin}/api/outline`, {
		headers: { authorization: `Bearer ${evening.maren.token}` },
	})
	return [response.status, await response.text()]
}

test('[DELETE5] a deleted workshop is out of reach at once, out of every file after the next start, and its neighbour is as it was', async () => {
	const [herne, essen] = [await eveningIn('Herne'), await eveningIn('Essen')]
	const before = await told(herne)
	expect(filesWith(tracesOf(essen)).length).toBeGreaterThan(4)
	expect(await ask('DELETE', '/api/workshop', essen.maren.token, { title: essen.title })).toBe(204)
	for (const folder of ['rounds', 'versions']) {
		expect(readdirSync(joined(server.data, folder))).toContain(herne.workshop.id)
		expect(readdirSync(joined(server.data, folder))).not.toContain(essen.workshop.id)
	}
	expect(await told(essen)).toEqual([401, expect.any(String)])
	expect(await told(herne)).toEqual(before)

	expect(await server.stop()).toBe(0)
	await server.start()
	expect(filesWith(tracesOf(essen))).toEqual(['deleted.jsonl'])
	expect(await told(herne)).toEqual(before)
	expect(await ask('GET', '/api/versions', herne.maren.token)).toBe(200)
	await server.stop()
	const written = statSync(joined(server.data, 'log', 'data.mdb')).ino
	await server.start()
	expect(statSync(joined(server.data, 'log', 'data.mdb')).ino, 'written anew once is enough').toBe(written)
}, 60_000)

test('[DELETE4] a server that was killed right after it had decided to delete completes that with the next start', async () => {
	const [unna, hamm] = [await eveningIn('Unna'), await eveningIn('Hamm')]
	const before = await told(unna)
	await server.kill()
	addTombstone(server.data, { workshop: hamm.workshop.id, deleted: 1 })
	await server.start()
	expect(filesWith(tracesOf(hamm))).toEqual(['deleted.jsonl'])
	expect(await told(hamm)).toEqual([401, expect.any(String)])
	expect(await told(unna)).toEqual(before)
}, 60_000)

test('[DELETE4] killed at any moment of it, a server leaves the whole workshop or none of it', async () => {
	for (const [round, wait] of [0, 2, 5, 10, 20].entries()) {
		const evening = await eveningIn(`Witten${round}`)
		const before = await told(evening)
		const asked = ask('DELETE', '/api/workshop', evening.maren.token, { title: evening.title }).catch(() => undefined)
		await new Promise((next) => setTimeout(next, wait))
		await server.kill()
		const answered = await asked
		await server.start()
		const after = await told(evening)
		if (after[0] === 200) {
			expect(answered).toBeUndefined()
			expect(after).toEqual(before)
		} else expect(filesWith(tracesOf(evening))).toEqual(['deleted.jsonl'])
	}
}, 120_000)

import { join as joined } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addAgendaStep, readNow, startStep } from '../../shared/agenda/index.ts'
import type { FoundAnswer, JoinAnswer } from '../../shared/protocol/api.ts'
import { hiddenCards, idFor } from '../helpers/collecting.ts'
import { found, join, openDevice } from '../helpers/device.ts'
import { type RunningServer, runServer, until } from '../helpers/runningServer.ts'
import { filesIn } from '../helpers/wireHouse.ts'

let server: RunningServer
let workshop: FoundAnswer

beforeAll(async () => {
	server = await runServer()
	workshop = await found(server.origin, 'Gründungsabend')
})
afterAll(() => server.cleanUp())

const ask = async (method: string, path: string, { token }: JoinAnswer, body?: object): Promise<unknown> => {
	const headers = { authorization: `Bearer ${token}` }
	const response = await fetch(server.origin + path, { method, headers, ...(body && { body: JSON.stringify(body) }) })
	return response.json()
}

test('cards that were answered outlive kill -9, before and after the reveal', async () => {
	const [maren, anna] = [
		await join(server.origin, workshop, 'moderator', 'Maren'),
		await join(server.origin, workshop, 'participant', 'Annegret Zwirnmüller'),
	]
	const stage = openDevice(server.origin, maren, 'stage')
	await until(() => stage.ready.get())
	startStep(stage.doc, addAgendaStep(stage.doc, { title: 'Ankommen', round: hiddenCards }), 1)
	await until(() => stage.saving.get().kind === 'saved')
	const path = `/api/rounds/${readNow(stage.doc).round?.id}`
	const card = `${path}/cards/${idFor('a1')}`
	await until(async () => {
		const answer = await ask('PUT', card, anna, { text: 'Mehr Zeit', attribution: 'anonymous' })
		return JSON.stringify(answer) === '{"kept":"hidden"}'
	})
	await stage.close()

	await server.kill()
	await server.start()
	expect(await ask('GET', `${path}/mine`, anna)).toEqual({ cards: [{ id: idFor('a1'), text: 'Mehr Zeit' }] })
	expect(await ask('POST', `${path}/reveal`, maren)).toEqual({ count: 1 })

	await server.kill()
	await server.start()
	expect(JSON.stringify(await ask('GET', '/api/outline', anna))).toContain('Mehr Zeit')
	expect(await ask('POST', `${path}/reveal`, maren)).toEqual({ count: 1 })
	expect(await ask('PUT', card, anna, { text: 'Mehr Zeit', attribution: 'anonymous' })).toEqual({ kept: 'shown' })
	expect(await server.stop()).toBe(0)

	const files = await filesIn(joined(server.data, 'rounds'))
	expect(files.size).toBeGreaterThan(0)
	for (const [name, bytes] of files) {
		for (const trace of ['Annegret', anna.token, anna.participant]) expect(bytes.includes(trace) && name).toBe(false)
	}
	expect(server.output()).not.toContain('Mehr Zeit')
})

import { expect, test } from 'vitest'
import { serverBehind } from '../../../client/api/server.ts'

const answering = (status: number, body: string, seen?: (path: string, init: RequestInit) => void) =>
	serverBehind(async (path, init) => {
		seen?.(path, init)
		return new Response(body, { status })
	})

test('a refusal of the server arrives with its details, without the words for developers', async () => {
	const body = JSON.stringify({
		error: { id: 'linkRevoked', message: 'the link was revoked', since: 1_773_014_400_000 },
	})
	const answer = await answering(410, body).invitation({ workshop: 'auenbrueck', secret: 'alt' })
	expect(answer).toEqual({ ok: false, failure: { id: 'linkRevoked', since: 1_773_014_400_000 } })
})

test.each([
	['nobody answers', serverBehind(() => Promise.reject(new TypeError('Failed to fetch'))), 'serverAway'],
	['a proxy finds nobody behind it', answering(502, '<h1>Bad Gateway</h1>'), 'serverAway'],
	['a login page of the hotel answers', answering(200, '<h1>Willkommen im WLAN</h1>'), 'serverAway'],
	['the server fails in a way of its own', answering(500, 'oops'), 'unexpected'],
	['an answer without an id', answering(400, '{"error":{"message":"no"}}'), 'unexpected'],
])('%s', async (_case, server, id) => {
	const answer = await server.found({ title: 'Auenbrück' })
	expect(answer).toEqual({ ok: false, failure: { id } })
})

test('a token goes into the header, a secret into the body, neither into the address', async () => {
	const seen: string[] = []
	const server = answering(200, '{}', (path, init) =>
		seen.push(`${init.method} ${path} ${JSON.stringify(init.headers)}`),
	)
	await server.links('geheimes-token')
	await server.join({ workshop: 'auenbrueck', secret: 'geheim' })
	expect(seen).toEqual([
		'GET /api/links {"authorization":"Bearer geheimes-token"}',
		'POST /api/join {"content-type":"application/json"}',
	])
})

test('the bytes of a version arrive whole, and how much of them has come is told', async () => {
	const bytes = new Uint8Array(70_000).map((_, i) => i % 251)
	const parts: number[] = []
	const chunks = [bytes.slice(0, 20_000), bytes.slice(20_000)]
	const server = serverBehind(async () => {
		const body = new ReadableStream({
			pull(controller) {
				const chunk = chunks.shift()
				if (chunk) controller.enqueue(chunk)
				else controller.close()
			},
		})
		return new Response(body, { headers: { 'content-type': 'application/octet-stream', 'content-length': '70000' } })
	})
	const answer = await server.version('token', 'v1', (part) => parts.push(part))
	expect(answer).toEqual({ ok: true, value: bytes })
	expect(parts).toEqual([20_000 / 70_000, 1])
})

test.each([
	['nobody answers', serverBehind(() => Promise.reject(new TypeError('Failed to fetch'))), 'serverAway'],
	['a login page of the hotel answers', answering(200, '<h1>Willkommen im WLAN</h1>'), 'serverAway'],
	['the server refuses', answering(404, '{"error":{"id":"notFound","message":"no"}}'), 'notFound'],
])('the bytes of a version do not come: %s', async (_case, server, id) => {
	expect(await server.version('token', 'v1')).toEqual({ ok: false, failure: { id } })
})

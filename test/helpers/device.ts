import { WebSocket } from 'ws'
import { type OpenRoom, openRoom } from '../../client/sync/room.ts'
import { listSetApart } from '../../shared/access/index.ts'
import { systemClock } from '../../shared/lib/clock.ts'
import type { Role } from '../../shared/links/roles.ts'
import type { RoomName } from '../../shared/links/rooms.ts'
import type { FoundAnswer, JoinAnswer } from '../../shared/protocol/api.ts'
import { until } from './runningServer.ts'

/** Founds a workshop over HTTP, as a program would. */
export async function found(origin: string, title: string, template = 'empty'): Promise<FoundAnswer> {
	return send(origin, 'POST', '/api/workshops', { title, template })
}

/** Founds the example, and opens to all what is the initiators' own there. */
export async function foundExample(origin: string, title: string): Promise<FoundAnswer> {
	const workshop = await found(origin, title, 'demo')
	const moderator = await join(origin, workshop, 'moderator')
	const desk = openDevice(origin, moderator, 'desk')
	await until(() => listSetApart(desk.doc).length > 0, 20_000)
	for (const { board } of listSetApart(desk.doc)) {
		await send(origin, 'PUT', `/api/boards/${board}`, { access: 'write' }, moderator.token)
	}
	await desk.close()
	return workshop
}

/** Joins with one of the workshop's links. */
export async function join(origin: string, workshop: FoundAnswer, role: Role, name = ''): Promise<JoinAnswer> {
	const secret = new URL(workshop.links[role]).hash.slice(1)
	return send(origin, 'POST', '/api/join', { workshop: workshop.id, secret, name })
}

/** The product's own sync layer on a device without a browser. */
export function openDevice(origin: string, joined: JoinAnswer, room: RoomName = 'plenum'): OpenRoom {
	return openRoom({
		workshop: joined.workshop,
		room,
		role: joined.role,
		origin: origin.replace(/^http/, 'ws'),
		token: joined.token,
		clock: systemClock,
		Socket: WebSocket as unknown as typeof globalThis.WebSocket,
	})
}

async function send<Answer>(
	origin: string,
	method: 'POST' | 'PUT',
	path: string,
	body: unknown,
	token?: string,
): Promise<Answer> {
	const response = await fetch(origin + path, {
		method,
		headers: { 'content-type': 'application/json', ...(token !== undefined && { authorization: `Bearer ${token}` }) },
		body: JSON.stringify(body),
	})
	if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
	return (await response.json()) as Answer
}

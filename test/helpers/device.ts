import { WebSocket } from 'ws'
import { type OpenRoom, openRoom } from '../../client/sync/room.ts'
import { systemClock } from '../../shared/lib/clock.ts'
import type { Role } from '../../shared/links/roles.ts'
import type { RoomName } from '../../shared/links/rooms.ts'
import type { FoundAnswer, JoinAnswer } from '../../shared/protocol/api.ts'

/** Founds a workshop over HTTP, as a program would. */
export async function found(origin: string, title: string, template = 'empty'): Promise<FoundAnswer> {
	return post(origin, '/api/workshops', { title, template })
}

/** Joins with one of the workshop's links. */
export async function join(origin: string, workshop: FoundAnswer, role: Role, name = ''): Promise<JoinAnswer> {
	const secret = new URL(workshop.links[role]).hash.slice(1)
	return post(origin, '/api/join', { workshop: workshop.id, secret, name })
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

async function post<Answer>(origin: string, path: string, body: unknown): Promise<Answer> {
	const response = await fetch(origin + path, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify(body),
	})
	if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
	return (await response.json()) as Answer
}

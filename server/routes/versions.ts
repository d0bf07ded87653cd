import { z } from 'zod'
import { can } from '../../shared/links/roles.ts'
import { isRoomName, mainRooms, type RoomName } from '../../shared/links/rooms.ts'
import type { RestoredAnswer, VersionsAnswer } from '../../shared/protocol/api.ts'
import { limits } from '../../shared/protocol/limits.ts'
import { Refusal } from '../../shared/protocol/refusals.ts'
import { bundled } from '../../shared/updates/bundle.ts'
import type { MaySee } from '../versions/index.ts'
import { bodyOf, line, opaque } from './body.ts'
import type { AppContext, Deps, Handler } from './deps.ts'

const keepRequest = z.object({ label: line(limits.label).optional() })
const restoreRequest = z.object({ board: opaque.optional(), missing: z.literal(true).optional() })
const listQuery = z.object({ board: opaque.optional(), room: z.string().optional() })

/** Whoever may not read a room gets no byte of its versions; whoever may not write it does not bring them back. */
const may =
	({ var: { grant } }: AppContext, action: 'read' | 'write'): MaySee =>
	(room) =>
		can(grant.role, { do: action, room })

/** `GET /api/versions`: what can be brought back of the plenum, a room or a board, the newest first. */
export function listVersions({ versions, boards }: Deps): Handler {
	return async (c) => {
		const { workshop } = c.var.grant
		const asked = listQuery.safeParse(c.req.query())
		if (!asked.success) throw new Refusal('malformed', 'a board or a room')
		const { board, room = mainRooms.boards } = asked.data
		const rooms = board === undefined ? [roomNamed(room)] : await boards.roomsOf(workshop, board)
		const list = await versions.list(workshop, rooms.filter(may(c, 'read')), board)
		return c.json({ versions: list } satisfies VersionsAnswer)
	}
}

/** `POST /api/versions`: keeps the plenum as it is now under this label, and every other room that offers versions and was changed. */
export function keepVersion({ relay, versions }: Deps): Handler {
	return async (c) => {
		const { workshop } = c.var.grant
		const { label } = await bodyOf(c, keepRequest)
		const id = await relay.keep({ workshop, room: mainRooms.boards }, 'byHand', label)
		await relay.keepChanged(workshop, label)
		return c.json(await versions.summary(workshop, id), 201)
	}
}

/** `GET /api/versions/:id`: the document of that time, as a bundle of the updates it is kept in: it is not opened here. */
export function readVersion({ versions }: Deps): Handler {
	return async (c) => {
		const updates = await versions.updates(c.var.grant.workshop, c.req.param('id') ?? '', may(c, 'read'))
		return c.body(bundled(updates).buffer, 200, { 'Content-Type': 'application/octet-stream' })
	}
}

/** `POST /api/versions/:id/restore`: the whole room, one board, or what is missing. */
export function restoreVersion({ restoring }: Deps): Handler {
	return async (c) => {
		const { board, missing } = await bodyOf(c, restoreRequest)
		const wanted = { ...(board !== undefined && { board }), ...(missing && { missing }) }
		const restored = await restoring.restore(c.var.grant.workshop, c.req.param('id') ?? '', wanted, may(c, 'write'))
		return c.json(restored satisfies RestoredAnswer)
	}
}

function roomNamed(name: string): RoomName {
	if (!isRoomName(name)) throw new Refusal('notFound', 'there is no such room')
	return name
}

import { z } from 'zod'
import { mainRooms } from '../../shared/links/rooms.ts'
import type { RestoredAnswer, VersionsAnswer } from '../../shared/protocol/api.ts'
import { limits } from '../../shared/protocol/limits.ts'
import { bundled } from '../../shared/updates/bundle.ts'
import { bodyOf, line, opaque } from './body.ts'
import type { Deps, Handler } from './deps.ts'

const keepRequest = z.object({ label: line(limits.label).optional() })
const restoreRequest = z.object({ board: opaque.optional(), missing: z.literal(true).optional() })

/** `GET /api/versions`: what can be brought back, the newest first. */
export function listVersions({ versions }: Deps): Handler {
	return async (c) => c.json({ versions: await versions.list(c.var.grant.workshop) } satisfies VersionsAnswer)
}

/** `POST /api/versions`: keeps the plenum as it is now, under this label. */
export function keepVersion({ relay, versions }: Deps): Handler {
	return async (c) => {
		const { workshop } = c.var.grant
		const { label } = await bodyOf(c, keepRequest)
		const id = await relay.keep({ workshop, room: mainRooms.boards }, 'byHand', label)
		return c.json(await versions.summary(workshop, id), 201)
	}
}

/** `GET /api/versions/:id`: the document of that time, as a bundle of the updates it is kept in: it is not opened here. */
export function readVersion({ versions }: Deps): Handler {
	return async (c) => {
		const updates = await versions.updates(c.var.grant.workshop, c.req.param('id') ?? '')
		return c.body(bundled(updates).buffer, 200, { 'Content-Type': 'application/octet-stream' })
	}
}

/** `POST /api/versions/:id/restore`: the whole plenum, one board, or what is missing. */
export function restoreVersion({ restoring }: Deps): Handler {
	return async (c) => {
		const { board, missing } = await bodyOf(c, restoreRequest)
		const wanted = { ...(board !== undefined && { board }), ...(missing && { missing }) }
		const entries = await restoring.restore(c.var.grant.workshop, c.req.param('id') ?? '', wanted)
		return c.json({ entries } satisfies RestoredAnswer)
	}
}

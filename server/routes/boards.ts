import { z } from 'zod'
import { boardAccesses } from '../../shared/access/index.ts'
import { can } from '../../shared/links/roles.ts'
import { isBoardRoom, isGroupRoom } from '../../shared/links/rooms.ts'
import type { BoardRoomAnswer } from '../../shared/protocol/api.ts'
import { Refusal } from '../../shared/protocol/refusals.ts'
import { bodyOf } from './body.ts'
import type { AppContext, Deps, Handler } from './deps.ts'

/** Ids of tldraw's pages: ours are sixteen letters and digits, those of methods say what they are for. */
const pageId = /^page:[\w-]{1,64}$/

const addRequest = z.object({ board: z.string().regex(pageId), access: z.enum(['moderation', 'read']) })
const giveRequest = z.object({ access: z.enum(boardAccesses) })

/** `POST /api/boards`: a room for a board that only the moderation sees, or that only it writes. The device makes the board in it. */
export function addBoardRoom({ boards }: Deps): Handler {
	return async (c) => {
		const { board, access } = await bodyOf(c, addRequest)
		return c.json({ room: await boards.add(c.var.grant.workshop, board, access) } satisfies BoardRoomAnswer, 201)
	}
}

/** `PUT /api/boards/:board`: who may read and write it from now on. */
export function giveBoard({ boards }: Deps): Handler {
	return async (c) => {
		const { access } = await bodyOf(c, giveRequest)
		await boards.give(c.var.grant.workshop, boardIn(c), access)
		return c.json({})
	}
}

/** `DELETE /api/boards/:board`: takes a board that is set apart out of the workshop. */
export function removeBoardRoom({ boards }: Deps): Handler {
	return async (c) => {
		await boards.remove(c.var.grant.workshop, boardIn(c))
		return c.json({})
	}
}

/**
 * `POST /api/rooms/:room/late`: what a device handed in to a room after its board had been moved follows it. Into the room of a
 * small group all its members write, so all may ask.
 */
export function bringLate({ boards, smallGroups }: Deps): Handler {
	return async (c) => {
		const { workshop, role } = c.var.grant
		const room = c.req.param('room') ?? ''
		if (isGroupRoom(room)) await smallGroups.bringLate(workshop, room)
		else if (!isBoardRoom(room)) throw new Refusal('notFound')
		else if (!can(role, { do: 'moderate' })) throw new Refusal('notAllowed', `a ${role} may not do this`)
		else await boards.bringLate(workshop, room)
		return c.json({})
	}
}

function boardIn(c: AppContext): string {
	const board = c.req.param('board') ?? ''
	if (!pageId.test(board)) throw new Refusal('notFound')
	return board
}

import { z } from 'zod'
import { isGroupRoom } from '../../shared/links/rooms.ts'
import { limits } from '../../shared/protocol/limits.ts'
import { Refusal } from '../../shared/protocol/refusals.ts'
import { sittingLimits } from '../../shared/smallGroups/index.ts'
import { bodyOf, clientId, line, opaque } from './body.ts'
import type { Deps, Handler } from './deps.ts'

const question = z.string().max(4 * sittingLimits.question)
const areaName = z.string().min(1).max(sittingLimits.areaName)
const beginRequest = z.object({
	id: clientId,
	question: question.default(''),
	isClosed: z.boolean().default(true),
	places: z.number().int().min(1).max(sittingLimits.seats).optional(),
	groups: z
		.array(z.object({ name: line(sittingLimits.name).default(''), question: question.optional() }))
		.min(1)
		.max(sittingLimits.groups),
	seats: z
		.array(
			z.object({
				participant: opaque,
				name: line(limits.personName).default(''),
				organisation: line(limits.organisation).default(''),
				hasDevice: z.boolean().default(true),
				group: z.number().int().min(0).max(sittingLimits.groups),
			}),
		)
		.max(sittingLimits.seats)
		.default([]),
	material: z.array(opaque).max(sittingLimits.material).default([]),
	cards: z.object({ board: opaque, areas: z.array(areaName).max(sittingLimits.material) }).optional(),
	into: z.object({ board: opaque, area: areaName }).optional(),
})

/** `POST /api/small-groups`: the groups begin to work. The same `id` again begins nothing anew. */
export function beginSmallGroups({ smallGroups }: Deps): Handler {
	return async (c) => {
		await smallGroups.begin(c.var.grant.workshop, await bodyOf(c, beginRequest))
		return c.json({}, 201)
	}
}

const materialRequest = z.object({ boards: z.array(opaque).min(1).max(sittingLimits.material) })

/** `POST /api/small-groups/:room/material`: a group at work gets copies of further boards. */
export function addGroupMaterial({ smallGroups }: Deps): Handler {
	return async (c) => {
		const room = c.req.param('room') ?? ''
		if (!isGroupRoom(room)) throw new Refusal('notFound', 'no such group')
		const { boards } = await bodyOf(c, materialRequest)
		await smallGroups.addMaterial(c.var.grant.workshop, room, boards)
		return c.json({})
	}
}

const backRequest = z.object({ name: line(limits.title) })

/** `POST /api/small-groups/back`: what the groups have made comes back into the plenary; `board` is where it lies. */
export function bringGroupsBack({ smallGroups }: Deps): Handler {
	return async (c) => {
		const { name } = await bodyOf(c, backRequest)
		const board = await smallGroups.bringBack(c.var.grant.workshop, name)
		return c.json({ ...(board !== undefined && { board }) })
	}
}

const placeRequest = z.object({ room: opaque })

/** `PUT /api/small-groups/place`: chooses a group for oneself, while people choose. */
export function choosePlace({ smallGroups }: Deps): Handler {
	return async (c) => {
		const { room } = await bodyOf(c, placeRequest)
		if (!isGroupRoom(room)) throw new Refusal('notFound', 'no such group')
		const { workshop, participant, name, organisation } = c.var.grant
		await smallGroups.choose(workshop, { participant, name, organisation, hasDevice: true, room })
		return c.json({})
	}
}

const helpRequest = z.object({ words: line(sittingLimits.help).nullable() })

/** `PUT /api/small-groups/help`: one's group asks the moderation for help; `null`: it needs none any more. */
export function callForHelp({ smallGroups }: Deps): Handler {
	return async (c) => {
		const { words } = await bodyOf(c, helpRequest)
		const { workshop, participant } = c.var.grant
		await smallGroups.askForHelp(workshop, participant, words ?? undefined)
		return c.json({})
	}
}

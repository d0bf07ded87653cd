import { z } from 'zod'
import { mainRooms } from '../../shared/links/rooms.ts'
import type { RoleCardAnswer, RoleCardsAnswer } from '../../shared/playing/api.ts'
import {
	answerAdvice,
	askAdvice,
	castPerson,
	endAdvice,
	partOf,
	playOf,
	privateSideField,
} from '../../shared/playing/index.ts'
import { Refusal } from '../../shared/protocol/refusals.ts'
import { bodyOf } from './body.ts'
import type { AppContext, Deps, Handler } from './deps.ts'

const words = z
	.string()
	.max(4 * privateSideField.limit)
	.default('')
const sideRequest = z.object({ knows: words, wants: words, ifAsked: words })

/** Ids of plays and parts: methods may give some of their own. */
const entryId = /^[\w-]{1,64}$/

function entryIn(c: AppContext, name: string): string {
	const id = c.req.param(name) ?? ''
	if (!entryId.test(id)) throw new Refusal('notFound', `no such ${name}`)
	return id
}

/** `PUT /api/plays/:play/role-cards/:part`: the private side of a role card; empty takes it away. */
export function writeRoleCard({ roleCards }: Deps): Handler {
	return async (c) => {
		const at = { workshop: c.var.grant.workshop, play: entryIn(c, 'play'), part: entryIn(c, 'part') }
		await roleCards.write(at, await bodyOf(c, sideRequest))
		return c.json({})
	}
}

/** `GET /api/plays/:play/role-cards`: all private sides of a play, for the moderation that writes them. */
export function listRoleCards({ roleCards }: Deps): Handler {
	return async (c) => {
		const cards = await roleCards.ofPlay(c.var.grant.workshop, entryIn(c, 'play'))
		return c.json({ cards } satisfies RoleCardsAnswer)
	}
}

/** `GET /api/role-card`: the private side of the part one has now. */
export function ownRoleCard({ roleCards }: Deps): Handler {
	return async (c) => {
		const { workshop, participant } = c.var.grant
		return c.json(((await roleCards.ofPerson(workshop, participant)) ?? {}) satisfies RoleCardAnswer)
	}
}

const adviceRequest = z.union([z.object({ asks: z.boolean() }), z.object({ comesTo: z.string().regex(entryId) })])

/** `PUT /api/playing/advice`: who plays asks the advisers, or needs them no more; who advises is on the way to a part that asks. */
export function advise({ relay, clock }: Deps): Handler {
	return async (c) => {
		const told = await bodyOf(c, adviceRequest)
		const { workshop, participant } = c.var.grant
		await relay.write({ workshop, room: mainRooms.stage }, (stage) => {
			const member = partOf(stage, participant)
			if ('comesTo' in told) {
				if (member?.group !== 'advising') throw new Refusal('notAllowed', 'who comes advises nobody')
				answerAdvice(stage, told.comesTo, participant)
			} else if (!told.asks) {
				if (member) endAdvice(stage, member.part)
			} else if (!askAdvice(stage, participant, clock.now())) {
				throw new Refusal('notAllowed', 'who asks plays nothing')
			}
		})
		return c.json({})
	}
}

/** `PUT /api/playing/observe`: who has no part watches. */
export function observe({ relay }: Deps): Handler {
	return async (c) => {
		const { workshop, participant, name, organisation } = c.var.grant
		await relay.write({ workshop, room: mainRooms.stage }, (stage) => {
			const play = playOf(stage)
			if (!play?.observers) throw new Refusal('notAllowed', 'nobody can take part by themselves')
			const member = partOf(stage, participant)
			if (member?.part === play.observers) return
			if (member) throw new Refusal('notAllowed', 'who asks has a part')
			const part = { play: play.id, part: play.observers, group: 'observing', role: '', as: play.observersAs } as const
			castPerson(stage, { participant, name, organisation, hasDevice: true, ...part })
		})
		return c.json({})
	}
}

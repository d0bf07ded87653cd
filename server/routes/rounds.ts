import { z } from 'zod'
import type { HandedInAnswer, MineAnswer, RevealedAnswer } from '../../shared/collected/api.ts'
import { can } from '../../shared/links/roles.ts'
import { mainRooms } from '../../shared/links/rooms.ts'
import { limits } from '../../shared/protocol/limits.ts'
import { Refusal } from '../../shared/protocol/refusals.ts'
import type { Giver } from '../rounds/index.ts'
import { attribution, bodyOf, clientId, line, opaque } from './body.ts'
import type { AppContext, Deps, Handler } from './deps.ts'

const cardRequest = z.object({
	text: z.string(),
	column: opaque.optional(),
	attribution,
	for: line(limits.personName).optional(),
})
const ballotRequest = z.object({ marks: z.unknown(), attribution, for: clientId.optional() })

/** `PUT /api/rounds/:round/cards/:card` */
export function handInCard({ rounds }: Deps): Handler {
	return async (c) => {
		const id = clientIdIn(c, 'card')
		const { for: other, ...card } = await bodyOf(c, cardRequest)
		return c.json({
			kept: await rounds.handInCard(roundIn(c), giver(c, other), { id, ...card }),
		} satisfies HandedInAnswer)
	}
}

/** `DELETE /api/rounds/:round/cards/:card` */
export function takeCardBack({ rounds }: Deps): Handler {
	return async (c) => {
		await rounds.takeBack(roundIn(c), giver(c), clientIdIn(c, 'card'))
		return c.json({})
	}
}

/** `PUT /api/rounds/:round/ballot` */
export function handInBallot({ rounds }: Deps): Handler {
	return async (c) => {
		const { for: other, ...ballot } = await bodyOf(c, ballotRequest)
		return c.json({ kept: await rounds.handInBallot(roundIn(c), giver(c, other), ballot) } satisfies HandedInAnswer)
	}
}

/** `GET /api/rounds/:round/mine` */
export function mine({ rounds }: Deps): Handler {
	return async (c) => {
		const answer: MineAnswer = { cards: [] }
		for (const { other, contribution } of await rounds.mine(roundIn(c), giver(c))) {
			if (contribution.is === 'card') {
				const { id, text, column } = contribution.card
				answer.cards.push({ id, text, ...(column && { column }), ...(other && { forOther: true }) })
			} else if (!other) answer.marks = contribution.marks
		}
		return c.json(answer)
	}
}

/** `POST /api/rounds/:round/reveal` */
export function reveal({ rounds, relay }: Deps): Handler {
	return async (c) => {
		const at = roundIn(c)
		const count = await rounds.reveal(at)
		relay.revealed({ workshop: at.workshop, room: mainRooms.boards }, await rounds.about(at))
		return c.json({ count } satisfies RevealedAnswer)
	}
}

/** Who gives. Only the moderation may give for others, and only that tells them apart. */
function giver(c: AppContext, forOther?: string): Giver {
	const { grant, seal } = c.var
	if (forOther !== undefined && !can(grant.role, { do: 'moderate' })) {
		throw new Refusal('notAllowed', 'only the moderation enters something for others')
	}
	return { person: grant, role: grant.role, forOther, seal }
}

const roundIn = (c: AppContext) => ({ workshop: c.var.grant.workshop, round: clientIdIn(c, 'round', 'notFound') })

/** An id in the address, as clients make them. */
export function clientIdIn(c: AppContext, name: string, refusal: 'malformed' | 'notFound' = 'malformed'): string {
	const parsed = clientId.safeParse(c.req.param(name))
	if (!parsed.success) throw new Refusal(refusal, `no such ${name}`)
	return parsed.data
}

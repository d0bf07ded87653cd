import { z } from 'zod'
import { dayOf } from '../../shared/lib/day.ts'
import type { Role } from '../../shared/links/role.ts'
import { roomNames } from '../../shared/links/rooms.ts'
import { foundWorkshop } from '../../shared/methods/foundWorkshop.ts'
import { initiatorsBoards } from '../../shared/methods/initiatorsBoards.ts'
import { templateIds } from '../../shared/methods/templateTexts.ts'
import type { FoundAnswer, FoundingAnswer } from '../../shared/protocol/api.ts'
import { Refusal } from '../../shared/protocol/refusals.ts'
import { issueLink } from '../links/links.ts'
import { newHandle } from '../links/secrets.ts'
import { addressOf, sourceOf } from './address.ts'
import { bodyOf, title } from './body.ts'
import type { Deps, Handler } from './deps.ts'
import type { FoundingDoor } from './founding.ts'
import { linkUrl } from './links.ts'
import { baseUrlOf } from './origin.ts'

const foundRequest = z.object({
	title,
	template: z.enum(templateIds).default('empty'),
	locale: z.enum(['de', 'en']).default('de'),
	key: z.string().max(200).optional(),
})

/** Saying the title keeps programs and slips of the hand from it. */
const deleteRequest = z.object({ title })

/** `GET /api/founding`: is the operator's key needed? */
export function founding({ config }: Deps): Handler {
	return (c) => c.json({ founding: config.founding } satisfies FoundingAnswer)
}

/** `POST /api/workshops`: seeds the rooms from a template and answers the three first links. */
export function found({ config, clock, random, directory, relay, boards }: Deps, door: FoundingDoor): Handler {
	return async (c) => {
		const { title, template, locale, key } = await bodyOf(c, foundRequest)
		door.pass(key, sourceOf(addressOf(c, config)))

		const now = clock.now()
		const rooms = foundWorkshop({ template, locale, title, today: dayOf(now), random })
		const id = newHandle()
		const moderator = issueLink({ workshop: id, role: 'moderator' }, now)
		const participant = issueLink({ workshop: id, role: 'participant' }, now)
		const reader = issueLink({ workshop: id, role: 'reader' }, now)

		// Rooms first: a workshop that can be found has its content, and rooms without a workshop are never reached.
		for (const room of roomNames) {
			const content = rooms[room]
			if (content) await relay.seed({ workshop: id, room }, content)
		}
		for (const board of initiatorsBoards(template, rooms)) await boards.give(id, board, 'moderation')
		await directory.addWorkshop({ id, title, locale, created: now }, [moderator.link, participant.link, reader.link])

		const answer = foundAnswer(baseUrlOf(c, config), id, { moderator, participant, reader })
		return c.json(answer, 201)
	}
}

/** What is answered once to whoever has a new workshop: its links with their secrets, below the address people use. */
export function foundAnswer(
	baseUrl: string,
	id: string,
	links: Readonly<Record<Role, { secret: string }>>,
): FoundAnswer {
	const urlOf = ({ secret }: { secret: string }) => linkUrl(baseUrl, id, secret)
	return {
		id,
		links: { moderator: urlOf(links.moderator), participant: urlOf(links.participant), reader: urlOf(links.reader) },
	}
}

/**
 * `DELETE /api/workshop`: removes the workshop with everything in it, for good. Refuses `malformed` if the body does not say
 * its title, and `storageAway` if it could not be begun; what is begun is completed.
 */
export function deleteWorkshop({ directory, deletion, rehearsals }: Deps): Handler {
	return async (c) => {
		const { workshop } = c.var.grant
		const { title } = await bodyOf(c, deleteRequest)
		if (title !== (await directory.workshop(workshop))?.title) throw new Refusal('malformed', 'that is not its title')
		await deletion.delete(workshop)
		await rehearsals.end(workshop)
		return c.body(null, 204)
	}
}

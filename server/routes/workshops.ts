import { z } from 'zod'
import { dayOf } from '../../shared/lib/day.ts'
import { roomNames } from '../../shared/links/rooms.ts'
import { foundWorkshop } from '../../shared/methods/foundWorkshop.ts'
import { initiatorsBoards } from '../../shared/methods/initiatorsBoards.ts'
import { templateIds } from '../../shared/methods/templateTexts.ts'
import type { FoundAnswer, FoundingAnswer } from '../../shared/protocol/api.ts'
import { Refusal } from '../../shared/protocol/refusals.ts'
import { issueLink } from '../links/links.ts'
import { digestOf, newHandle, sameDigest } from '../links/secrets.ts'
import { createLimiter } from '../rates/limiter.ts'
import { within } from '../rates/tokenBucket.ts'
import { addressOf, sourceOf } from './address.ts'
import { bodyOf, title } from './body.ts'
import type { Deps, Handler } from './deps.ts'
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

/** Wrong founding keys per source that are answered as such. */
export const wrongKeys = { most: 20, ms: 10 * 60_000 } as const

/** `GET /api/founding`: is the operator's key needed? */
export function founding({ config }: Deps): Handler {
	return (c) => c.json({ founding: config.founding } satisfies FoundingAnswer)
}

/** `POST /api/workshops`: seeds the rooms from a template and answers the three first links. */
export function found({ config, clock, random, directory, relay, boards }: Deps): Handler {
	const foundings = createLimiter({ clock, ...within(3_600_000, config.foundingsPerHour) })
	const wrong = createLimiter({ clock, ...within(wrongKeys.ms, wrongKeys.most) })

	/** Refuses `keyNeeded`; after too many wrong ones `tooMany`, whatever the key: otherwise trying could simply go on. */
	function checkKey(key: string | undefined, source: string): void {
		if (config.founding === 'open') return
		if (key === undefined) throw new Refusal('keyNeeded')
		wrong.check(source)
		// Digests, so that neither length nor content shows in the time it takes.
		if (sameDigest(digestOf(key), digestOf(config.foundingKey ?? ''))) return
		wrong.take(source)
		throw new Refusal('keyNeeded', 'the founding key is wrong')
	}

	return async (c) => {
		const { title, template, locale, key } = await bodyOf(c, foundRequest)
		const source = sourceOf(addressOf(c, config))
		checkKey(key, source)
		foundings.take(source)

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

		const urlOf = ({ secret }: { secret: string }) => linkUrl(baseUrlOf(c, config), id, secret)
		const links = { moderator: urlOf(moderator), participant: urlOf(participant), reader: urlOf(reader) }
		const answer: FoundAnswer = { id, links }
		return c.json(answer, 201)
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

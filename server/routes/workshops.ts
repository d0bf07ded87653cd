import { z } from 'zod'
import { roomNames } from '../../shared/links/roles.ts'
import { foundWorkshop } from '../../shared/methods/foundWorkshop.ts'
import { templateIds } from '../../shared/methods/templateTexts.ts'
import type { FoundAnswer } from '../../shared/protocol/api.ts'
import { createAllowance } from '../links/allowance.ts'
import { issueLink } from '../links/links.ts'
import { newHandle } from '../links/secrets.ts'
import { addressOf, sourceOf } from './address.ts'
import { bodyOf, title } from './body.ts'
import type { Deps, Handler } from './deps.ts'
import { linkUrl } from './links.ts'
import { baseUrlOf } from './origin.ts'

const foundRequest = z.object({
	title,
	template: z.enum(templateIds).default('empty'),
	locale: z.enum(['de', 'en']).default('de'),
})

/** `POST /api/workshops`: seeds the rooms from a template and answers the three first links. */
export function found({ config, clock, random, directory, relay }: Deps): Handler {
	const foundings = createAllowance({ clock, limit: config.foundingsPerHour, windowMs: 3_600_000 })

	return async (c) => {
		const { title, template, locale } = await bodyOf(c, foundRequest)
		foundings.take(sourceOf(addressOf(c, config)))

		const rooms = foundWorkshop({ template, locale, title, random })
		const id = newHandle()
		const now = clock.now()
		const moderator = issueLink({ workshop: id, role: 'moderator' }, now)
		const participant = issueLink({ workshop: id, role: 'participant' }, now)
		const reader = issueLink({ workshop: id, role: 'reader' }, now)

		// Rooms first: a workshop that can be found has its content, and rooms without a workshop are never reached.
		for (const room of roomNames) {
			const content = rooms[room]
			if (content) await relay.seed({ workshop: id, room }, content)
		}
		await directory.addWorkshop({ id, title, locale, created: now }, [moderator.link, participant.link, reader.link])

		const urlOf = ({ secret }: { secret: string }) => linkUrl(baseUrlOf(c, config), id, secret)
		const links = { moderator: urlOf(moderator), participant: urlOf(participant), reader: urlOf(reader) }
		const answer: FoundAnswer = { id, links }
		return c.json(answer, 201)
	}
}

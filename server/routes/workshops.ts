import { z } from 'zod'
import { type Role, roles, roomNames } from '../../shared/links/roles.ts'
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
		const issued = roles.map((role) => issueLink({ workshop: id, role }, now))
		// Rooms first: a workshop that can be found has its content, and rooms without a workshop are never reached.
		for (const room of roomNames) {
			const content = rooms[room]
			if (content) await relay.seed({ workshop: id, room }, content)
		}
		await directory.addWorkshop(
			{ id, title, locale, created: now },
			issued.map(({ link }) => link),
		)

		const base = baseUrlOf(c, config)
		const urls = issued.map(({ link, secret }) => [link.role, linkUrl(base, id, secret)] as const)
		const answer: FoundAnswer = { id, links: Object.fromEntries(urls) as Record<Role, string> }
		return c.json(answer, 201)
	}
}

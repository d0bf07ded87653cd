import type { RehearsalAnswer, RehearsalBegunAnswer, RehearsalEntranceAnswer } from '../../shared/protocol/api.ts'
import { Refusal } from '../../shared/protocol/refusals.ts'
import { issueLink } from '../links/links.ts'
import type { Deps, Handler } from './deps.ts'
import { linkUrl, mostLinks } from './links.ts'
import { baseUrlOf } from './origin.ts'

/** `GET /api/rehearsal`: the rehearsal of this workshop that is under way, or of which workshop this one is a rehearsal. */
export function showRehearsal({ rehearsals }: Deps): Handler {
	return (c) => {
		const { workshop } = c.var.grant
		const running = rehearsals.of(workshop)
		const of = rehearsals.originalOf(workshop)
		const answer: RehearsalAnswer = {
			...(running && { running: { id: running.id, began: running.began, ends: running.ends } }),
			...(of !== undefined && { of }),
		}
		return c.json(answer)
	}
}

/** `POST /api/rehearsal`: makes a copy of the workshop, and answers its three links this once. */
export function beginRehearsal({ rehearsals, config }: Deps): Handler {
	return async (c) => {
		const { rehearsal, links } = await rehearsals.begin(c.var.grant.workshop)
		const { id, began, ends } = rehearsal
		const urlOf = ({ secret }: { secret: string }) => linkUrl(baseUrlOf(c, config), id, secret)
		const answer: RehearsalBegunAnswer = {
			id,
			began,
			ends,
			links: { moderator: urlOf(links.moderator), participant: urlOf(links.participant), reader: urlOf(links.reader) },
		}
		return c.json(answer, 201)
	}
}

/** `POST /api/rehearsal/entrance`: a way in for a device of the moderation that has none. */
export function enterRehearsal({ rehearsals, directory, config, clock }: Deps): Handler {
	return async (c) => {
		const rehearsal = rehearsals.of(c.var.grant.workshop)
		if (!rehearsal) return c.json({} satisfies RehearsalEntranceAnswer)
		const { id } = rehearsal
		if ((await directory.linksOf(id)).length >= mostLinks)
			throw new Refusal('tooLarge', 'the rehearsal has too many links')
		const { link, secret } = issueLink({ workshop: id, role: 'moderator' }, clock.now())
		await directory.putLink(link)
		return c.json({ url: linkUrl(baseUrlOf(c, config), id, secret) } satisfies RehearsalEntranceAnswer, 201)
	}
}

/** `DELETE /api/rehearsal`: the one of this workshop, or this one itself, with everything in it. */
export function endRehearsal({ rehearsals }: Deps): Handler {
	return async (c) => {
		await rehearsals.end(c.var.grant.workshop)
		return c.body(null, 204)
	}
}

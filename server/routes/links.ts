import { z } from 'zod'
import { roles } from '../../shared/links/roles.ts'
import type { IssueLinkAnswer, LinkSummary, ListedLink } from '../../shared/protocol/api.ts'
import { limits } from '../../shared/protocol/limits.ts'
import { Refusal } from '../../shared/protocol/refusals.ts'
import type { Link } from '../links/directory.ts'
import { doorOf } from '../links/door.ts'
import type { JoinBrake } from '../links/joinBrake.ts'
import { issueLink, revokeLink } from '../links/links.ts'
import { bodyOf, line } from './body.ts'
import type { Deps, Handler } from './deps.ts'
import { showDoor } from './door.ts'
import { baseUrlOf } from './origin.ts'

const issueRequest = z.object({
	role: z.enum(roles),
	label: line(limits.label).optional(),
	expires: z.int().positive().optional(),
})

/** `GET /api/links`: all links of the moderation's workshop, never their secrets, and who is here by each. */
export function listLinks({ directory, relay }: Deps, brake: JoinBrake): Handler {
	return async (c) => {
		const { workshop } = c.var.grant
		const links = await directory.linksOf(workshop)
		const present = relay.presentByLink(workshop)
		const answer = links.map((link): ListedLink => {
			const listed = { ...summaryOf(link), present: present.get(link.id) ?? 0 }
			return brake.isBraked(link.id) ? { ...listed, braked: true } : listed
		})
		return c.json(answer)
	}
}

/** `POST /api/links`: a further link; its address is answered this once. */
export function issue({ config, clock, directory }: Deps): Handler {
	return async (c) => {
		const { workshop } = c.var.grant
		const terms = await bodyOf(c, issueRequest)
		const now = clock.now()
		if (terms.expires !== undefined && terms.expires <= now) throw new Refusal('malformed', 'expires lies in the past')
		const inUse = await directory.linksOf(workshop)
		if (inUse.length >= mostLinks) throw new Refusal('tooLarge', `a workshop has at most ${mostLinks} links`)
		const { link, secret } = issueLink({ workshop, ...terms }, now)
		await directory.putLink(link)
		const answer: IssueLinkAnswer = { ...summaryOf(link), url: linkUrl(baseUrlOf(c, config), workshop, secret) }
		return c.json(answer, 201)
	}
}

/** `DELETE /api/links/:id`: revokes it, and whoever came in by it is out at once. */
export function revoke(deps: Deps): Handler {
	const { clock, directory, relay } = deps
	return async (c) => {
		const { workshop } = c.var.grant
		const link = await revokeLink(directory, workshop, c.req.param('id') ?? '', clock.now())
		relay.end({ workshop, link: link.id }, 'linkRevoked')
		// The code led to a participants' link: with this one it may be void.
		if (link.role === 'participant') showDoor(deps, workshop, await doorOf(directory, workshop, clock.now()))
		return c.json(summaryOf(link))
	}
}

/** Verifying a secret looks at all links of its workshop, so their number is bounded. */
export const mostLinks = 500

/** The address of a capability: the secret stands in the fragment, which browsers never send. */
export const linkUrl = (base: string, workshop: string, secret: string): string => `${base}/w/${workshop}#${secret}`

function summaryOf({ digest: _kept, workshop: _known, ...summary }: Link): LinkSummary {
	return summary
}

import type { MiddlewareHandler } from 'hono'
import { can } from '../../shared/links/roles.ts'
import { createAllowance } from '../links/allowance.ts'
import type { AppEnv, Deps } from './deps.ts'

interface Pace {
	/** requests of one person within the window */
	limit: number
	/** the same for the moderation, which also enters for others */
	moderation?: number
	/** milliseconds; a minute unless said otherwise */
	windowMs?: number
}

/** All people by one link together may do as much as so many who each use up their limit: 300 people never come near it. */
const peopleByLink = 50

/**
 * A brake for single people, far above what hands can do, far below what harms a room; and one for all who came by the
 * same link, since whoever has a link can be as many people as they like. Wants to stand behind `mayDo`.
 */
export function pace(
	{ clock }: Pick<Deps, 'clock'>,
	{ limit, moderation = limit, windowMs = 60_000 }: Pace,
): MiddlewareHandler<AppEnv> {
	const allowances = (each: number) => ({
		person: createAllowance({ clock, limit: each, windowMs }),
		link: createAllowance({ clock, limit: each * peopleByLink, windowMs }),
	})
	const everybody = allowances(limit)
	const moderators = allowances(moderation)
	return async function pace(c, next) {
		const { role, participant, link } = c.var.grant
		const allowance = can(role, { do: 'moderate' }) ? moderators : everybody
		allowance.person.take(participant)
		allowance.link.take(link)
		await next()
	}
}

import type { MiddlewareHandler } from 'hono'
import { can } from '../../shared/links/roles.ts'
import { createLimiter } from '../rates/limiter.ts'
import { within } from '../rates/tokenBucket.ts'
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
	const limiters = (each: number) => ({
		person: createLimiter({ clock, ...within(windowMs, each) }),
		link: createLimiter({ clock, ...within(windowMs, each * peopleByLink) }),
	})
	const everybody = limiters(limit)
	const moderators = limiters(moderation)
	return async function pace(c, next) {
		const { role, participant, link } = c.var.grant
		const own = can(role, { do: 'moderate' }) ? moderators : everybody
		own.person.take(participant)
		own.link.take(link)
		await next()
	}
}

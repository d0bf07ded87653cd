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

/** A brake for single people: far above what hands can do, far below what harms a room. Wants to stand behind `mayDo`. */
export function pace(
	{ clock }: Pick<Deps, 'clock'>,
	{ limit, moderation = limit, windowMs = 60_000 }: Pace,
): MiddlewareHandler<AppEnv> {
	const everybody = createAllowance({ clock, limit, windowMs })
	const moderators = createAllowance({ clock, limit: moderation, windowMs })
	return async function pace(c, next) {
		const { role, participant } = c.var.grant
		const allowance = can(role, { do: 'moderate' }) ? moderators : everybody
		allowance.take(participant)
		await next()
	}
}

import type { MiddlewareHandler } from 'hono'
import { can } from '../../shared/links/roles.ts'
import { Refusal } from '../../shared/protocol/refusals.ts'
import { grantOf } from '../links/sessions.ts'
import type { AppEnv, Deps } from './deps.ts'

/** Lets through who may issue and revoke links and open the door; the routes behind it find them in `c.var.grant`. */
export function mayInvite({ config, clock, directory }: Deps): MiddlewareHandler<AppEnv> {
	return async function mayInvite(c, next) {
		const token = /^Bearer ([\w-]{20,200})$/i.exec(c.req.header('authorization') ?? '')?.[1]
		if (token === undefined) throw new Refusal('sessionUnknown', 'a session token is needed')
		const grant = await grantOf(directory, token, { now: clock.now(), days: config.sessionDays })
		if (!can(grant.role, { do: 'invite' })) throw new Refusal('notAllowed', 'only the moderation may do this')
		c.set('grant', grant)
		await next()
	}
}

import { createHmac } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import { type Action, can } from '../../shared/links/roles.ts'
import { Refusal } from '../../shared/protocol/refusals.ts'
import { grantOf } from '../links/sessions.ts'
import type { AppEnv, Deps } from './deps.ts'

/** Lets through whose session allows this; the routes behind it find them in `c.var.grant`. */
export function mayDo({ config, clock, directory }: Deps, action: Action): MiddlewareHandler<AppEnv> {
	return async function mayDo(c, next) {
		const token = /^Bearer ([\w-]{20,200})$/i.exec(c.req.header('authorization') ?? '')?.[1]
		if (token === undefined) throw new Refusal('sessionUnknown', 'a session token is needed')
		const grant = await grantOf(directory, token, { now: clock.now(), days: config.sessionDays })
		if (!can(grant.role, action)) throw new Refusal('notAllowed', `a ${grant.role} may not do this`)
		c.set('grant', grant)
		c.set('seal', (text) => createHmac('sha256', token).update(text).digest('base64url'))
		await next()
	}
}

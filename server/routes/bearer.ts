import { createHmac } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import { type Action, can } from '../../shared/links/roles.ts'
import { Refusal } from '../../shared/protocol/refusals.ts'
import { grantOf } from '../links/sessions.ts'
import { wholeBytes } from './body.ts'
import type { AppEnv, Deps } from './deps.ts'

/**
 * Lets through whose session allows this, asked before the body is read and again when it is complete; the routes behind
 * it find them in `c.var.grant`. Wants the bound of the body's size in front of it.
 */
export function mayDo({ config, clock, directory, deletion }: Deps, action: Action): MiddlewareHandler<AppEnv> {
	return async function mayDo(c, next) {
		const token = /^Bearer ([\w-]{20,200})$/i.exec(c.req.header('authorization') ?? '')?.[1]
		if (token === undefined) throw new Refusal('sessionUnknown', 'a session token is needed')
		const admitted = async () => {
			const grant = await grantOf(directory, token, { now: clock.now(), days: config.sessionDays })
			if (!can(grant.role, action)) throw new Refusal('notAllowed', `a ${grant.role} may not do this`)
			return grant
		}
		let grant = await admitted()
		if (c.req.method !== 'GET' && c.req.method !== 'HEAD') {
			// A body may take its time, and the link can end meanwhile: what counts is who one is when it is complete.
			await wholeBytes(c)
			grant = await admitted()
		}
		c.set('grant', grant)
		c.set('seal', (text) => createHmac('sha256', token).update(text).digest('base64url'))
		// Deleting a workshop waits for all else that is done in it, and cannot wait for itself.
		if (action.do === 'deleteWorkshop') await next()
		else await deletion.during(grant.workshop, next)
	}
}

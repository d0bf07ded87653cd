import { type Context, Hono, type Next } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { limits } from '../shared/protocol/limits.ts'
import { Refusal } from '../shared/protocol/refusals.ts'
import { createEntry } from './links/entry.ts'
import { onError } from './onError.ts'
import { accessLog } from './routes/accessLog.ts'
import { mayInvite } from './routes/bearer.ts'
import { clientFile } from './routes/client.ts'
import type { AppEnv, Deps } from './routes/deps.ts'
import { lockDoor, lookAtDoor, unlockDoor } from './routes/door.ts'
import { health } from './routes/health.ts'
import { invitation } from './routes/invitation.ts'
import { join } from './routes/join.ts'
import { issue, listLinks, revoke } from './routes/links.ts'
import { showMetrics } from './routes/metrics.ts'
import { ownOrigin } from './routes/origin.ts'
import { securityHeaders } from './routes/securityHeaders.ts'
import { found } from './routes/workshops.ts'

/** All HTTP routes. The sockets under `/sync` never come here: they are taken at the upgrade. */
export function createApp(deps: Deps): Hono<AppEnv> {
	const app = new Hono<AppEnv>()
	const entry = createEntry(deps)
	const moderation = mayInvite(deps)

	app.onError(onError(deps.log))
	app.use(accessLog(deps), securityHeaders(), ownOrigin(deps.config))
	app.use('/api/*', uncached, bodyLimit({ maxSize: limits.body, onError: tooLarge }))

	app.post('/api/workshops', found(deps))
	app.post('/api/invitation', invitation(deps, entry))
	app.post('/api/join', join(deps, entry))

	app.get('/api/links', moderation, listLinks(deps))
	app.post('/api/links', moderation, issue(deps))
	app.delete('/api/links/:id', moderation, revoke(deps))

	app.get('/api/door', moderation, lookAtDoor(deps))
	app.put('/api/door', moderation, unlockDoor(deps))
	app.delete('/api/door', moderation, lockDoor(deps))

	app.get('/healthz', health(deps))
	app.get('/metrics', showMetrics(deps))

	app.all('/api/*', nothingHere)
	app.all('/sync/*', nothingHere)
	app.get('*', clientFile(deps.client))
	app.all('*', nothingHere)
	return app
}

function nothingHere(): never {
	throw new Refusal('notFound')
}

/** Answers hold tokens and addresses: no cache between server and person may keep them. */
async function uncached(c: Context, next: Next): Promise<void> {
	await next()
	c.header('Cache-Control', 'no-store')
}

function tooLarge(): never {
	throw new Refusal('tooLarge', `a body has at most ${limits.body} bytes`)
}

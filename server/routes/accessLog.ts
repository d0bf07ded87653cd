import type { MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import { addressOf, shortened } from './address.ts'
import type { AppEnv, Deps } from './deps.ts'

/**
 * Measures every request, and writes a line about it if the operator wants one. The line names the route, never the
 * address asked for, so nothing that people typed, clicked or hold can get into it.
 */
export function accessLog({
	config,
	log,
	metrics,
}: Pick<Deps, 'config' | 'log' | 'metrics'>): MiddlewareHandler<AppEnv> {
	return async function accessLog(c, next) {
		const started = performance.now()
		await next()
		const seconds = (performance.now() - started) / 1000
		// After the answer this is the route that gave it.
		const request = { method: knownMethod(c.req.method), route: routePath(c), status: c.res.status }
		metrics.observeRequest(request, seconds)
		if (!config.accessLog) return
		log.info({ ...request, ms: Math.round(seconds * 1000), from: shortened(addressOf(c, config)) }, 'request')
	}
}

/** Methods can be made up, and each would become a time series of its own. */
const knownMethod = (method: string) =>
	['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS'].includes(method) ? method : 'other'

import type { MiddlewareHandler } from 'hono'
import { Refusal } from '../../shared/protocol/refusals.ts'
import type { Config } from '../settings/config.ts'
import type { AppContext, AppEnv } from './deps.ts'

type OriginConfig = Pick<Config, 'publicUrl' | 'allowedOrigins' | 'trustProxy'>

/** The headers that say where a request comes from and where it believes to go. */
interface Provenance {
	origin: string | undefined
	host: string | undefined
	forwardedHost?: string | undefined
}

/**
 * May a page of this origin speak to this server? Only pages of the server's own address and those the operator named.
 * Programs that are no browser send no origin and are judged by their token alone.
 */
export function originAllowed({ origin, host, forwardedHost }: Provenance, config: OriginConfig): boolean {
	if (origin === undefined) return true
	if (origin === config.publicUrl || config.allowedOrigins.includes(origin)) return true
	const reached = (config.trustProxy ? forwardedHost : undefined) ?? host
	return reached !== undefined && URL.canParse(origin) && new URL(origin).host === reached.toLowerCase()
}

/** Refuses changes asked for by foreign pages before anything of them is read. */
export function ownOrigin(config: OriginConfig): MiddlewareHandler<AppEnv> {
	return async function ownOrigin(c, next) {
		const reading = c.req.method === 'GET' || c.req.method === 'HEAD'
		if (!reading && !originAllowed(provenanceOf(c), config)) throw new Refusal('notAllowed', 'a foreign page asks')
		await next()
	}
}

/** Under which origin the asking person reaches this server: links they hand on begin with it. */
export function baseUrlOf(c: AppContext, config: OriginConfig): string {
	if (config.publicUrl !== undefined) return config.publicUrl
	const { origin, host, forwardedHost } = provenanceOf(c)
	// The browser knows best whether it came by https: a proxy may have ended the encryption.
	if (origin !== undefined && originAllowed({ origin, host, forwardedHost }, { ...config, allowedOrigins: [] }))
		return origin
	const requested = new URL(c.req.url)
	if (!config.trustProxy) return requested.origin
	const scheme = c.req.header('x-forwarded-proto') === 'https' ? 'https' : 'http'
	const forwarded = `${scheme}://${forwardedHost ?? requested.host}`
	return URL.canParse(forwarded) ? new URL(forwarded).origin : requested.origin
}

function provenanceOf(c: AppContext): Provenance {
	return {
		origin: c.req.header('origin'),
		host: c.req.header('host') ?? new URL(c.req.url).host,
		forwardedHost: c.req.header('x-forwarded-host'),
	}
}

import type { Deps, Handler } from './deps.ts'

/** `GET /healthz`: 200 while what people do can be kept, otherwise 503 with the reasons. */
export function health({ directory, relay, stores, log }: Deps): Handler {
	return async (c) => {
		const reasons = [...relay.health(), ...(await stores.reasons())]
		try {
			await directory.workshop('')
		} catch (err) {
			log.error({ err }, 'the directory cannot be read')
			reasons.push('directoryAway')
		}
		c.header('Cache-Control', 'no-store')
		return c.json({ ok: reasons.length === 0, reasons }, reasons.length === 0 ? 200 : 503)
	}
}

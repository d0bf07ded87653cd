import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { Logger } from 'pino'
import { newId } from '../shared/lib/ids.ts'
import type { ErrorAnswer } from '../shared/protocol/api.ts'
import { Refusal, refusals } from '../shared/protocol/refusals.ts'

/**
 * Every failure as a refusal: expected ones as they are, everything else as `unexpected` with a reference that leads
 * from the answer to the one log line which knows more.
 */
function refusalOf(error: unknown, log: Pick<Logger, 'error'>): { refusal: Refusal; reference?: string } {
	if (error instanceof Refusal && error.cause === undefined) return { refusal: error }
	if (error instanceof HTTPException && error.status < 500) return { refusal: new Refusal('malformed') }
	const reference = newId(Math.random, 8)
	const expected = error instanceof Refusal
	log.error({ reference, err: expected ? error.cause : error }, expected ? error.message : 'unexpected failure')
	return { refusal: expected ? error : new Refusal('unexpected', 'something unforeseen'), reference }
}

/** The one place where a failure of a request becomes its answer. */
export function onError(log: Pick<Logger, 'error'>): (error: unknown, c: Context) => Response {
	return (error, c) => {
		const { refusal, reference } = refusalOf(error, log)
		const { status } = refusals[refusal.id]
		const body: ErrorAnswer = { error: { id: refusal.id, message: refusal.message, ...refusal.details } }
		if (reference !== undefined) body.error.reference = reference
		if (refusal.details.waitMs !== undefined) c.header('Retry-After', String(Math.ceil(refusal.details.waitMs / 1000)))
		c.header('Cache-Control', 'no-store')
		return c.json(body, status)
	}
}

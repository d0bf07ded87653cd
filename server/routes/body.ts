import { z } from 'zod'
import { limits } from '../../shared/protocol/limits.ts'
import { Refusal } from '../../shared/protocol/refusals.ts'
import { type Attribution, attributions } from '../../shared/rounds/index.ts'
import type { AppContext } from './deps.ts'

/**
 * The request's JSON as the schema describes it; unknown keys are left out. Refuses `malformed` and names the fields
 * that are wrong, never their content.
 */
export async function bodyOf<Schema extends z.ZodType>(c: AppContext, schema: Schema): Promise<z.output<Schema>> {
	const parsed = schema.safeParse(parseJson(new TextDecoder().decode(await wholeBytes(c))))
	if (parsed.success) return parsed.data
	const wrong = parsed.error.issues.map((issue) => issue.path.join('.') || 'body')
	throw new Refusal('malformed', `not as expected: ${[...new Set(wrong)].join(', ')}`)
}

/** The request's body, however often it is asked for. Refuses `malformed` if the connection ends before it does. */
export async function wholeBytes(c: AppContext): Promise<Uint8Array> {
	try {
		return new Uint8Array(await c.req.arrayBuffer())
	} catch {
		throw new Refusal('malformed', 'the body broke off')
	}
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text)
	} catch {
		throw new Refusal('malformed', 'the body is not JSON')
	}
}

/** One line people typed: no line breaks, control signs or signs that turn the direction of reading; at most `most` long. */
export const line = (most: number) =>
	z
		.string()
		.transform((text) => text.replace(unprintable, ' ').replace(/\s+/gu, ' ').trim().normalize('NFC'))
		.refine((text) => text.length <= most)

const unprintable = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/gu

export const title = line(limits.title).refine((text) => text !== '')
export const person = {
	name: line(limits.personName).default(''),
	organisation: line(limits.organisation).default(''),
}
/** The promise a person saw. */
export const attribution = z.enum(Object.keys(attributions) as [Attribution, ...Attribution[]])
/** A handle, secret or code as it arrives: whether it is known is asked later, so only its size is bounded here. */
export const opaque = z.string().min(1).max(200)
/** An id made by a client: letters and digits, as `newId` gives them. */
export const clientId = z.string().regex(/^[0-9A-Za-z]{16}$/)

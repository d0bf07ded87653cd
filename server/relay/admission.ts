import * as Y from 'yjs'
import { Refusal } from '../../shared/protocol/refusals.ts'
import { holdsForbiddenKey, mayHoldForbiddenKey } from './forbiddenKeys.ts'
import { reading } from './frames.ts'

/** What an update would bring to a document, found out without applying it. */
export interface Inspected {
	/** neither content nor deletions */
	empty: boolean
	/** Yjs clients of which it brings something new */
	fresh: number[]
	/** false if something lies between what is known of a client and what comes */
	contiguous: boolean
}

/**
 * An update describes spans of clocks in a few bytes. A span that claims far more than it carries would make the
 * document deaf to everything a client writes later.
 */
const longestSpan = 100_000

/**
 * Looks at an update before anything is changed by it.
 *
 * @param clockOf how many clocks the document has of a Yjs client
 * @param maxClients how many Yjs clients one update may carry
 * @throws `malformed` if it cannot be decoded completely, or breaks a rule that no honest client breaks
 */
export function inspect(update: Uint8Array, clockOf: (client: number) => number, maxClients: number): Inspected {
	const { structs, ds } = reading(() => Y.decodeUpdate(update))
	const suspicious = mayHoldForbiddenKey(update)
	const span = Math.max(longestSpan, update.length)
	const ends = new Map<number, number>()
	const fresh: number[] = []
	let contiguous = true
	let current: number | undefined
	let begin = 0
	for (const struct of structs) {
		const { client, clock } = struct.id
		const end = clock + struct.length
		if (client !== current) {
			if (ends.has(client)) throw new Refusal('malformed', 'an author who comes twice')
			if (ends.size === maxClients) throw new Refusal('malformed', `more than ${maxClients} authors`)
			ends.set(client, clockOf(client))
			current = client
			begin = clock
		}
		const known = ends.get(client) ?? 0
		if (end - begin > span || !Number.isSafeInteger(end)) throw new Refusal('malformed', `a span of ${end - begin}`)
		if (struct instanceof Y.Item && struct.content instanceof Y.ContentDoc) {
			throw new Refusal('malformed', 'a document inside the document')
		}
		if (suspicious && holdsForbiddenKey(struct)) throw new Refusal('malformed', 'a forbidden key')
		if (struct instanceof Y.Skip || end <= known) continue
		if (clock > known) contiguous = false
		if (fresh.at(-1) !== client) fresh.push(client)
		ends.set(client, end)
	}
	return { empty: structs.length === 0 && ds.clients.size === 0, fresh, contiguous }
}

import * as Y from 'yjs'
import { contradict, Edits } from '../../../shared/updates/sameEdits.ts'
import type { RoomDocument } from '../document/roomDocument.ts'
import type { Authorship, Writer } from './authorship.ts'

/** What an answer says of edits that somebody else brought in its sender's name. */
interface Comparison {
	/** Yjs clients that have something else, and the clock from which on */
	contradicted: Map<number, number>
	/** Yjs clients that are proven now, and were not before */
	proven: number[]
}

/**
 * Compares what somebody else brought in this person's name with what they say themselves. What agrees is proven if it comes
 * from the page that wrote it: another device only has it from us.
 */
export function comparedWithUnproven(
	{ authorship, document }: { authorship: Authorship; document: RoomDocument },
	from: Writer,
	answer: Uint8Array,
): Comparison {
	const found: Comparison = { contradicted: new Map(), proven: [] }
	const unproven = authorship.unprovenOf(from)
	if (unproven.size === 0) return found
	// Each is decoded once, however many there are to be compared.
	const told = new Edits(answer)
	const kept = [document.since(unproven), ...authorship.healedUpdates].map((update) => new Edits(update))
	const { to } = Y.parseUpdateMeta(answer)
	for (const [client, start] of unproven) {
		const end = Math.min(document.clockOf(client), to.get(client) ?? 0)
		if (end <= start) continue
		if (kept.some((edits) => contradict(edits, told, { client, start, end }))) found.contradicted.set(client, start)
		else if (client !== from.awarenessId) continue
		// The page that writes under this id has not written what comes then.
		else if (end < document.clockOf(client)) found.contradicted.set(client, end)
		else if (authorship.prove(client)) found.proven.push(client)
	}
	return found
}

import type * as Y from 'yjs'
import { command } from '../../lib/command.ts'
import { isObject } from '../../lib/json.ts'
import { inOrder, keysAt, type Ordered, readOrder } from '../../lib/order.ts'
import { type RoundResult, readResult } from '../../rounds/index.ts'

/** Version of what lies under a key of `polls`, kept there as `v`. */
const pollVersion = 1

/** A result among the others of the workshop, in the order in which they came. */
interface Poll extends Ordered {
	readonly result: RoundResult
}

/*
 * `polls`: round id -> { v, order, result }, one value: a result is what was counted at one moment, and nobody edits it.
 *
 * It stands in the room `results`, where only the server writes. In the room `plenum` a map of this name and layout holds
 * what earlier versions and files have left there: whoever may write on boards may have written it.
 */

export const pollsOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('polls')

/** What came of a ballot; undefined if there is none, or it cannot be read. */
export const readPoll = (doc: Y.Doc, id: string): RoundResult | undefined => read(id, pollsOf(doc).get(id))?.result

/** All results of the workshop, the oldest first. */
export const listPolls = (doc: Y.Doc): Poll[] =>
	[...pollsOf(doc).entries()].flatMap(([id, stored]) => read(id, stored) ?? []).sort(inOrder)

/** Keeps a result under the id of its round, behind the others. What was counted once is not counted anew. */
export const keepPoll = command('results', (doc: Y.Doc, result: RoundResult): void => {
	// No more is kept than would be read: a name that was not promised least of all.
	const kept = readResult(result)
	if (!kept || readPoll(doc, result.id)) return
	const sound = listPolls(doc).filter(({ order }) => order !== '')
	const [order] = keysAt(sound, sound.length, 1).keys
	pollsOf(doc).set(result.id, { v: pollVersion, order, result: kept })
})

/** A result as it is shown. `unverified`: it stands in the plenum alone, and nobody vouches for it. */
export type ShownResult = RoundResult & { readonly unverified?: true }

/** What came of a ballot, as the server counted it; without that, what the plenum says of it. */
export function findResult(plenum: Y.Doc, results: Y.Doc | undefined, id: string): ShownResult | undefined {
	const counted = results && readPoll(results, id)
	if (counted) return counted
	const said = readPoll(plenum, id)
	return said && { ...said, unverified: true }
}

/** The dots each thing got in the last of these ballots that was about it; 0 for what got none there. */
export function dotsGiven(results: readonly RoundResult[]): ReadonlyMap<string, number> {
	const options = results.flatMap((result) => (result.kind === 'dots' ? result.options : []))
	return new Map(options.map(({ id, dots }) => [id, dots]))
}

/** A thing as it was read from a board, with the dots that were counted for it, if any ballot was about it. */
export function withDots<Thing extends { readonly id: string; readonly dots?: number }>(
	{ dots, ...thing }: Thing,
	given: ReadonlyMap<string, number>,
) {
	const shown = given.get(thing.id) ?? dots
	return { ...thing, ...(shown && { dots: shown }) }
}

function read(id: string, stored: unknown): Poll | undefined {
	if (!isObject(stored)) return undefined
	const result = readResult(stored.result)
	return result && { id, order: readOrder(stored.order), result: { ...result, id } }
}

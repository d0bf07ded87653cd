import * as Y from 'yjs'
import { command } from '../../lib/command.ts'
import { newEntry } from '../../lib/entries.ts'
import { newId } from '../../lib/ids.ts'
import type { Random } from '../../lib/random.ts'

/** Version of what lies in a rulebook's map, kept there as `v`. */
const rulebookVersion = 1

/*
 * `rulebooks`: rulebook id -> { v, method }. The rules stand in the registry: every rulebook of a workshop shows the same.
 */

export const rulebooksOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('rulebooks')

/** The workshop's rulebooks, in no particular order. */
export function listRulebooks(doc: Y.Doc): { id: string; method: string }[] {
	return [...rulebooksOf(doc).entries()].flatMap(([id, stored]) => {
		const method = stored instanceof Y.Map ? stored.get('method') : undefined
		return typeof method === 'string' ? [{ id, method }] : []
	})
}

/** Founds a book of the workshop's rules and gives its id. */
export const createRulebook = command(
	'plenum',
	(doc: Y.Doc, { method }: { method: string }, random: Random = Math.random): string => {
		const id = newId(random)
		rulebooksOf(doc).set(id, newEntry({ v: rulebookVersion, method }))
		return id
	},
)

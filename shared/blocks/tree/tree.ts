import * as Y from 'yjs'
import { command } from '../../lib/command.ts'
import { newEntry } from '../../lib/entries.ts'
import { newId } from '../../lib/ids.ts'
import type { Random } from '../../lib/random.ts'

/** Version of what lies in a tree's map, kept there as `v`. */
export const treeVersion = 1

/*
 * `trees`: tree id -> { v, method }. Which goals there are and what they serve stands in the registry: every tree of a
 * workshop shows the same.
 */

export const treesOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('trees')

/** The workshop's trees, in no particular order. */
export function listTrees(doc: Y.Doc): { id: string; method: string }[] {
	return [...treesOf(doc).entries()].flatMap(([id, stored]) => {
		const method = stored instanceof Y.Map ? stored.get('method') : undefined
		return typeof method === 'string' ? [{ id, method }] : []
	})
}

/** Founds a tree of the workshop's goals and gives its id. */
export const createTree = command(
	'plenum',
	(doc: Y.Doc, { method }: { method: string }, random: Random = Math.random): string => {
		const id = newId(random)
		treesOf(doc).set(id, newEntry({ v: treeVersion, method }))
		return id
	},
)

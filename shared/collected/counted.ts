import type * as Y from 'yjs'
import { keepPoll, listPolls, pollsOf } from '../blocks/poll/index.ts'
import type { RoundResult } from '../rounds/index.ts'

/** Keeps a result in the document of the room `results`, once. */
export const keepCounted = (results: Y.Doc, result: RoundResult): void => keepPoll(results, result)

/** Keeps it in the document of a small group, where others write as well: what somebody laid in its place goes. */
export function keepCountedApart(group: Y.Doc, result: RoundResult): void {
	pollsOf(group).delete(result.id)
	keepPoll(group, result)
}

/** All results in the document of the room `results`, the oldest first. */
export const countedIn = (results: Y.Doc): RoundResult[] => listPolls(results).map(({ result }) => result)

/** Of a small group's document those that the server has written; `isHouse`: whether only it writes under a Yjs client. */
export const countedApart = (group: Y.Doc, isHouse: (client: number) => boolean): RoundResult[] =>
	countedIn(group).filter(({ id }) => {
		const item = pollsOf(group)._map.get(id)
		return item !== undefined && !item.deleted && isHouse(item.id.client)
	})

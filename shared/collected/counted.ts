import type * as Y from 'yjs'
import { keepPoll, listPolls } from '../blocks/poll/index.ts'
import type { RoundResult } from '../rounds/index.ts'

/** Keeps a result in the document of the room `results`, once. */
export const keepCounted = (results: Y.Doc, result: RoundResult): void => keepPoll(results, result)

/** All results in the document of the room `results`, the oldest first. */
export const countedIn = (results: Y.Doc): RoundResult[] => listPolls(results).map(({ result }) => result)

import type * as Y from 'yjs'
import { recordsOf } from '../../../shared/board/records.ts'
import { derived, promptly } from '../../sync/derived.ts'
import { allButLetters } from '../../sync/parts.ts'
import type { Value } from '../../sync/value.ts'

/** Milliseconds between two readings while others drag things about. */
const gap = 250

/**
 * What `read` finds among the records of a document, watched: one's own changes show at once, others' after a moment at
 * most. Letters that are typed into a text are not asked for.
 */
export const watchList = <T>(doc: Y.Doc, read: () => T): Value<T> =>
	derived([allButLetters(recordsOf(doc))], read, { pace: promptly(gap) })

import type * as Y from 'yjs'
import { pollsOf, readPoll } from '../blocks/poll/index.ts'
import { recordsOf } from '../board/records.ts'
import { change } from '../lib/change.ts'
import { type RoundResult, readResult } from '../rounds/index.ts'
import { pollShape } from './laid.ts'

/**
 * Takes away what stands in the place of a result and is not it. Only the server counts; but whoever may write on the
 * boards could have put a count of their own there before.
 */
export function displaceResult(plenum: Y.Doc, result: RoundResult): void {
	const { id } = result
	const there = readPoll(plenum, id)
	if (!there || JSON.stringify(there) === JSON.stringify(readResult(result))) return
	change(plenum, () => {
		pollsOf(plenum).delete(id)
		recordsOf(plenum).delete(pollShape(id))
	})
}

import { useEffect, useMemo } from 'react'
import type { Trashed } from '../../../shared/lib/trash.ts'
import { useStage } from '../../agenda/stage.ts'
import { type Removed, useRemoved } from '../../listEditing/useRemoved.ts'
import { createHistory } from '../../sync/history.ts'
import { trashedNow } from '../../sync/trashedNow.ts'

/** Takes things out of the agenda, with the way back. The agenda lies in a room of its own, and so do its steps of undo. */
export interface Removal {
	readonly removed: Removed
	/** Runs what lays something into the trash, under the mark given; `words` say what that was. */
	step(words: string, work: (trashed: Trashed) => void): void
}

export function useRemoval(): Removal {
	const { doc, people } = useStage()
	const history = useMemo(() => createHistory(doc, ['steps']), [doc])
	useEffect(() => () => history.destroy(), [history])
	const removed = useRemoved(history)
	return {
		removed,
		step(words, work) {
			history.step(() => work(trashedNow({ people })))
			removed.tell(words)
		},
	}
}

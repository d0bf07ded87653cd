import { useEffect, useMemo, useState } from 'react'
import { createHistory } from '../../../sync/history.ts'
import { useValue } from '../../../sync/RoomContext.ts'
import { useStage } from '../../stage.ts'

/** What was taken out of the agenda last, for as long as one step of undo brings exactly that back. */
export interface Removed {
	readonly words: string | undefined
	/** Runs what takes something away; `words` say what that was. */
	step(words: string, work: () => void): void
	undo(): void
	forget(): void
}

export function useRemoved(): Removed {
	const { doc } = useStage()
	const history = useMemo(() => createHistory(doc, ['steps']), [doc])
	useEffect(() => () => history.destroy(), [history])
	const { position } = useValue(history.depth)
	const [last, setLast] = useState<{ words: string; position: number }>()
	return {
		words: last?.position === position ? last.words : undefined,
		step(words, work) {
			history.step(work)
			setLast({ words, position: history.position() })
		},
		undo() {
			if (last?.position === history.position()) history.undo()
			setLast(undefined)
		},
		forget: () => setLast(undefined),
	}
}

import { useCallback, useEffect, useState } from 'react'
import type { History } from '../sync/history.ts'
import { useValue } from '../sync/RoomContext.ts'

/** What was removed last, for as long as one step of undo brings exactly that back. */
export interface Removed {
	/** the sentence about it */
	readonly words: string | undefined
	/** Said right after the step that removed something; `onBack` runs before it is brought back. */
	tell(words: string, onBack?: () => void): void
	undo(): void
	forget(): void
}

export function useRemoved(history: History): Removed {
	const [last, setLast] = useState<{ words: string; onBack: (() => void) | undefined; position: number }>()
	const { position } = useValue(history.depth)
	useEffect(() => {
		// Once it was taken back, another step may stand where the removal stood.
		setLast((removed) => (removed && position < removed.position ? undefined : removed))
	}, [position])
	const tell = useCallback(
		(words: string, onBack?: () => void) => setLast({ words, onBack, position: history.position() }),
		[history],
	)
	const forget = useCallback(() => setLast(undefined), [])
	return {
		words: last?.position === position ? last.words : undefined,
		tell,
		undo() {
			if (last?.position !== history.position()) return
			last.onBack?.()
			history.undo()
		},
		forget,
	}
}

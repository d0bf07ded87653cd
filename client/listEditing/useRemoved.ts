import { useCallback, useEffect, useState } from 'react'
import type { History } from '../sync/history.ts'
import { useValue } from '../sync/RoomContext.ts'

/** What was removed last, for as long as one step of undo brings exactly that back. */
export interface Removed {
	/** the sentence about it */
	readonly words: string | undefined
	/** Said right after the step that removed something, of `of` if it is another board's; `onBack` runs before it is brought back. */
	tell(words: string, onBack?: () => void, of?: History): void
	undo(): void
	forget(): void
}

export function useRemoved(history: History): Removed {
	const [last, setLast] = useState<{ words: string; onBack: (() => void) | undefined; of: History; position: number }>()
	const of = last?.of ?? history
	const { position } = useValue(of.depth)
	useEffect(() => {
		// Once it was taken back, another step may stand where the removal stood.
		setLast((removed) => (removed && position < removed.position ? undefined : removed))
	}, [position])
	const tell = useCallback(
		(words: string, onBack?: () => void, of: History = history) =>
			setLast({ words, onBack, of, position: of.position() }),
		[history],
	)
	const forget = useCallback(() => setLast(undefined), [])
	return {
		words: last?.position === position ? last.words : undefined,
		tell,
		undo() {
			if (last?.position !== of.position()) return
			last.onBack?.()
			of.undo()
		},
		forget,
	}
}

import { useCallback, useEffect, useState } from 'react'
import { useRoom, useValue } from '../sync/RoomContext.ts'
import { useTexts } from '../texts/texts.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import type { TaskPart } from './plan.ts'
import { taskTexts } from './texts.ts'

/** What was removed last, for as long as one step of undo brings exactly that back. */
interface Removed {
	readonly text: string | undefined
	tell(id: string, text: string): void
	undo(): void
	forget(): void
}

export function useRemoved(focus: (task: string, part: TaskPart) => void): Removed {
	const { history } = useRoom()
	const [last, setLast] = useState<{ id: string; text: string; position: number }>()
	const { position } = useValue(history.depth)
	useEffect(() => {
		// Once it was taken back, another step may stand where the removal stood.
		setLast((removed) => (removed && position < removed.position ? undefined : removed))
	}, [position])
	const tell = useCallback((id: string, text: string) => setLast({ id, text, position: history.position() }), [history])
	return {
		text: last?.position === position ? last.text : undefined,
		tell,
		undo() {
			if (last?.position !== history.position()) return
			focus(last.id, 'text')
			history.undo()
		},
		forget: () => setLast(undefined),
	}
}

/** Says what was removed, with the way back. */
export function RemovedNotice({ removed }: { removed: Removed }) {
	const texts = useTexts(taskTexts)
	if (removed.text === undefined) return null
	return (
		<Notice
			tone="good"
			title={texts.removed(removed.text)}
			action={
				<>
					<Button size="small" icon="undo" onClick={removed.undo}>
						{texts.undo}
					</Button>
					<Button kind="icon" icon="close" aria-label={texts.close} onClick={removed.forget} />
				</>
			}
		/>
	)
}

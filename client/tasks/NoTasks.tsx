import { useRoom } from '../sync/RoomContext.ts'
import { useTexts } from '../texts/texts.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { taskTexts } from './texts.ts'

/** A plan without tasks, or without any that fit what this person wants to see. */
export function NoTasks({ isFiltered, onShowAll }: { isFiltered: boolean; onShowAll: () => void }) {
	const { mayWrite } = useRoom()
	const texts = useTexts(taskTexts)
	if (!isFiltered) return <EmptyState missing={texts.empty} todo={mayWrite ? texts.emptyTodo : texts.emptyForReaders} />
	return (
		<EmptyState
			missing={texts.noneFits}
			todo={texts.noneFitsTodo}
			action={<Button onClick={onShowAll}>{texts.showAll}</Button>}
		/>
	)
}

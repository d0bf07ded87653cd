import { useRoom } from '../../sync/RoomContext.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Menu, type MenuItem } from '../../ui/Menu.tsx'
import { usePlan } from '../plan.ts'
import { taskTexts } from '../texts.ts'
import type { ShownTask } from '../watchTasks.ts'

/** What can be done with a task as a whole. */
export function TaskMenu({ task }: { task: ShownTask }) {
	const { mayWrite } = useRoom()
	const { actions, mayMove } = usePlan()
	const texts = useTexts(taskTexts)
	if (!mayWrite) return null
	const moving: MenuItem[] = [
		{ label: texts.up, icon: 'up', onSelect: () => actions.move(task.id, -1, 'menu') },
		{ label: texts.down, icon: 'down', onSelect: () => actions.move(task.id, 1, 'menu') },
	]
	return (
		<Menu
			trigger={
				<Button
					kind="icon"
					icon="more"
					data-part="menu"
					aria-label={texts.menu(task.words?.toString().slice(0, 60) ?? '')}
				/>
			}
			groups={[
				mayMove ? moving : [],
				[{ label: texts.remove, icon: 'trash' as const, danger: true, onSelect: () => actions.remove(task.id) }],
			].filter((items) => items.length > 0)}
		/>
	)
}

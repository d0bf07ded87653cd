import { Menu } from 'radix-ui/internal'
import { isTaskState, type TaskState, taskStates } from '../../../shared/registry/index.ts'
import { useRoom } from '../../sync/RoomContext.ts'
import { useLocale } from '../../texts/locale.ts'
import { useTexts } from '../../texts/texts.ts'
import { Icon } from '../../ui/icon.tsx'
import { MenuFrame } from '../../ui/MenuFrame.tsx'
import { usePlan } from '../plan.ts'
import { taskTexts } from '../texts.ts'
import type { ShownTask } from '../watchTasks.ts'
import { StateSign } from './StateSign.tsx'

/** How far the task is: sign and word, with a menu of the others. */
export function StatePart({ task }: { task: ShownTask }) {
	const { mayWrite } = useRoom()
	const { actions } = usePlan()
	const texts = useTexts(taskTexts)
	const locale = useLocale()
	if (!mayWrite) return <StateShown state={task.state} />
	return (
		<MenuFrame
			className="task-states"
			align="start"
			trigger={
				<button
					type="button"
					className="task-part"
					data-part="state"
					aria-label={texts.state(taskStates[task.state][locale])}
				>
					<StateShown state={task.state} />
				</button>
			}
		>
			<Menu.RadioGroup
				value={task.state}
				onValueChange={(next) => isTaskState(next) && actions.setState(task.id, next)}
			>
				{Object.keys(taskStates).map((state) => (
					<Menu.RadioItem key={state} value={state}>
						<StateShown state={state as TaskState} />
						{state === task.state && <Icon name="check" size={16} />}
					</Menu.RadioItem>
				))}
			</Menu.RadioGroup>
		</MenuFrame>
	)
}

function StateShown({ state }: { state: TaskState }) {
	const locale = useLocale()
	return (
		<span className="task-state">
			<StateSign state={state} />
			{taskStates[state][locale]}
		</span>
	)
}

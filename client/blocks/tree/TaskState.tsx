import { isTaskState, type TaskState as State, type Task, taskStates } from '../../../shared/registry/index.ts'
import { useRoom } from '../../sync/RoomContext.ts'
import { StateSign } from '../../tasks/parts/StateSign.tsx'
import { useLocale } from '../../texts/locale.ts'
import './signs.css'

/** How far an activity is: its sign, and the words to choose from. */
export function TaskState({
	task: { state },
	label,
	onChange,
}: {
	task: Task
	label: string
	onChange: (state: State) => void
}) {
	const { mayWrite } = useRoom()
	const locale = useLocale()
	return (
		<span className="tree-state">
			<StateSign state={state} />
			{mayWrite ? (
				<select
					aria-label={label}
					value={state}
					onChange={({ target }) => isTaskState(target.value) && onChange(target.value)}
				>
					{Object.entries(taskStates).map(([id, term]) => (
						<option key={id} value={id}>
							{term[locale]}
						</option>
					))}
				</select>
			) : (
				taskStates[state][locale]
			)}
		</span>
	)
}

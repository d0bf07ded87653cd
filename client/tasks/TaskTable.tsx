import { memo } from 'react'
import { taskColumns } from '../../shared/registry/csv/index.ts'
import { useLocale } from '../texts/locale.ts'
import { useTexts } from '../texts/texts.ts'
import { OriginPart } from './parts/OriginPart.tsx'
import { StatePart } from './parts/StatePart.tsx'
import { TaskMenu } from './parts/TaskMenu.tsx'
import { TextPart } from './parts/TextPart.tsx'
import { UntilPart } from './parts/UntilPart.tsx'
import { WhoPart } from './parts/WhoPart.tsx'
import { useMoveKeys } from './plan.ts'
import { taskTexts } from './texts.ts'
import type { ShownTask } from './watchTasks.ts'

/** The plan as a table: a row per task. */
export function TaskTable({ tasks, current }: { tasks: readonly ShownTask[]; current: string | undefined }) {
	const texts = useTexts(taskTexts)
	const locale = useLocale()
	return (
		<table className="task-table">
			<caption className="ui-hidden-text">{texts.title}</caption>
			<thead>
				<tr>
					{Object.entries(taskColumns).map(([id, heading]) => (
						<th key={id} scope="col">
							{heading[locale]}
						</th>
					))}
					<td />
				</tr>
			</thead>
			<tbody>
				{tasks.map((task, i) => (
					<TaskRow key={task.id} task={task} index={i} isCurrent={task.id === current} />
				))}
			</tbody>
		</table>
	)
}

const TaskRow = memo(function TaskRow({
	task,
	index,
	isCurrent,
}: {
	task: ShownTask
	index: number
	isCurrent: boolean
}) {
	const onKeyDown = useMoveKeys(task.id)
	return (
		<tr
			data-task={task.id}
			data-state={task.state}
			data-current={isCurrent || undefined}
			tabIndex={-1}
			onKeyDown={onKeyDown}
		>
			<td>
				<TextPart task={task} index={index} />
			</td>
			<td>
				<WhoPart task={task} />
			</td>
			<td>
				<UntilPart task={task} />
			</td>
			<td>
				<StatePart task={task} />
			</td>
			<td>
				<OriginPart task={task} />
			</td>
			<td>
				<TaskMenu task={task} />
			</td>
		</tr>
	)
})

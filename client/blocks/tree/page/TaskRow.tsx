import { memo } from 'react'
import { taskElement } from '../../../../shared/blocks/tree/index.ts'
import { changeTask, type NumberedTask, taskText } from '../../../../shared/registry/index.ts'
import { textFields } from '../../../../shared/text/fields.ts'
import { dayInWords } from '../../../days/days.ts'
import { useRoom } from '../../../sync/RoomContext.ts'
import { useLocale } from '../../../texts/locale.ts'
import { useTexts } from '../../../texts/texts.ts'
import { Button } from '../../../ui/Button.tsx'
import { Menu } from '../../../ui/Menu.tsx'
import { placeIn } from '../../../writing/guests.ts'
import { SharedField } from '../../../writing/SharedField.tsx'
import { Actors } from '../Actors.tsx'
import { useTreeActions } from '../actions.ts'
import type { Organisations } from '../observe.ts'
import { showDetails, usePersonal } from '../personal.ts'
import { TaskState } from '../TaskState.tsx'
import { treeTexts } from '../texts.ts'

interface TaskRowProps {
	tree: string
	/** the goal below which it stands */
	goal: string
	numbered: NumberedTask
	organisations: Organisations
}

/** An activity in the table. */
export const TaskRow = memo(function TaskRow({ tree, goal, numbered, organisations }: TaskRowProps) {
	const { task, number } = numbered
	const { doc, mayWrite } = useRoom()
	const texts = useTexts(treeTexts)
	const { page } = texts
	const locale = useLocale()
	const actions = useTreeActions(tree)
	const element = taskElement(task.id)
	const begin = usePersonal(tree, (personal) => personal.row)
	const isShown = usePersonal(tree, (personal) => personal.chosen) === element
	const name = `${texts.details.task} ${number}`
	return (
		<tr data-element={element} data-level="task" data-shown={isShown || undefined} tabIndex={-1}>
			<th scope="row">
				<span>{name}</span>
				{mayWrite && (
					<Menu
						trigger={<Button kind="icon" icon="more" aria-label={page.more(name)} />}
						groups={[
							[{ label: page.details, onSelect: () => showDetails(tree, element) }],
							[{ label: page.addBelow.partial, icon: 'plus', onSelect: () => actions.addTask(goal) }],
							[{ label: page.remove, icon: 'trash', onSelect: () => actions.remove(element) }],
						]}
					/>
				)}
			</th>
			<td className="tree-row-task" data-label={page.summary}>
				<SharedField
					text={taskText(doc, task.id)}
					label={page.words(name)}
					field={textFields.taskText}
					place={placeIn(tree, element)}
					placeholder={texts.emptyTask}
					begin={begin?.element === element ? begin : undefined}
					onEnter={() => actions.addTask(goal)}
				/>
				<TaskState
					task={task}
					label={page.status(name)}
					onChange={(state) => actions.asOneStep(() => changeTask(doc, task.id, { state }))}
				/>
				<Actors ids={task.who} organisations={organisations} />
			</td>
			<td data-label={page.effort}>{task.effort ?? '–'}</td>
			<td data-label={page.sourceOfTask}>
				{task.until === undefined ? '–' : texts.until(dayInWords(task.until, locale))}
			</td>
			<td>–</td>
		</tr>
	)
})

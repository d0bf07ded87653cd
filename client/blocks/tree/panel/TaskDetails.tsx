import { taskElement } from '../../../../shared/blocks/tree/index.ts'
import { changeTask, type NumberedTask, setTaskGoal, setTaskWho, taskText } from '../../../../shared/registry/index.ts'
import { textFields } from '../../../../shared/text/fields.ts'
import { useRoom } from '../../../sync/RoomContext.ts'
import { useTexts } from '../../../texts/texts.ts'
import { TextField } from '../../../ui/TextField.tsx'
import { useTreeActions } from '../actions.ts'
import { useGoals } from '../observe.ts'
import { TaskState } from '../TaskState.tsx'
import { treeTexts } from '../texts.ts'
import { ActorsChoice } from './ActorsChoice.tsx'
import { DetailFoot, DetailWords, UntilField } from './DetailParts.tsx'

/** All that is said of an activity: it is a task of the plan, done for goals. */
export function TaskDetails({ tree, numbered: { task, number } }: { tree: string; numbered: NumberedTask }) {
	const { doc, mayWrite } = useRoom()
	const texts = useTexts(treeTexts)
	const { details, page } = texts
	const actions = useTreeActions(tree)
	const goals = useGoals().filter(({ goal }) => goal.level === 'partial' || task.goals?.includes(goal.id))
	const element = taskElement(task.id)
	const change = (patch: Parameters<typeof changeTask>[2]) => actions.asOneStep(() => changeTask(doc, task.id, patch))
	return (
		<div className="tree-details">
			<section>
				<h3 className="ui-caption">
					{details.task} {number}
				</h3>
				<DetailWords
					tree={tree}
					element={element}
					text={taskText(doc, task.id)}
					label={details.task}
					field={textFields.taskText}
					placeholder={texts.emptyTask}
				/>
				<TaskState task={task} label={page.status(number)} onChange={(state) => change({ state })} />
			</section>
			<section>
				<h3>{details.actors}</h3>
				<ActorsChoice
					chosen={task.who}
					onChange={(actor, takesOn) => actions.asOneStep(() => setTaskWho(doc, task.id, { actor }, takesOn))}
				/>
				<UntilField until={task.until} onChange={(until) => change({ until })} />
				<TextField
					label={page.effort}
					placeholder={page.effortEmpty}
					disabled={!mayWrite}
					maxLength={textFields.taskEffort.limit}
					defaultValue={task.effort ?? ''}
					onBlur={({ target }) => change({ effort: target.value })}
				/>
			</section>
			<fieldset className="tree-serves">
				<legend className="ui-label">{details.serves}</legend>
				{goals.map(({ goal: { id, text }, number: of }) => (
					<label key={id} className="tree-check">
						<input
							type="checkbox"
							disabled={!mayWrite}
							checked={task.goals?.includes(id) ?? false}
							onChange={({ target: { checked } }) => actions.asOneStep(() => setTaskGoal(doc, task.id, id, checked))}
						/>
						<span>
							<b>{of}</b> {text}
						</span>
					</label>
				))}
			</fieldset>
			<DetailFoot tree={tree} element={element} />
		</div>
	)
}

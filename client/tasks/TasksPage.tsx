import { useMemo, useRef, useState } from 'react'
import { change } from '../../shared/lib/change.ts'
import { type Clock, systemClock } from '../../shared/lib/clock.ts'
import { addTask, personsOf } from '../../shared/registry/index.ts'
import { textFields } from '../../shared/text/fields.ts'
import { useActors, useFields } from '../actors/watchRegistry.ts'
import { useToday } from '../days/days.ts'
import { NewLine } from '../listEditing/NewLine.tsx'
import { RemovedNotice } from '../listEditing/RemovedNotice.tsx'
import { useRemoved } from '../listEditing/useRemoved.ts'
import { useUndoKeys } from '../listEditing/useUndoKeys.ts'
import { useRoom } from '../sync/RoomContext.ts'
import { useTexts } from '../texts/texts.ts'
import { usePhone } from '../ui/useMedia.ts'
import { everything } from './arrangement.ts'
import { useFoundNow } from './foundNow.ts'
import { useArrangedTasks, usePersonalPlan } from './personalPlan.ts'
import { type Plan, PlanContext } from './plan.ts'
import { TaskBar } from './TaskBar.tsx'
import { TaskList } from './TaskList.tsx'
import { TaskTable } from './TaskTable.tsx'
import { useFocusLater, useShownTask } from './taskFocus.ts'
import { taskTexts } from './texts.ts'
import { useTaskActions } from './useTaskActions.ts'
import { useGoalNames, useOriginBoards, useTasks } from './watchTasks.ts'
import '../listEditing/lines.css'
import './parts/parts.css'
import './tasks.css'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'

/** The Maßnahmenplan: all tasks of the workshop, wherever they were noted, as a table and as a list. */
export function TasksPage({ clock = systemClock }: { clock?: Clock }) {
	const { doc, history, mayWrite } = useRoom()
	const texts = useTexts(taskTexts)
	const isPhone = usePhone()
	const page = useRef<HTMLElement>(null)
	const today = useToday(clock)
	const tasks = useTasks(doc)
	const [arrangement, arrange] = useState(everything)
	const shown = useArrangedTasks(tasks, arrangement, today)
	const [personal, setPersonal] = usePersonalPlan()
	const isTable = personal.view === 'table' && !isPhone
	const mayMove = mayWrite && arrangement.order === 'own' && (isTable || personal.grouping === 'none')

	const focus = useFocusLater(page)
	const removed = useRemoved(history)
	const actions = useTaskActions({ shown: shown.ids, focus, tellRemoved: removed.tell })
	const current = useShownTask(page, shown.tasks, () => arrange(everything))
	const actors = useActors(doc)
	const persons = useMemo(() => personsOf(tasks), [tasks])
	const fields = useFields(doc)
	const boards = useOriginBoards(doc)
	const foundNow = useFoundNow(doc, tasks)
	const goals = useGoalNames(doc)
	const plan = useMemo<Plan>(
		() => ({ today, actors, persons, fields, boards, foundNow, goals, mayMove, actions }),
		[today, actors, persons, fields, boards, foundNow, goals, mayMove, actions],
	)

	const add = (lines: readonly string[]) => {
		// Where a filter or an order of one's own is on, a new task could be out of sight.
		arrange(everything)
		history.step(() =>
			change(doc, () => {
				for (const text of lines) addTask(doc, { text })
			}),
		)
	}
	const onKeyDown = useUndoKeys()

	return (
		<PlanContext value={plan}>
			<section ref={page} className="lines-page" aria-label={texts.title} data-lines onKeyDown={onKeyDown}>
				<TaskBar
					tasks={tasks}
					shown={shown.tasks}
					personal={personal}
					onPersonal={setPersonal}
					arrangement={arrangement}
					onArrange={arrange}
				/>
				<RemovedNotice removed={removed} />
				<div className="lines-scroll tasks-scroll">
					{shown.tasks.length === 0 ? (
						<NoTasks isFiltered={tasks.length > 0} onShowAll={() => arrange(everything)} />
					) : isTable ? (
						<TaskTable tasks={shown.tasks} current={current} />
					) : (
						<TaskList tasks={shown.tasks} grouping={personal.grouping} current={current} />
					)}
				</div>
				{mayWrite && (
					<NewLine
						label={texts.newTask}
						hint={isPhone ? texts.emptyText : texts.newTaskHint}
						keys={texts.keys}
						maxLength={textFields.taskText.limit}
						onAdd={add}
					/>
				)}
			</section>
		</PlanContext>
	)
}

/** A plan without tasks, or without any that fit what this person wants to see. */
function NoTasks({ isFiltered, onShowAll }: { isFiltered: boolean; onShowAll: () => void }) {
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

import { taskTable } from '../../shared/registry/csv/index.ts'
import { findTask, isOverdue, type Task } from '../../shared/registry/index.ts'
import { UndoButtons } from '../listEditing/UndoButtons.tsx'
import { useRoom } from '../sync/RoomContext.ts'
import { useLocale } from '../texts/locale.ts'
import { useTexts } from '../texts/texts.ts'
import { SegmentedSwitch } from '../ui/SegmentedSwitch.tsx'
import { Toolbar } from '../ui/Toolbar.tsx'
import { usePhone } from '../ui/useMedia.ts'
import type { Arrangement, Grouping } from './arrangement.ts'
import type { PersonalPlan } from './personalPlan.ts'
import { usePlan } from './plan.ts'
import { TaskToolbar } from './TaskToolbar.tsx'
import { takersOf } from './takers.ts'
import { taskTexts } from './texts.ts'
import { useOriginWords } from './useOriginWords.ts'
import type { ShownTask } from './watchTasks.ts'

const groupings: readonly Grouping[] = ['none', 'state', 'person']

/** The head of the plan: how it is looked at, how much there is to do, and the way out as a file. */
export function TaskBar({
	tasks,
	shown,
	personal: { view, grouping },
	onPersonal,
	arrangement,
	onArrange,
}: {
	tasks: readonly ShownTask[]
	shown: readonly ShownTask[]
	personal: PersonalPlan
	onPersonal: (patch: Partial<PersonalPlan>) => void
	arrangement: Arrangement
	onArrange: (next: Arrangement) => void
}) {
	const { doc } = useRoom()
	const { today, goals, actors } = usePlan()
	const tell = useOriginWords()
	const texts = useTexts(taskTexts)
	const locale = useLocale()
	const isPhone = usePhone()
	const overdue = tasks.filter((task) => isOverdue(task, today)).length

	const originOf = ({ origin, goals: served = [] }: Task): string => {
		const done = served.flatMap((id) => goals[id]?.[locale] ?? []).map(texts.forGoal)
		const { where, found } = origin ? tell(origin) : { where: '' }
		return [...done, found ? `${where}: ${found.title}` : where].filter(Boolean).join(', ')
	}
	/** What stands on the screen, in its order. */
	const table = () => {
		const rows = shown.flatMap(({ id }) => findTask(doc, id) ?? [])
		return taskTable(doc, rows, locale, originOf)
	}
	/** What of it is due on a day and not done yet. */
	const days = () =>
		shown.flatMap(({ id, who, whoElse }) => {
			const task = findTask(doc, id)
			if (!task?.until || task.state === 'done') return []
			const takers = takersOf({ id, who, whoElse }, actors).flatMap(({ name }) => name || [])
			const title = texts.dueOn(task.text.trim() || texts.emptyText)
			return [{ id, day: task.until, title, ...(takers.length > 0 && { about: takers.join(', ') }) }]
		})
	return (
		<Toolbar as="header" className="lines-bar tasks-bar">
			<h2>{texts.title}</h2>
			<UndoButtons />
			{!isPhone && (
				<SegmentedSwitch
					label={texts.view}
					options={[
						{ value: 'table', label: texts.table, icon: 'table' },
						{ value: 'list', label: texts.list, icon: 'list' },
					]}
					value={view}
					onChange={(next) => onPersonal({ view: next })}
				/>
			)}
			{(isPhone || view === 'list') && (
				<SegmentedSwitch
					label={texts.group}
					options={groupings.map((value) => ({ value, label: texts.groups[value] }))}
					value={grouping}
					onChange={(next) => onPersonal({ grouping: next })}
				/>
			)}
			<p className="tasks-count">
				{texts.count(tasks.length)}
				{overdue > 0 && <span> · {texts.overdueCount(overdue)}</span>}
			</p>
			<TaskToolbar tasks={tasks} arrangement={arrangement} onArrange={onArrange} table={table} days={days} />
		</Toolbar>
	)
}

import { memo } from 'react'
import { taskStates } from '../../shared/registry/index.ts'
import { useLocale } from '../texts/locale.ts'
import { useTexts } from '../texts/texts.ts'
import { type Group, type Grouping, grouped, type Person } from './arrangement.ts'
import { OriginPart } from './parts/OriginPart.tsx'
import { StatePart } from './parts/StatePart.tsx'
import { StateSign } from './parts/StateSign.tsx'
import { TakerMark } from './parts/Takers.tsx'
import { TaskMenu } from './parts/TaskMenu.tsx'
import { TextPart } from './parts/TextPart.tsx'
import { UntilPart } from './parts/UntilPart.tsx'
import { WhoPart } from './parts/WhoPart.tsx'
import { useMoveKeys, usePlan } from './plan.ts'
import { taskTexts } from './texts.ts'
import type { ShownTask } from './watchTasks.ts'

/** The plan as cards: by state, by person, or one after the other. */
export function TaskList({
	tasks,
	grouping,
	current,
}: {
	tasks: readonly ShownTask[]
	grouping: Grouping
	current: string | undefined
}) {
	const { actors } = usePlan()
	return (
		<div className="task-groups">
			{grouped(tasks, grouping, actors).map((group) => (
				<section key={group.key}>
					{group.of !== 'all' && <GroupHeading group={group} />}
					<ul className="lines task-cards">
						{group.tasks.map((task) => (
							<TaskCard key={task.id} task={task} index={tasks.indexOf(task)} isCurrent={task.id === current} />
						))}
					</ul>
				</section>
			))}
		</div>
	)
}

function GroupHeading({ group: { of, tasks } }: { group: Group<ShownTask> }) {
	const locale = useLocale()
	return (
		<h3>
			{of !== 'all' && 'state' in of && (
				<>
					<StateSign state={of.state} />
					{taskStates[of.state][locale]}
				</>
			)}
			{of !== 'all' && 'person' in of && <PersonHeading person={of.person} />}
			<span>{tasks.length}</span>
		</h3>
	)
}

function PersonHeading({ person }: { person: Person }) {
	const { actors } = usePlan()
	const texts = useTexts(taskTexts)
	if (person === 'nobody') return texts.nobodyYet
	const actor = 'actor' in person ? actors.find(({ id }) => id === person.actor) : undefined
	return (
		<>
			<TakerMark actor={actor} gone={'actor' in person && !actor} />
			{'name' in person ? person.name : (actor?.name ?? texts.gone)}
		</>
	)
}

const TaskCard = memo(function TaskCard({
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
		<li
			data-task={task.id}
			data-state={task.state}
			data-current={isCurrent || undefined}
			tabIndex={-1}
			onKeyDown={onKeyDown}
		>
			<div className="lines-head">
				<TextPart task={task} index={index} />
				<TaskMenu task={task} />
			</div>
			<div className="task-card-parts">
				<WhoPart task={task} />
				<UntilPart task={task} />
				<StatePart task={task} />
			</div>
			<OriginPart task={task} />
		</li>
	)
})

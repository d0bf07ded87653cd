import { memo } from 'react'
import { goalElement, taskElement } from '../../../../shared/blocks/tree/index.ts'
import { type GoalNode, type NumberedTask, taskStates } from '../../../../shared/registry/index.ts'
import { dayInWords } from '../../../days/days.ts'
import { StateSign } from '../../../tasks/parts/StateSign.tsx'
import { useLocale } from '../../../texts/locale.ts'
import { useTexts } from '../../../texts/texts.ts'
import { withHyphens } from '../../../ui/hyphens.ts'
import { Actors } from '../Actors.tsx'
import type { Organisations } from '../observe.ts'
import { treeTexts } from '../texts.ts'
import { levelColumns } from './pictureRows.ts'

interface TaskStackProps {
	node: GoalNode
	organisations: Organisations
	chosen: string | undefined
	stop: string | undefined
	/** absent for those who may only look */
	onAdd: ((goal: string) => void) | undefined
	/** the row of the grid it stands in */
	row: number
}

/** What is done for a goal; where that is nothing yet, the place for it. */
export const TaskStack = memo(
	function TaskStack({ node: { goal, tasks }, organisations, chosen, stop, onAdd, row }: TaskStackProps) {
		const texts = useTexts(treeTexts)
		return (
			<div
				className="tree-tasks"
				style={{ gridRow: row, gridColumn: levelColumns.tasks.own }}
				data-lit={chosen === goalElement(goal.id) || undefined}
			>
				{tasks.map((each) => (
					<TaskCard
						key={each.task.id}
						numbered={each}
						organisations={organisations}
						isChosen={chosen === taskElement(each.task.id)}
						isStop={stop === taskElement(each.task.id)}
					/>
				))}
				{tasks.length === 0 && (
					<p className="tree-missing">
						{texts.noTask}
						{onAdd && (
							<button type="button" tabIndex={-1} onClick={() => onAdd(goal.id)}>
								{texts.addTask}
							</button>
						)}
					</p>
				)}
			</div>
		)
	},
	(a, b) => {
		const isLit = ({ chosen, node }: TaskStackProps) => chosen === goalElement(node.goal.id)
		const isAt = (element: string | undefined, { tasks }: GoalNode) =>
			tasks.find(({ task }) => taskElement(task.id) === element)?.task.id
		return (
			a.node === b.node &&
			a.organisations === b.organisations &&
			isAt(a.chosen, a.node) === isAt(b.chosen, b.node) &&
			isAt(a.stop, a.node) === isAt(b.stop, b.node) &&
			isLit(a) === isLit(b) &&
			a.row === b.row
		)
	},
)

function TaskCard({
	numbered: { task, number },
	organisations,
	isChosen,
	isStop,
}: {
	numbered: NumberedTask
	organisations: Organisations
	isChosen: boolean
	isStop: boolean
}) {
	const texts = useTexts(treeTexts)
	const locale = useLocale()
	const { text, state, until, who } = task
	const words = text.trim()
	const isDated = until !== undefined && (state === 'open' || state === 'inProgress')
	return (
		<button
			type="button"
			className="tree-task"
			data-element={taskElement(task.id)}
			aria-pressed={isChosen}
			tabIndex={isStop ? 0 : -1}
		>
			<span className="tree-words" data-empty={!words || undefined}>
				<span className="ui-hidden-text">
					{texts.details.task} {number}{' '}
				</span>
				{words ? withHyphens(words) : texts.emptyTask}
			</span>
			<span className="tree-facts">
				<span className="tree-state">
					<StateSign state={state} />
					{isDated ? texts.until(dayInWords(until, locale)) : taskStates[state][locale]}
				</span>
				<Actors ids={who} organisations={organisations} />
			</span>
		</button>
	)
}

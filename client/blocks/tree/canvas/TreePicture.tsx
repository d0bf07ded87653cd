import { type Ref, useMemo } from 'react'
import { type Rows, rowsOf } from '../../../../shared/blocks/tree/index.ts'
import { type GoalLevel, type GoalNode, goalLevelIds } from '../../../../shared/registry/index.ts'
import { useTexts } from '../../../texts/texts.ts'
import type { Organisations } from '../observe.ts'
import { treeTexts } from '../texts.ts'
import { GoalCard } from './GoalCard.tsx'
import { Lines } from './Lines.tsx'
import { levelColumns, pictureRows } from './pictureRows.ts'
import { TaskStack } from './TaskStack.tsx'
import './tree.css'

/** The columns of the picture, from left to right. */
const inColumns = ['project', 'partial', 'tasks'] as const

interface TreePictureProps {
	outline: readonly GoalNode[]
	organisations: Organisations
	/** in board units */
	width: number
	/** the element somebody is at */
	chosen?: string | undefined
	/** the element that Tab leads to */
	stop?: string | undefined
	/** absent for those who may only look */
	onAddTask?: ((goal: string) => void) | undefined
	onAddGoal?: ((level: GoalLevel) => void) | undefined
	ref?: Ref<HTMLElement>
}

/**
 * The goals from left to right, each beside what serves it, with the tasks at the end and the overall goal above them all:
 * lines of words are long and screens are wide, so that a usual goal system can be read where all of it is seen.
 */
export function TreePicture(props: TreePictureProps) {
	const { outline, organisations, width, chosen, stop, onAddTask, onAddGoal, ref } = props
	const texts = useTexts(treeTexts)
	const rows = useMemo(() => rowsOf(outline), [outline])
	const lines = useMemo(() => pictureRows(rows), [rows])
	const end = lines.lineOf(rows.count)
	return (
		<article ref={ref} className="tree-picture" aria-label={texts.title} style={{ width }}>
			{inColumns.map((level) => (
				<header key={level} style={{ gridRow: lines.heads, gridColumn: levelColumns[level].own }} data-level={level}>
					<h3>{texts.levels[level]}</h3>
					<p>{texts.levelNotes[level]}</p>
				</header>
			))}
			<Lines rows={rows} lines={lines} isLit={lit(rows, chosen)} />
			{goalLevelIds.map((level) => {
				const placed = rows.goals.filter(({ node }) => node.goal.level === level)
				const { own } = levelColumns[level]
				if (placed.length === 0 && onAddGoal) {
					const style = level === 'overall' ? { gridRow: 1, gridColumn: '1 / -1' } : { gridRow: end, gridColumn: own }
					return (
						<p key={level} className="tree-missing" data-level={level} style={style}>
							<button type="button" onClick={() => onAddGoal(level)}>
								{texts.enter[level]}
							</button>
						</p>
					)
				}
				return placed.map((each) => (
					<GoalCard
						key={each.node.goal.id}
						node={each.node}
						organisations={organisations}
						isChosen={chosen === `goal:${each.node.goal.id}`}
						isStop={stop === `goal:${each.node.goal.id}`}
						row={lines.rowOf(each)}
						rows={level === 'project' ? each.rows : 1}
					/>
				))
			})}
			{rows.tasks.map(({ node, row }) => (
				<TaskStack
					key={node.goal.id}
					node={node}
					organisations={organisations}
					chosen={chosen}
					stop={stop}
					onAdd={onAddTask}
					row={lines.lineOf(row)}
				/>
			))}
		</article>
	)
}

/** Whether the line between two goals is that of what somebody is at: up to all it serves, and down to its tasks. */
function lit({ lines }: Rows, chosen: string | undefined): (above: string, below: string) => boolean {
	const goal = chosen?.startsWith('goal:') ? chosen.slice('goal:'.length) : undefined
	const served = new Set(lines.filter(({ below }) => below === goal).map(({ above }) => above))
	return (above, below) => goal !== undefined && ((served.has(above) && below === goal) || above === goal)
}

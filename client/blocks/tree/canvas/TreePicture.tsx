import { type CSSProperties, type Ref, useMemo } from 'react'
import { type Columns, columnsOf } from '../../../../shared/blocks/tree/index.ts'
import { type GoalLevel, type GoalNode, goalLevelIds } from '../../../../shared/registry/index.ts'
import { useTexts } from '../../../texts/texts.ts'
import type { Organisations } from '../observe.ts'
import { treeTexts } from '../texts.ts'
import { GoalCard } from './GoalCard.tsx'
import { Lines } from './Lines.tsx'
import { columnAt, treeMeasures, widthOf } from './measures.ts'
import { TaskStack } from './TaskStack.tsx'
import './tree.css'

/** The grid's rows: bands of cards, and between two of them the lines. */
const rowOf = { overall: 1, project: 3, partial: 5, tasks: 7 } as const

interface TreePictureProps {
	outline: readonly GoalNode[]
	organisations: Organisations
	/** in board units, at least */
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
 * The goals from top to bottom, each above what serves it, with the tasks below. Cards of a level are equally high, so that
 * what lies between two levels is known without measuring: the lines.
 */
export function TreePicture(props: TreePictureProps) {
	const { outline, organisations, width, chosen, stop, onAddTask, onAddGoal, ref } = props
	const texts = useTexts(treeTexts)
	const columns = useMemo(() => columnsOf(outline), [outline])
	const measures = widthOf(columns.count, width)
	const isLit = lit(columns, chosen)
	return (
		<article
			ref={ref}
			className="tree-picture"
			aria-label={texts.title}
			style={
				{
					width: measures.width,
					gridTemplateColumns: `${treeMeasures.head}px repeat(${Math.max(1, columns.count)}, ${measures.column}px)`,
				} as CSSProperties
			}
		>
			{[...goalLevelIds, 'tasks' as const].map((level) => (
				<header key={level} style={{ gridRow: rowOf[level] }} data-level={level}>
					<h3>{texts.levels[level]}</h3>
					<p>{texts.levelNotes[level]}</p>
				</header>
			))}
			{goalLevelIds.map((level) => {
				const placed = columns.goals.filter(({ node }) => node.goal.level === level)
				if (placed.length === 0 && onAddGoal)
					return <Missing key={level} row={rowOf[level]} label={texts.enter[level]} onAdd={() => onAddGoal(level)} />
				return placed.map(({ node, column, columns: span }) => (
					<GoalCard
						key={node.goal.id}
						node={node}
						organisations={organisations}
						isChosen={chosen === `goal:${node.goal.id}`}
						isStop={stop === `goal:${node.goal.id}`}
						style={{ gridRow: rowOf[level], gridColumn: `${column + 2} / span ${span}` }}
					/>
				))
			})}
			{columns.tasks.map(({ node, column }) => (
				<TaskStack
					key={node.goal.id}
					node={node}
					organisations={organisations}
					chosen={chosen}
					stop={stop}
					onAdd={onAddTask}
					style={{ gridRow: rowOf.tasks, gridColumn: column + 2 }}
				/>
			))}
			{([2, 4, 6] as const).map((row) => (
				<Lines key={row} row={row} columns={columns} measures={measures} isLit={isLit} />
			))}
			<Through columns={columns} x={(column) => columnAt(measures, column, 1)} />
		</article>
	)
}

/** A level on which nothing stands yet, as a place with its action. */
function Missing({ row, label, onAdd }: { row: number; label: string; onAdd: () => void }) {
	return (
		<p className="tree-missing" style={{ gridRow: row, gridColumn: 2 }}>
			<button type="button" onClick={onAdd}>
				{label}
			</button>
		</p>
	)
}

/** Where tasks belong to a goal of a higher level, their line passes the bands between. */
function Through({ columns: { tasks }, x }: { columns: Columns; x: (column: number) => number }) {
	return tasks.flatMap(({ node: { goal }, column }) =>
		([3, 4, 5] as const)
			.filter((row) => row > rowOf[goal.level] && row < rowOf.tasks - 1)
			.map((row) => (
				<i
					key={`${goal.id}/${row}`}
					className="tree-through"
					style={{ gridRow: row, gridColumn: '1 / -1', marginInlineStart: x(column) - 16 }}
				/>
			)),
	)
}

/** Whether the line between two goals is that of what somebody is at: up to all it serves, and down to its tasks. */
function lit({ lines }: Columns, chosen: string | undefined): (above: string, below: string) => boolean {
	const goal = chosen?.startsWith('goal:') ? chosen.slice('goal:'.length) : undefined
	const served = new Set(lines.filter(({ below }) => below === goal).map(({ above }) => above))
	return (above, below) => goal !== undefined && ((served.has(above) && below === goal) || above === goal)
}

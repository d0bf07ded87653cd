import type { Columns, Placed } from '../../../../shared/blocks/tree/index.ts'
import type { GoalLevel } from '../../../../shared/registry/index.ts'
import { columnAt, type TreeWidth, treeMeasures } from './measures.ts'

/** Below which level each row of lines lies. */
const levelAbove: Readonly<Record<number, GoalLevel>> = { 2: 'overall', 4: 'project', 6: 'partial' }

/** How far apart lines end that lead to one goal from several above it. */
const apart = 24

interface LinesProps {
	/** of the grid */
	row: 2 | 4 | 6
	columns: Columns
	measures: TreeWidth
	isLit: (above: string, below: string) => boolean
}

/** What serves what, between two bands: from the middle of each goal down to what stands below it. */
export function Lines({ row, columns, measures, isLit }: LinesProps) {
	const { between } = treeMeasures
	const level = levelAbove[row] ?? 'overall'
	const middle = between / 2
	const at = ({ column, columns: span }: Placed) => columnAt(measures, column, span)
	const placed = new Map(columns.goals.map((each) => [each.node.goal.id, each]))
	const goals = columns.lines.flatMap(({ above, below }) => {
		const [from, to] = [placed.get(above), placed.get(below)]
		if (!from || !to || from.node.goal.level !== level) return []
		const sharing = columns.lines.filter((line) => line.below === below)
		const aside = (sharing.findIndex((line) => line.above === above) - (sharing.length - 1) / 2) * apart
		return [{ key: `${above} ${below}`, from: at(from), to: at(to) + aside, isLit: isLit(above, below), isOpen: false }]
	})
	const tasks = columns.tasks.flatMap((stack) => {
		const { goal, tasks: listed } = stack.node
		const own = placed.get(goal.id)
		if (!own || goal.level !== level) return []
		const to = columnAt(measures, stack.column, 1)
		// A partial goal stands right above its tasks; others have a column of their own for theirs.
		const from = level === 'partial' ? to : at(own)
		return [{ key: goal.id, from, to, isLit: isLit(goal.id, ''), isOpen: listed.length === 0 }]
	})
	const lines = [...goals, ...tasks].sort((a, b) => Number(a.isLit) - Number(b.isLit))
	return (
		<svg
			className="tree-lines"
			style={{ gridRow: row }}
			width={measures.width}
			height={between}
			viewBox={`0 0 ${measures.width} ${between}`}
			aria-hidden="true"
		>
			{lines.map(({ key, from, to, isLit, isOpen }) => (
				<path
					key={key}
					d={from === to ? `M${from} 0V${between}` : `M${from} 0V${middle}H${to}V${between}`}
					data-lit={isLit || undefined}
					data-open={isOpen || undefined}
				/>
			))}
		</svg>
	)
}

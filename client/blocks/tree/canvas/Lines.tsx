import type { CSSProperties } from 'react'
import type { Placed, Rows } from '../../../../shared/blocks/tree/index.ts'
import { levelColumns, type PictureRows } from './pictureRows.ts'

interface LinesProps {
	rows: Rows
	lines: PictureRows
	isLit: (above: string, below: string) => boolean
}

/** Where one line runs: rows and columns of the grid, and which way. */
interface Way {
	readonly key: string
	readonly style: CSSProperties & { readonly '--aside'?: string }
	readonly run: 'across' | 'down' | 'up' | 'through'
	readonly isLit: boolean
	/** it leaves an overall goal, below it; `short`: for what stands right there */
	readonly trunk?: 'long' | 'short' | undefined
	/** what it leads to is still missing */
	readonly isOpen?: boolean
}

/** How far apart lines end that lead to one goal from several above it, in board units. */
const apart = 8

/**
 * What serves what, from the first line of each goal to the first line of what stands beside it. Each line is an element of
 * the grid: rows are as high as their words, and nobody needs to measure them.
 */
export function Lines({ rows, lines, isLit }: LinesProps) {
	const placed = new Map(rows.goals.map((each) => [each.node.goal.id, each]))
	const goals = rows.lines.flatMap(({ above, below }): Way[] => {
		const [from, to] = [placed.get(above), placed.get(below)]
		if (!from || !to) return []
		const sharing = rows.lines.filter((line) => line.below === below)
		const aside = sharing.findIndex((line) => line.above === above) * apart
		return [{ key: `${above} ${below}`, ...wayOf(lines, from, to, aside), isLit: isLit(above, below) }]
	})
	const tasks = rows.tasks.flatMap((stack): Way[] => {
		const { goal, tasks: listed } = stack.node
		const own = placed.get(goal.id)
		if (!own) return []
		const shared = { isLit: isLit(goal.id, ''), isOpen: listed.length === 0 }
		const { gap } = levelColumns[goal.level]
		const row = lines.lineOf(stack.row)
		if (goal.level === 'partial') {
			return [{ key: goal.id, style: { gridRow: row, gridColumn: gap }, run: 'across', ...shared }]
		}
		// Tasks of higher goals stand at the right, too: their line passes the columns between.
		return [
			{ key: goal.id, ...wayOf(lines, own, stack, 0), ...shared },
			{
				key: `${goal.id} through`,
				style: { gridRow: row, gridColumn: `${gap + 1} / ${levelColumns.tasks.own}` },
				run: 'through',
				...shared,
			},
		]
	})
	return [...goals, ...tasks]
		.sort((a, b) => Number(a.isLit) - Number(b.isLit))
		.map(({ key, style, run, trunk, isLit, isOpen }) => (
			<i
				key={key}
				className="tree-line"
				style={style}
				data-run={run}
				data-trunk={trunk}
				data-lit={isLit || undefined}
				data-open={isOpen || undefined}
			/>
		))
}

/** From a goal to what stands in the next column, or below an overall goal. */
function wayOf(
	{ lineOf, rowOf }: PictureRows,
	from: Placed,
	to: Placed,
	aside: number,
): Pick<Way, 'style' | 'run' | 'trunk'> {
	const { level } = from.node.goal
	const [start, end] = [rowOf(from), lineOf(to.row)]
	const at = { gridColumn: levelColumns[level].gap, '--aside': `${aside}px` }
	if (end < start) return { style: { ...at, gridRow: `${end} / ${start}` }, run: 'up' }
	if (level === 'overall') {
		return start + 1 < end
			? { style: { ...at, gridRow: `${start + 1} / ${end}` }, run: 'down', trunk: 'long' }
			: { style: { ...at, gridRow: end }, run: 'down', trunk: 'short' }
	}
	if (start < end) return { style: { ...at, gridRow: `${start} / ${end}` }, run: 'down' }
	return { style: { ...at, gridRow: end }, run: 'across' }
}

import type { GoalNode } from '../../registry/index.ts'

/** A goal, or the tasks of one, in the rows of a picture. */
export interface Placed {
	readonly node: GoalNode
	/** the first of its rows, from 0 */
	readonly row: number
	readonly rows: number
}

/** A goal that serves another, as a line between both. */
export interface Served {
	/** id of the goal above */
	readonly above: string
	/** id of the goal below, which may have its place below another */
	readonly below: string
}

export interface Rows {
	readonly count: number
	readonly goals: readonly Placed[]
	/** goals with the row in which their tasks stand, or in which their absence is seen */
	readonly tasks: readonly Placed[]
	readonly lines: readonly Served[]
}

/**
 * Lays an outline out in rows: each goal stands beside all that stands below it, and a partial goal has a row for its tasks.
 * Goals of higher levels have one only for tasks of their own. A goal that serves several stands at its first place.
 */
export function rowsOf(outline: readonly GoalNode[]): Rows {
	const goals: Placed[] = []
	const tasks: Placed[] = []
	const lines: Served[] = []
	let next = 0
	const place = (node: GoalNode) => {
		const row = next
		for (const below of node.below) {
			lines.push({ above: node.goal.id, below: below.goal.id })
			if (below.firstBelow === undefined) place(below)
		}
		if (node.tasks.length > 0 || node.goal.level === 'partial') {
			tasks.push({ node, row: next, rows: 1 })
			next++
		}
		if (next === row) next++
		goals.push({ node, row, rows: next - row })
	}
	for (const node of outline) if (node.firstBelow === undefined) place(node)
	return { count: next, goals, tasks, lines }
}

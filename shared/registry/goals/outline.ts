import type * as Y from 'yjs'
import type { Task } from '../tasks/task.ts'
import { listTasks } from '../tasks/tasks.ts'
import { type Goal, type GoalLevel, levelAbove } from './goal.ts'
import { listGoals } from './goals.ts'

/** A task below a goal. */
export interface NumberedTask {
	readonly task: Task
	/** "1.2a" */
	readonly number: string
}

/** A goal at one of its places: below a goal it serves, or at the top. */
export interface GoalNode {
	readonly goal: Goal
	/** "1", "1.2"; its own if it has one; '' for what has none */
	readonly number: string
	/**
	 * what it serves besides stands there, too; all below it stands at its first place only. Absent at that first place,
	 * otherwise the number of the goal above it there.
	 */
	readonly firstBelow?: string
	readonly below: readonly GoalNode[]
	readonly tasks: readonly NumberedTask[]
}

/**
 * The goals of a workshop as a tree, numbered by their places: overall goals, then project goals and partial goals that serve
 * none. A goal that serves several stands below each of them. Every goal is in it, and every task that is done for one, once
 * at each goal.
 */
export const goalOutline = (doc: Y.Doc): GoalNode[] => outlineOfGoals(listGoals(doc), listTasks(doc))

/** The same of goals and tasks that were read already, each in its order. */
export function outlineOfGoals(goals: readonly Goal[], tasks: readonly Task[]): GoalNode[] {
	const levelOf = new Map(goals.map(({ id, level }) => [id, level]))
	const parentsOf = ({ level, serves }: Goal): string[] =>
		serves.filter((parent) => levelOf.get(parent) !== undefined && levelOf.get(parent) === levelAbove(level))
	const below = new Map<string | undefined, Goal[]>()
	for (const goal of goals) {
		const parents = parentsOf(goal)
		for (const parent of parents.length > 0 ? parents : [undefined]) append(below, parent, goal)
	}
	const tasksFor = new Map<string, Task[]>()
	for (const task of tasks) for (const goal of task.goals ?? []) append(tasksFor, goal, task)

	const numbers = new Map<string, string>()
	const placedBelow = new Map<string, string>()
	const counted = { overall: 0, project: 0, partial: 0 }
	const numberOf = (goal: Goal, above: string | undefined, nth: number): string => {
		if (goal.number !== undefined) return goal.number
		if (goal.level === 'project') return String(++counted.project)
		return goal.level === 'partial' && above ? `${above}.${nth}` : ''
	}
	const place = (goal: Goal, above: string | undefined, nth: number): GoalNode => {
		const known = numbers.get(goal.id)
		if (known !== undefined)
			return { goal, number: known, firstBelow: placedBelow.get(goal.id) ?? '', below: [], tasks: [] }
		const number = numberOf(goal, above, nth)
		numbers.set(goal.id, number)
		placedBelow.set(goal.id, above ?? '')
		const numbered = (tasksFor.get(goal.id) ?? []).map((task, i) => ({ task, number: number + letter(i) }))
		return { goal, number, below: placeAll(below.get(goal.id) ?? [], number), tasks: numbered }
	}
	const placeAll = (listed: readonly Goal[], above?: string): GoalNode[] => {
		let nth = 0
		return listed.map((goal) => place(goal, above, numbers.has(goal.id) ? nth : ++nth))
	}
	const top = below.get(undefined) ?? []
	const ofLevel = (level: GoalLevel) => top.filter((goal) => goal.level === level)
	return [...placeAll(ofLevel('overall')), ...placeAll(ofLevel('project')), ...placeAll(ofLevel('partial'))]
}

/** Every place of every goal, from top to bottom. */
export const everyNode = (nodes: readonly GoalNode[]): GoalNode[] =>
	nodes.flatMap((node) => [node, ...everyNode(node.below)])

/** The first place of each goal, with all that stands below it. */
export const firstNodes = (nodes: readonly GoalNode[]): GoalNode[] =>
	everyNode(nodes).filter(({ firstBelow }) => firstBelow === undefined)

function append<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
	const list = lists.get(key)
	if (list) list.push(value)
	else lists.set(key, [value])
}

/** a, b, … z, aa, ab, … */
function letter(i: number): string {
	const last = String.fromCharCode(97 + (i % 26))
	return i < 26 ? last : letter(Math.floor(i / 26) - 1) + last
}

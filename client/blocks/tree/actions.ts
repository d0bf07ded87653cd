import { useMemo } from 'react'
import { goalElement, readTreeElement, taskElement } from '../../../shared/blocks/tree/index.ts'
import { change } from '../../../shared/lib/change.ts'
import {
	addGoal,
	addTask,
	findGoal,
	firstNodes,
	type GoalLevel,
	goalOutline,
	levelAbove,
	levelBelow,
	listGoals,
	moveGoal,
	removeGoal,
	removeTask,
} from '../../../shared/registry/index.ts'
import { type RoomView, useRoom } from '../../sync/RoomContext.ts'
import { trashedNow } from '../../sync/trashedNow.ts'
import { changePersonal, writeIn } from './personal.ts'

/** What people do with a tree as a whole gesture: each is one step of undo. */
export type TreeActions = ReturnType<typeof treeActions>

export function useTreeActions(tree: string): TreeActions {
	const room = useRoom()
	return useMemo(() => treeActions(room, tree), [room, tree])
}

function treeActions({ doc, history, presence }: Pick<RoomView, 'doc' | 'history' | 'presence'>, tree: string) {
	const asOneStep = <Answer>(work: () => Answer): Answer => history.step(() => change(doc, work))
	const write = (element: string) => writeIn(tree, element)
	/** Before which goal one stands that shall be the next after `id` on its level. */
	const behind = (id: string): string | undefined => {
		const all = listGoals(doc)
		return all[all.findIndex((goal) => goal.id === id) + 1]?.id
	}
	const nodeOf = (id: string) => firstNodes(goalOutline(doc)).find(({ goal }) => goal.id === id)

	return {
		asOneStep,
		/** Adds a goal that serves what the chosen element belongs to, and wants it to be written in. */
		add(level: GoalLevel, chosen?: string) {
			const above = levelAbove(level)
			const near = readTreeElement(chosen)
			const start = near?.what === 'goal' ? findGoal(doc, near.id) : undefined
			const onPath = !start ? [] : start.level === above ? start.id : start.level === level ? start.serves : []
			const all = listGoals(doc).filter((goal) => goal.level === above)
			// Where there is but one goal above, it is meant; otherwise only what was chosen says which.
			const only = all.length === 1 ? all.map(({ id }) => id) : []
			const serves = [onPath].flat()
			const goal = asOneStep(() => addGoal(doc, { level, text: '', serves: serves.length > 0 ? serves : only }))
			write(goalElement(goal))
		},
		/** Adds a goal of the same level behind this one, serving the same. */
		addBehind(id: string) {
			const goal = findGoal(doc, id)
			if (!goal) return
			const { level, serves } = goal
			write(goalElement(asOneStep(() => addGoal(doc, { level, text: '', serves }, { before: behind(id) }))))
		},
		/** Adds what comes next below a goal: a goal of the level below, or a task. */
		addBelow(id: string) {
			const goal = findGoal(doc, id)
			const level = goal && levelBelow(goal.level)
			if (!goal) return
			if (level) write(goalElement(asOneStep(() => addGoal(doc, { level, text: '', serves: [id] }))))
			else write(taskElement(asOneStep(() => addTask(doc, { text: '', goals: [id] }))))
		},
		addTask(goal: string) {
			write(taskElement(asOneStep(() => addTask(doc, { text: '', goals: [goal] }))))
		},
		/** Moves a goal before the one ahead of it below the same goal, or behind the next; nothing beyond the ends. */
		shift(id: string, by: 1 | -1) {
			const node = nodeOf(id)
			if (!node) return
			const [above] = node.goal.serves
			const beside = listGoals(doc).filter(
				({ level, serves }) =>
					level === node.goal.level && (above === undefined ? serves.length === 0 : serves.includes(above)),
			)
			const at = beside.findIndex((goal) => goal.id === id)
			const to = beside[at + by]
			if (to) asOneStep(() => moveGoal(doc, id, by < 0 ? to.id : behind(to.id)))
		},
		/** Lays a goal or a task into the trash. */
		remove(element: string) {
			const found = readTreeElement(element)
			if (!found) return
			const trashed = trashedNow(presence)
			asOneStep(() => (found.what === 'goal' ? removeGoal(doc, found.id, trashed) : removeTask(doc, found.id, trashed)))
			changePersonal(tree, { chosen: undefined })
		},
	}
}

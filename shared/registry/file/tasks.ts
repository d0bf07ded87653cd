import { isObject } from '../../lib/json.ts'
import { findActor } from '../actors/actors.ts'
import { listGoals } from '../goals/goals.ts'
import { isDay, isEffort, isTaskState } from '../tasks/task.ts'
import { addTask, findTask, listTasks, setTaskGoal } from '../tasks/tasks.ts'
import { wordKey } from '../term.ts'
import { type Collection, givenOnce } from './collection.ts'

/**
 * Tasks by their words: one the registry knows already is the same task, done for these goals, too. Where a task came from
 * does not travel, nor do people's names: whoever reads a file elsewhere has not been told them.
 */
export const tasksInFiles: Collection = {
	write(doc, id, nameOf) {
		const task = findTask(doc, id)
		if (!task) return undefined
		const { text, who, until, state, goals = [], effort } = task
		return {
			...{ text, state },
			...(until && { until }),
			...(effort && { effort }),
			who: who.filter((actor) => findActor(doc, actor)).map((actor) => nameOf('actors', actor)),
			goals: listGoals(doc).flatMap((goal) => (goals.includes(goal.id) ? [nameOf('goals', goal.id)] : [])),
		}
	},
	reader(doc, { idOf, random }) {
		const known = givenOnce(
			listTasks(doc).filter(({ text }) => text.trim()),
			({ text }) => wordKey(text),
		)
		return (data) => {
			if (!isObject(data) || typeof data.text !== 'string') return undefined
			const { text, state, until, effort } = data
			const all = (names: unknown, collection: 'actors' | 'goals') =>
				Array.isArray(names) ? names.flatMap((name) => idOf(collection, name) ?? []) : []
			const goals = all(data.goals, 'goals')
			const same = known(wordKey(text))
			for (const goal of goals) if (same) setTaskGoal(doc, same.id, goal, true)
			if (same) return same.id
			const said = {
				...(isTaskState(state) && { state }),
				...(isDay(until) && { until }),
				...(isEffort(effort) && { effort }),
			}
			return addTask(doc, { ...said, text, who: all(data.who, 'actors'), goals }, { random })
		}
	},
}

import type * as Y from 'yjs'
import type { JsonObject } from '../../lib/json.ts'
import { z } from '../../lib/schema.ts'
import type { NameOf, Reading } from '../../registry/file/index.ts'
import { goalLevelIds, listGoals, listTasks } from '../../registry/index.ts'
import { createTree } from './tree.ts'

/** A tree in a data file: which goals and tasks the file brings along. */
const treeData = z.object({ goals: z.array(z.string()).max(1000), tasks: z.array(z.string()).max(2000) })

export function writeTree(doc: Y.Doc, _id: string, nameOf: NameOf): JsonObject {
	const all = listGoals(doc)
	// What is served comes first: whoever reads the file knows it then.
	const goals = goalLevelIds.flatMap((level) => all.filter((goal) => goal.level === level))
	const tasks = listTasks(doc).filter((task) => task.goals?.some((id) => all.some((goal) => goal.id === id)))
	return {
		goals: goals.map(({ id }) => nameOf('goals', id)),
		tasks: tasks.map(({ id }) => nameOf('tasks', id)),
	}
}

/** The goals themselves come with the registry of the file. */
export function readTree(data: unknown): ((doc: Y.Doc, method: string, reading: Reading) => string) | undefined {
	if (!treeData.safeParse(data).success) return undefined
	return (doc, method, { random }) => createTree(doc, { method }, random)
}

import * as Y from 'yjs'
import { isObject } from '../../lib/json.ts'
import { registryOf } from '../../lib/sharedRegistry.ts'
import { isThere } from '../../lib/trash.ts'
import type { Block, BlockWords, Mention } from '../block.ts'
import { newTreeProps, treeShapeType } from './shape.ts'
import { listTrees } from './tree.ts'

/** Elements are named `goal:<id>` and `task:<id>`. */
export const treeBlock = {
	id: 'tree',
	shapeType: treeShapeType,
	idProp: 'treeId',
	comesFirst: true,
	newShapeProps: (id) => ({ ...newTreeProps(id) }),
	list: listTrees,
	words: (doc) => goalWords(doc).filter(({ text }) => text.trim()),
	mentions: (doc) => goalMentions(doc),
} as const satisfies Block

export const goalElement = (id: string): string => `goal:${id}`
export const taskElement = (id: string): string => `task:${id}`

/** What an element is about; undefined for what is none of a tree. */
export function readTreeElement(element: string | undefined): { what: 'goal' | 'task'; id: string } | undefined {
	const [, what, id] = /^(goal|task):(.+)$/u.exec(element ?? '') ?? []
	return id && (what === 'goal' || what === 'task') ? { what, id } : undefined
}

/** Goals and tasks as they are stored: what only looks for words and names needs none of what reads them. */
const storedIn = (doc: Y.Doc, map: 'goals' | 'tasks'): [id: string, entry: Y.Map<unknown>][] =>
	[...registryOf(doc).getMap(map)]
		.flatMap(([id, entry]): [string, Y.Map<unknown>][] => (isThere(entry) ? [[id, entry]] : []))
		.sort(([a], [b]) => (a < b ? -1 : 1))
const storedGoals = (doc: Y.Doc) => storedIn(doc, 'goals')

// What is said of tasks stands among the tasks already.
const goalWords = (doc: Y.Doc): BlockWords[] =>
	storedGoals(doc).flatMap(([id, goal]) => textsIn(goal).map((text) => ({ element: goalElement(id), text })))

/** Every text people wrote in a goal, its indicators and its assessments, on every device in one order: its own words first. */
const textsIn = (entry: Y.Map<unknown>): string[] =>
	[...entry].sort(ownWordsFirst).flatMap(([, value]) => {
		if (value instanceof Y.Text) return [value.toString()]
		if (isThere(value)) return textsIn(value)
		return isObject(value) && typeof value.why === 'string' ? [value.why] : []
	})

const ownWordsFirst = ([a]: [key: string, value: unknown], [b]: [key: string, value: unknown]): number =>
	a === b ? 0 : a === 'text' ? -1 : b === 'text' ? 1 : a < b ? -1 : 1

/** Whom goals name, and who takes on what is done for them. */
const goalMentions = (doc: Y.Doc): Mention[] => [
	...storedGoals(doc).flatMap(([id, goal]) =>
		[...goal.keys()]
			.sort()
			.flatMap((key) => (/^l\../u.test(key) ? [{ element: goalElement(id), actor: key.slice(2) }] : [])),
	),
	...storedIn(doc, 'tasks').flatMap(([id, task]) => {
		const keys = [...task.keys()].sort()
		if (!keys.some((key) => /^g\../u.test(key))) return []
		return keys.flatMap((key) => (/^w\../u.test(key) ? [{ element: taskElement(id), actor: key.slice(2) }] : []))
	}),
]

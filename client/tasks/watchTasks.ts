import { useMemo } from 'react'
import type * as Y from 'yjs'
import {
	firstNodes,
	goalLevels,
	goalOutline,
	goalsOf,
	listTasks,
	type Task,
	type Term,
	tasksOf,
	taskText,
} from '../../shared/registry/index.ts'
import { usePlacedIn } from '../navigation/watchBoards.ts'
import { useDocumentsApart } from '../sync/BoardsApart.ts'
import { derived } from '../sync/derived.ts'
import { allButLetters, allOf, perDocument } from '../sync/parts.ts'
import { useValue } from '../sync/RoomContext.ts'
import { shortened } from '../texts/shortened.ts'

/** A task as its row needs it: the words are followed by the field that shows them. */
export interface ShownTask extends Omit<Task, 'text'> {
	readonly words: Y.Text | undefined
}

const tasksIn = perDocument((doc) =>
	derived<readonly ShownTask[]>([allButLetters(tasksOf(doc))], () =>
		listTasks(doc).map(({ text: _, ...task }) => ({ ...task, words: taskText(doc, task.id) })),
	),
)

/** All tasks in their common order. Unchanged ones stay the same object, so that only changed rows draw again. */
export const useTasks = (doc: Y.Doc): readonly ShownTask[] => useValue(tasksIn(doc))

/** `<block>/<id>` -> the name of the board it lies on, of all that this person reads. */
export function useOriginBoards(doc: Y.Doc): Readonly<Record<string, string>> {
	const apart = useDocumentsApart()
	const { boards, blocks } = usePlacedIn(useMemo(() => [doc, ...apart], [doc, apart]))
	return useMemo(() => {
		const names = new Map(boards.map(({ id, name }) => [id, name]))
		return Object.fromEntries(blocks.map(({ block, id, board }) => [`${block}/${id}`, names.get(board) ?? '']))
	}, [boards, blocks])
}

const goalNamesIn = perDocument((doc) =>
	derived([allOf(goalsOf(doc))], (): Readonly<Record<string, Term>> => {
		const name = (level: string, number: string, words: string) => [level, number, words].filter(Boolean).join(' ')
		return Object.fromEntries(
			firstNodes(goalOutline(doc)).map(({ goal: { id, level, text }, number }) => {
				const { de, en } = goalLevels[level]
				const words = shortened(text)
				return [id, { de: name(de, number, words && `„${words}“`), en: name(en, number, words && `“${words}”`) }]
			}),
		)
	}),
)

/** Goal id -> "Teilziel 1.2 „Alle wissen Bescheid“", without the number of one that has none: as the plan says for what something is done. */
export const useGoalNames = (doc: Y.Doc): Readonly<Record<string, Term>> => useValue(goalNamesIn(doc))

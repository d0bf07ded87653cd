import { useMemo } from 'react'
import type * as Y from 'yjs'
import { listTasks, type Task, tasksOf, taskText } from '../../shared/registry/index.ts'
import { usePlacedIn } from '../navigation/watchBoards.ts'
import { useDocumentsApart } from '../sync/BoardsApart.ts'
import { derived } from '../sync/derived.ts'
import { allButLetters, perDocument } from '../sync/parts.ts'
import { useValue } from '../sync/RoomContext.ts'

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

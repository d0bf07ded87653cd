import { useMemo } from 'react'
import * as Y from 'yjs'
import { placedBlocks } from '../../shared/blocks/index.ts'
import { boardsOf } from '../../shared/board/boards.ts'
import { recordsOf } from '../../shared/board/records.ts'
import { listTasks, type Task, tasksOf, taskText } from '../../shared/registry/index.ts'
import { observed } from '../sync/observed.ts'
import { useValue } from '../sync/RoomContext.ts'

/** A task as its row needs it: the words are followed by the field that shows them. */
export interface ShownTask extends Omit<Task, 'text'> {
	readonly words: Y.Text | undefined
}

/** All tasks in their common order. Unchanged ones stay the same object, so that only changed rows draw again. */
export function useTasks(doc: Y.Doc): readonly ShownTask[] {
	return useValue(
		useMemo(() => {
			let last: readonly ShownTask[] = []
			return observed(
				[tasksOf(doc)],
				// Letters typed into a task move nothing.
				({ target }) => target instanceof Y.Map,
				() => {
					const known = new Map(last.map((task) => [task.id, task]))
					last = listTasks(doc).map(({ text: _, ...task }) => {
						const before = known.get(task.id)
						const now = { ...task, words: taskText(doc, task.id) }
						return before && isSame(before, now) ? before : now
					})
					return last
				},
				(a, b) => a.length === b.length && a.every((task, i) => task === b[i]),
			)
		}, [doc]),
	)
}

function isSame({ words: before, ...a }: ShownTask, { words: now, ...b }: ShownTask): boolean {
	return before === now && JSON.stringify(a) === JSON.stringify(b)
}

/** `<block>/<id>` -> the name of the board it lies on; read again only when shapes come or go and boards are renamed. */
export function useOriginBoards(doc: Y.Doc): Readonly<Record<string, string>> {
	return useValue(
		useMemo(
			() =>
				observed(
					[recordsOf(doc)],
					({ path }) => path.length === 0 || String(path[0]).startsWith('page:'),
					() => {
						const names = new Map(boardsOf(doc).map(({ id, name }) => [id, name]))
						return Object.fromEntries(
							placedBlocks(doc).map(({ block, id, board }) => [`${block}/${id}`, names.get(board) ?? '']),
						)
					},
				),
			[doc],
		),
	)
}

import { useMemo } from 'react'
import type * as Y from 'yjs'
import { actorsOf, isNamed, isPending, listActors, listTasks, tasksOf } from '../../../../shared/registry/index.ts'
import { observed } from '../../../sync/observed.ts'
import { useValue } from '../../../sync/RoomContext.ts'

/** How many actors have a name, and how many tasks wait for somebody. */
export function useNavCounts(doc: Y.Doc): { actors: number; tasks: number } {
	const [actors, tasks] = useMemo(
		() => [
			observed(
				[actorsOf(doc)],
				() => true,
				() => listActors(doc).filter(isNamed).length,
			),
			observed(
				[tasksOf(doc)],
				() => true,
				() => listTasks(doc).filter(isPending).length,
			),
		],
		[doc],
	)
	return { actors: useValue(actors), tasks: useValue(tasks) }
}

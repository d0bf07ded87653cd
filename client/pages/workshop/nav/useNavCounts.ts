import { useMemo } from 'react'
import * as Y from 'yjs'
import { actorsOf, findActor, isNamed, isPending, listTasks, tasksOf } from '../../../../shared/registry/index.ts'
import { observed } from '../../../sync/observed.ts'
import { useValue } from '../../../sync/RoomContext.ts'

/** How many actors have a name, and how many tasks wait for somebody. */
export function useNavCounts(doc: Y.Doc): { actors: number; tasks: number } {
	const [actors, tasks] = useMemo(
		() => [
			observed(
				[actorsOf(doc)],
				() => true,
				() =>
					[...actorsOf(doc).keys()].map((id) => findActor(doc, id)).filter((actor) => actor && isNamed(actor)).length,
			),
			observed(
				[tasksOf(doc)],
				// Letters typed into a task make it neither more nor less.
				({ target }) => target instanceof Y.Map,
				() => listTasks(doc).filter(isPending).length,
			),
		],
		[doc],
	)
	return { actors: useValue(actors), tasks: useValue(tasks) }
}

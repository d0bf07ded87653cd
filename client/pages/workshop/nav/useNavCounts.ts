import { useMemo } from 'react'
import * as Y from 'yjs'
import { listParked, parkedOf } from '../../../../shared/parked/index.ts'
import { actorsOf, findActor, isNamed, isPending, listTasks, tasksOf } from '../../../../shared/registry/index.ts'
import { observed } from '../../../sync/observed.ts'
import { useValue } from '../../../sync/RoomContext.ts'

/** How many actors have a name, and how many tasks and parked topics wait for somebody. */
export function useNavCounts(doc: Y.Doc): { actors: number; tasks: number; parked: number } {
	const [actors, tasks, parked] = useMemo(
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
			observed(
				[parkedOf(doc)],
				({ target }) => target instanceof Y.Map,
				() => listParked(doc).filter(({ done }) => !done).length,
			),
		],
		[doc],
	)
	return { actors: useValue(actors), tasks: useValue(tasks), parked: useValue(parked) }
}

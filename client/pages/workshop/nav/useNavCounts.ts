import type * as Y from 'yjs'
import { listParked, parkedOf } from '../../../../shared/parkingLot/index.ts'
import { actorsOf, findActor, isNamed, isPending, listTasks, tasksOf } from '../../../../shared/registry/index.ts'
import { derived } from '../../../sync/derived.ts'
import { allButLetters, allOf, perDocument } from '../../../sync/parts.ts'
import { useValue } from '../../../sync/RoomContext.ts'

const namedIn = perDocument((doc) =>
	derived([allOf(actorsOf(doc))], () => {
		const actors = [...actorsOf(doc).keys()].map((id) => findActor(doc, id))
		return actors.filter((actor) => actor && isNamed(actor)).length
	}),
)
const pendingIn = perDocument((doc) =>
	derived([allButLetters(tasksOf(doc))], () => listTasks(doc).filter(isPending).length),
)
const waitingIn = perDocument((doc) =>
	derived([allButLetters(parkedOf(doc))], () => listParked(doc).filter(({ done }) => !done).length),
)

/** How many actors have a name, and how many tasks and parked topics wait for somebody. */
export const useNavCounts = (doc: Y.Doc): { actors: number; tasks: number; parked: number } => ({
	actors: useValue(namedIn(doc)),
	tasks: useValue(pendingIn(doc)),
	parked: useValue(waitingIn(doc)),
})

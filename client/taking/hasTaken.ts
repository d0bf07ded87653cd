import type * as Y from 'yjs'
import { registryOf } from '../../shared/lib/sharedRegistry.ts'
import { derived } from '../sync/derived.ts'
import { keysOf, perDocument } from '../sync/parts.ts'
import { useValue } from '../sync/RoomContext.ts'

const hasTakenIn = perDocument((doc) => {
	const taken = doc.getMap('taken')
	return derived([keysOf(taken)], () => taken.size > 0)
})

/** Whether anything was taken in this workshop: what shows it is loaded only then. */
export const useHasTaken = (doc: Y.Doc): boolean => useValue(hasTakenIn(registryOf(doc)))

import type * as Y from 'yjs'
import { useValue } from '../../sync/RoomContext.ts'
import { createValue, type WritableValue } from '../../sync/value.ts'

/** Which play this device's console shows in its middle; beside it somebody may look at the step. */
interface PlayHere {
	/** id of the play somebody wants to conduct; absent: the one that runs */
	readonly play?: string
	readonly isOpen: boolean
}

const here = new WeakMap<Y.Doc, WritableValue<PlayHere>>()

function playHere(stage: Y.Doc): WritableValue<PlayHere> {
	const known = here.get(stage) ?? createValue<PlayHere>({ isOpen: false })
	here.set(stage, known)
	return known
}

export const usePlayHere = (stage: Y.Doc): PlayHere => useValue(playHere(stage))

/** Shows a play in the middle of the console. */
export const showPlay = (stage: Y.Doc, play: string): void => playHere(stage).set({ play, isOpen: true })
/** Shows the step there; what was begun goes on. */
export const leavePlay = (stage: Y.Doc): void => playHere(stage).set({ ...playHere(stage).get(), isOpen: false })

import { createContext, useContext } from 'react'
import type * as Y from 'yjs'
import { useValue } from './RoomContext.ts'
import { createValue, type Value } from './value.ts'

/** The room `results` on this device: what the server has counted, and nobody else can write. Phones do not have it. */
export interface ResultsRoom {
	readonly doc: Y.Doc
	/** whether what the server has counted has arrived, now or at some time before */
	readonly ready: Value<boolean>
	/** among it is what was counted for a small group alone: nothing becomes of that until the group is back */
	readonly isApart?: true
}

export const ResultsContext = createContext<ResultsRoom | undefined>(undefined)

const always = createValue(true)

/** What the server has counted; absent where a view stands outside of a workshop. */
export function useResults(): { doc: Y.Doc | undefined; isReady: boolean; isApart: boolean } {
	const room = useContext(ResultsContext)
	return { doc: room?.doc, isReady: useValue(room?.ready ?? always), isApart: room?.isApart ?? false }
}

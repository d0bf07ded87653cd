import { createContext, useContext, useSyncExternalStore } from 'react'
import type { Now } from '../../shared/agenda/index.ts'
import { useValue } from '../sync/RoomContext.ts'
import { createValue, type Value } from '../sync/value.ts'
import { type ServerTime, systemTime } from './serverTime.ts'

/** What the room is doing, for everything below: read from the room `stage`, or on a phone as the server tells it. */
export interface SessionState {
	readonly now: Value<Now>
	readonly time: ServerTime
}

/** Before anything has been heard of the room. */
export const nothingRuns: Now = { timer: { is: 'off' }, frozen: false, ready: 0, speakers: false }

export const SessionStateContext = createContext<SessionState>({ now: createValue(nothingRuns), time: systemTime })

export const useSessionState = (): SessionState => useContext(SessionStateContext)

/** The step that runs with all that belongs to it; draws again when any of it changes. */
export const useNow = (): Now => useValue(useSessionState().now)

/** One thing about it: draws again only when that changes, not with every card that comes in. */
export function useNowOf<Told extends string | number | boolean | undefined>(tell: (now: Now) => Told): Told {
	const { now } = useSessionState()
	const read = () => tell(now.get())
	return useSyncExternalStore(now.subscribe, read, read)
}

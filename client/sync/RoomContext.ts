import { createContext, useContext, useSyncExternalStore } from 'react'
import type * as Y from 'yjs'
import type { Role } from '../../shared/links/roles.ts'
import type { History } from './history.ts'
import type { PresenceChannel } from './presence.ts'
import type { Value } from './value.ts'

/** The room a view shows: everything a block needs to read, change and be seen. */
export interface RoomView {
	/** Change it only through commands of `shared`, which run as one transaction each. */
	doc: Y.Doc
	history: History
	presence: PresenceChannel
	role: Role
	/** Whether this person may write this room now. */
	mayWrite: boolean
}

export const RoomContext = createContext<RoomView | undefined>(undefined)

export function useRoom(): RoomView {
	const room = useContext(RoomContext)
	if (!room) throw new Error('A room view was mounted outside of a room')
	return room
}

/** The present value, and a new render after every change of it. */
export function useValue<T>(value: Value<T>): T {
	return useSyncExternalStore(value.subscribe, value.get, value.get)
}

import { createContext, useContext, useSyncExternalStore } from 'react'
import type { PresenceChannel } from '../sync/presence.ts'
import { createValue } from '../sync/value.ts'

/**
 * Every device of the workshop, laptops, phones and projectors: here each tells at which place it is, and who leads shows
 * their view. Where somebody is on a board is told in that board's own room.
 */
export const DevicesContext = createContext<PresenceChannel>({ people: createValue([]), tell() {}, destroy() {} })

export const useDevices = (): PresenceChannel => useContext(DevicesContext)

/** This person, by participant id; undefined until the server has said who is here. */
export function useSelf(): string | undefined {
	const { people } = useDevices()
	const read = () => people.get().find(({ self }) => self)?.participant
	return useSyncExternalStore(people.subscribe, read, read)
}

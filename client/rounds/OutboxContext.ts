import { createContext, useContext } from 'react'
import type { Outbox } from './outbox/outbox.ts'

/** The device's outbox, for everything below with which people take part. */
export const OutboxContext = createContext<Outbox | undefined>(undefined)

export function useOutbox(): Outbox {
	const outbox = useContext(OutboxContext)
	if (!outbox) throw new Error('A form of a round was mounted outside of a workshop')
	return outbox
}

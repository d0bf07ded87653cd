import { createContext } from 'react'
import type { RoomView } from './RoomContext.ts'

/** The moderation's own room on this device; absent for everybody else, and as long as it has not arrived. */
export const DeskContext = createContext<RoomView | undefined>(undefined)

import { createContext } from 'react'

/**
 * Keeps the workshop as it is on the server under this name, to go back to; resolves once that is done, and as well where it
 * cannot be or this person may not.
 */
export type KeepVersion = (label: string) => Promise<void>

export const KeepVersionContext = createContext<KeepVersion>(async () => {})

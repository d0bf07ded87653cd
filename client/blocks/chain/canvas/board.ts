import { createContext, use } from 'react'
import type { ChainActions } from '../actions.ts'

/** What the parts of a drawn chain can ask for. Stays the same as long as the chain is shown. */
export interface ChainEditing {
	readonly chain: string
	readonly actions: ChainActions
	/** Begins to write in an element. */
	write(element: string): void
	/** Ends writing in it. */
	leave(element: string): void
	/** Enter while writing: on to the next step. */
	enter(element: string): void
	/** Escape while writing: ends it in a step that was just added and has words; else answers that it is to be taken back. */
	keep(element: string): boolean
	/** Tab while writing: to the element before or after it. */
	step(element: string, by: 1 | -1): void
	/** Opens what an element says besides its words. */
	open(element: string): void
}

export const ChainEditingContext = createContext<ChainEditing | undefined>(undefined)

export function useChainEditing(): ChainEditing {
	const editing = use(ChainEditingContext)
	if (!editing) throw new Error('A part of a chain was drawn outside of one')
	return editing
}

/** How an element stands to the person at this device. */
export interface Standing {
	/** it is the one that keys are about */
	readonly isChosen: boolean
	/** Tab comes in here */
	readonly isStop: boolean
	readonly isWritten: boolean
}

import { createContext, useContext } from 'react'
import type { Failure } from '../api/failure.ts'

/** What the moderation does to the room from the console. Nothing of it happens by itself. */
export interface Conduct {
	/** Makes a step everybody's step; a vote that has nothing to choose from is asked for its options first. */
	start(step: string): void
	/** The step after the one that runs, or the first. */
	next(): void
	back(): void
	/** Passes over the step that would be next. */
	skip(): void
	end(): void

	/** Stops the clock, or lets it go on. */
	hold(): void
	/** Gives five minutes more; without a clock it begins one. */
	extend(): void
	beginClock(): void
	stopClock(): void

	/** Lays what was collected onto the board: what the running step collects, or an earlier round. */
	reveal(round?: string): void
	/** whether a reveal is on its way */
	readonly revealing: boolean
	/** why the last reveal failed */
	readonly failure: Failure | undefined
	/** Collects anew; what was collected before is not touched. */
	beginAnew(): void

	/** Lets participants change nothing on the boards, or lifts that. */
	freeze(): void

	/** Opens the settings of a step. */
	edit(step: string): void
	/** Asks for a new step, to stand before the step `before` or at the end. */
	add(before?: string): void
}

export const ConductContext = createContext<Conduct | undefined>(undefined)

export function useConduct(): Conduct {
	const conduct = useContext(ConductContext)
	if (!conduct) throw new Error('A part of the console was mounted outside of it')
	return conduct
}

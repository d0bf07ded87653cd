import type { ChainPicture } from './picture.ts'

/** What one state says at a glance. */
export interface Facts {
	/** steps the person has to take with somebody */
	readonly stations: number
	/** how often they pass from one lane to another */
	readonly changes: number
	/** handovers people rated as a break */
	readonly breaks: number
}

export const factsIn = ({ steps, handovers }: ChainPicture): Facts => ({
	stations: steps.length,
	changes: handovers.length,
	breaks: handovers.filter(({ rating }) => rating === 'break').length,
})

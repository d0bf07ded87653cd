import type { ChainPicture } from '../picture.ts'
import { personLane, type Step } from '../steps.ts'

/** The lane of steps nobody answers for yet; only there while there are such steps. */
export const nobodyLane = 'nobody'

/** The lane a step lies in. */
export const laneOf = ({ lane }: Pick<Step, 'lane'>): string => lane ?? nobodyLane

/** The lanes of a picture from top to bottom: the person's first, then the actors', then `nobody` if needed. */
export function rowsOf({ lanes, steps }: ChainPicture): string[] {
	const hasNobody = steps.some(({ lane }) => lane === undefined)
	return [personLane, ...lanes.map(({ id }) => id), ...(hasNobody ? [nobodyLane] : [])]
}

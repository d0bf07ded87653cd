import type { Passage } from '../passages.ts'
import { chainMeasures } from './measures.ts'
import { laneOf } from './rows.ts'
import type { CountLines } from './wrap.ts'

const { badge, box, branch } = chainMeasures

/** How the picture says where a passage leads, and in which case; nothing where that goes without saying. */
export type PassageWords = (passage: Pick<Passage, 'kind' | 'condition'>, numberOfNext: number) => string

/** What stands below the boxes of a lane about one passage, from the top of that strip. */
export interface Strip {
	readonly words: string
	/** top and height of the words */
	readonly y: number
	readonly h: number
	/** the line of a branch; undefined for a passage onward, whose line leaves at the side */
	readonly line: number | undefined
}

/** A box as far as it is laid out, and where a branch comes to its left. */
interface Column {
	readonly x: number
	readonly w: number
}

/** Where a branch comes down, or up, to the box it leads to. */
export const corridorOf = ({ x }: { readonly x: number }) => x - branch.corridor

/**
 * What stands below the boxes: the words in which case the way goes on, and the branches. Each runs below the boxes of the lane it
 * leaves, as high as there is room beside the others there. Gives how much room that takes per lane, and where each lies in it.
 */
export function stripsBelow(
	passages: readonly Passage[],
	columns: ReadonlyMap<string, Column & { readonly number: number }>,
	wordsOf: PassageWords,
	countLines: CountLines,
): { readonly heights: ReadonlyMap<string, number>; readonly strips: ReadonlyMap<Passage, Strip> } {
	const heights = new Map<string, number>()
	const strips = new Map<Passage, Strip>()
	const taken: { lane: string; left: number; right: number; bottom: number }[] = []
	for (const passage of passages) {
		const { from, to, kind, condition } = passage
		const [one, other] = [columns.get(from.id), columns.get(to.id)]
		const isOnward = kind === 'onward'
		if (!one || !other || (isOnward && !condition.trim())) continue
		const words = wordsOf(passage, other.number)
		const h = words.trim() ? countLines(words, one.w - branch.words) * box.lineHeight : 0
		const lane = laneOf(from)
		const [left, right] = isOnward
			? [one.x, one.x + one.w]
			: [Math.min(one.x, corridorOf(other)), Math.max(one.x + one.w, corridorOf(other))]
		const isHandover = from.lane !== to.lane
		const inTheWay = taken.filter((each) => each.lane === lane && each.left <= right && left <= each.right)
		const y = Math.max(0, ...inTheWay.map(({ bottom }) => bottom))
		const line = isOnward ? undefined : y + h + (isHandover ? badge : 0) + branch.air
		const bottom = (line === undefined ? y + h : line + (isHandover ? badge : 0)) + branch.air
		taken.push({ lane, left, right, bottom })
		strips.set(passage, { words, y, h, line })
		heights.set(lane, Math.max(heights.get(lane) ?? 0, bottom))
	}
	return { heights, strips }
}

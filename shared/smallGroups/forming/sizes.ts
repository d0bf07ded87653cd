import type { Groups } from './forming.ts'

export const mostGroups = 40

/** A number of groups as it can be: whole, from 1 to `mostGroups`. */
export function groupCount(wished: number): number {
	return Number.isNaN(wished) ? 1 : Math.floor(Math.min(mostGroups, Math.max(1, wished)))
}

/** How large groups become: no two differ by more than one, the larger ones first. */
export function sizesOf(people: number, groups: number): number[] {
	const count = groupCount(groups)
	const all = wholeNumber(people)
	const least = Math.floor(all / count)
	return Array.from({ length: count }, (_, group) => least + (group < all - least * count ? 1 : 0))
}

/** In how many groups people come closest to `size` each; of two equally close numbers the greater, so that more people have a say. */
export function groupsFor(people: number, size: number): number {
	const all = wholeNumber(people)
	if (!(size >= 1)) return groupCount(all)
	const few = groupCount(all / size)
	const many = groupCount(Math.min(few + 1, all))
	const distance = (groups: number) => Math.abs(all / groups - size)
	return distance(many) <= distance(few) ? many : few
}

/** How many more people may choose each group; more than `perGroup` may sit there already. */
export function placesLeft(groups: Groups, perGroup: number): number[] {
	const places = wholeNumber(perGroup)
	return groups.map((group) => Math.max(0, places - new Set(group).size))
}

/** Sizes of groups that hold `taken` people already when `more` join, each the smallest one. */
export function filledUp(taken: readonly number[], more: number): number[] {
	const sizes = [...taken]
	for (let i = 0; i < more; i++) {
		const smallest = sizes.indexOf(Math.min(...sizes))
		sizes[smallest] = (sizes[smallest] ?? 0) + 1
	}
	return sizes
}

function wholeNumber(value: number): number {
	return Number.isNaN(value) ? 0 : Math.floor(Math.min(Number.MAX_SAFE_INTEGER, Math.max(0, value)))
}

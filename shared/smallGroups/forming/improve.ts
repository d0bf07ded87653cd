import type { Random } from '../../lib/random.ts'
import type { Costs } from './aims.ts'
import { Seating } from './seating.ts'

/** What bounds the work: swaps tried for each aim. */
const tries = 120_000
/** In pairs of the aim: at first one pair more is accepted once in ten times, in the end never. */
const hottest = 0.5

/**
 * Looks for a cheaper seating by swapping `free` people of different groups: aim by aim, accepting what makes it worse ever less
 * often (simulated annealing). Ends early where `least` shows that an aim cannot be reached better. Answers with the cheapest
 * seating it met, as person -> group; never a dearer one than it began with.
 */
export function improve(
	begin: readonly number[],
	{ groups, free, costs, least }: { groups: number; free: readonly number[]; costs: Costs; least: number },
	random: Random,
): readonly number[] {
	let best = begin
	for (const unit of free.length > 1 ? costs.units : []) {
		const seating = new Seating(best, groups, costs.weights)
		let cheapest = seating.cost
		// What is left of a division by the unit is about less important aims.
		const isReached = () => Math.floor(cheapest / unit) <= Math.floor(least / unit)
		for (let left = tries; left > 0 && !isReached(); left--) {
			const a = free[Math.floor(random() * free.length)] ?? 0
			const b = free[Math.floor(random() * free.length)] ?? 0
			if (seating.groupOf(a) === seating.groupOf(b)) continue
			const more = seating.costOfSwapping(a, b)
			const heat = (unit * hottest * left) / tries
			if (more > 0 && random() >= chanceOf(more / heat)) continue
			seating.swap(a, b)
			if (seating.cost >= cheapest) continue
			cheapest = seating.cost
			best = [...seating.seat]
		}
	}
	return best
}

/** About e^−x. `Math.exp` may end in other digits on another machine, and so would the groups of one seed. */
function chanceOf(x: number): number {
	const root = Math.max(0, 1 - x / 8)
	const squared = root * root
	return squared * squared * squared * squared
}

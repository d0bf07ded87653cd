import type { Attendance, Likeness } from './attendance.ts'
import type { Forming } from './forming.ts'
import { leastPairs, type Seats } from './leastPairs.ts'

/** What is to be kept apart, the most important first: pairs that are alike in one of an aim's likenesses cost one each. */
type Aim = readonly Likeness[]

/** The chosen mixing first, then the last sitting, then those before it. */
export function aimsOf({ organisation, field, sittings }: Attendance, { mixing, avoidLast }: Forming): Aim[] {
	const apart = { lot: [], organisation: [organisation], field: [field] }[mixing]
	const aims = avoidLast ? [apart, sittings.slice(0, 1), sittings.slice(1)] : [apart]
	return aims.filter((aim) => aim.length > 0)
}

/** What pairs cost when no number of pairs of one aim outweighs a single one of an aim before it. */
export interface Costs {
	/** person × person */
	readonly weights: Float64Array
	/** what one pair of each aim costs, the dearest first */
	readonly units: readonly number[]
}

/** All sums stay exact: at most 124,750 pairs in the first two aims and four times as many in the last are below 2^53. */
export function costsOf(aims: readonly Aim[], people: number): Costs {
	const weights = new Float64Array(people * people)
	const units: number[] = []
	let unit = 1
	for (const aim of [...aims].reverse()) {
		units.unshift(unit)
		let pairs = 0
		for (const { isAlike } of aim) {
			for (let a = 0; a < people; a++) {
				for (let b = 0; b < a; b++) {
					if (!isAlike(a, b)) continue
					pairs++
					weights[a * people + b] = weights[b * people + a] = (weights[a * people + b] ?? 0) + unit
				}
			}
		}
		unit *= pairs + 1
	}
	return { weights, units }
}

/** A cost that no seating is below. */
export function leastCost(aims: readonly Aim[], units: readonly number[], seats: Seats): number {
	return aims.reduce(
		(sum, aim, i) => sum + (units[i] ?? 0) * aim.reduce((pairs, { parts }) => pairs + leastPairs(parts, seats), 0),
		0,
	)
}

import { attend, everyoneOnce, type Likeness } from './attendance.ts'
import { type Forming, type Groups, mostPeople } from './forming.ts'
import { leastPairs, type Seats } from './leastPairs.ts'
import { mostGroups } from './sizes.ts'

/** How far groups keep apart who has something in common, in pairs of people. */
export interface Criterion {
	/** pairs that sit together although they have it in common */
	readonly met: number
	/** pairs that have it in common */
	readonly of: number
	/** `met`, group by group */
	readonly perGroup: readonly number[]
	/** a proven lower bound of `met`, for this criterion alone: see `leastPairs` */
	readonly least: number
	/** whether fewer are impossible; if not, fewer may be possible or not */
	readonly isLeast: boolean
}

export interface Verdict {
	readonly organisation: Criterion
	/** pairs that share at least one field */
	readonly field: Criterion
	/** pairs that sat together in the last sitting */
	readonly last: Criterion
}

/**
 * What can be said of groups, whoever formed them. About the first `mostPeople` of the people who sit in one of the first
 * `mostGroups` groups; whoever sits in several sits in the first. Fixed people bind `least` where they are in their place.
 */
export function judge(groups: Groups, { people, before, fixed }: Forming): Verdict {
	const judged = groups.slice(0, mostGroups)
	const groupOf = new Map<string, number>()
	judged.forEach((group, number) => {
		for (const id of group) if (!groupOf.has(id)) groupOf.set(id, number)
	})
	const seated = everyoneOnce(people)
		.slice(0, mostPeople)
		.filter(({ id }) => groupOf.has(id))
	const { organisation, field, sittings } = attend(seated, before?.slice(-1))
	const seats: Seats = {
		groups: judged.length,
		seat: seated.map(({ id }) => groupOf.get(id) ?? 0),
		isFixed: seated.map(({ id }) => fixed?.get(id) === groupOf.get(id)),
	}
	const last = sittings[0] ?? { isAlike: () => false, parts: seats.seat.map((_, person) => person) }
	return { organisation: criterion(organisation, seats), field: criterion(field, seats), last: criterion(last, seats) }
}

function criterion({ isAlike, parts }: Likeness, seats: Seats): Criterion {
	const { groups, seat } = seats
	const perGroup = new Array<number>(groups).fill(0)
	let of = 0
	for (let a = 0; a < seat.length; a++) {
		for (let b = 0; b < a; b++) {
			if (!isAlike(a, b)) continue
			of++
			const group = seat[a] ?? 0
			if (group === seat[b]) perGroup[group] = (perGroup[group] ?? 0) + 1
		}
	}
	const met = perGroup.reduce((sum, pairs) => sum + pairs, 0)
	const least = leastPairs(parts, seats)
	return { met, of, perGroup, least, isLeast: met === least }
}

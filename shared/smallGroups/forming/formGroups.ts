import type { Random } from '../../lib/random.ts'
import { aimsOf, costsOf, leastCost } from './aims.ts'
import { attend, everyoneOnce } from './attendance.ts'
import { dealEvenly } from './dealEvenly.ts'
import { type Attendee, type Forming, mostPeople } from './forming.ts'
import { improve } from './improve.ts'
import type { Seats } from './leastPairs.ts'
import { Seating } from './seating.ts'
import { settle } from './settle.ts'
import { groupCount } from './sizes.ts'
import { judge, type Verdict } from './verdict.ts'

export interface Formed {
	/** as many as were asked for, also if some stay empty; people in the order they were given in */
	readonly groups: string[][]
	readonly verdict: Verdict
}

/**
 * Seats everybody once, in groups whose sizes differ by one at most, as far as fixed people allow. The chosen mixing comes first,
 * then the last sitting, then older ones. Without fixed people, mixing by organisation and avoiding the last sitting are both
 * reached as well as can be; with them, and for fields, as well as a bounded search finds. The same for the same `random`.
 */
export function formGroups(forming: Forming, random: Random): Formed {
	const everyone = everyoneOnce(forming.people)
	const mixed = everyone.slice(0, mostPeople)
	const seat = mix(mixed, forming, random)
	const groups = Array.from({ length: groupCount(forming.groups) }, (_, group) =>
		mixed.flatMap(({ id }, person) => (seat[person] === group ? [id] : [])),
	)
	fillUp(groups, everyone.slice(mostPeople), forming)
	return { groups, verdict: judge(groups, forming) }
}

/** Seats those who are too many to be mixed: fixed ones in their place, each of the others in the smallest group. */
function fillUp(groups: string[][], people: readonly Attendee[], forming: Forming): void {
	for (const { id } of people) groups[groupFixed(forming, id) ?? -1]?.push(id)
	for (const { id } of people) {
		if (groupFixed(forming, id) !== undefined) continue
		groups.reduce((smallest, group) => (group.length < smallest.length ? group : smallest)).push(id)
	}
}

/** person -> group */
function mix(people: readonly Attendee[], forming: Forming, random: Random): readonly number[] {
	const groups = groupCount(forming.groups)
	const fixed = people.map(({ id }) => groupFixed(forming, id))
	const aims = aimsOf(attend(people, forming.before), forming)
	const costs = costsOf(aims, people.length)
	const nobodyAlike = people.map((_, person) => person)
	const [first = nobodyAlike, second = nobodyAlike] = aims.map(([likeness]) => likeness?.parts)

	const seating = new Seating(dealEvenly(first, second, groups, random), groups, costs.weights)
	settle(seating, fixed, groups)

	const seats: Seats = { groups, seat: seating.seat, isFixed: fixed.map((group) => group !== undefined) }
	const free = fixed.flatMap((group, person) => (group === undefined ? [person] : []))
	return improve(seating.seat, { groups, free, costs, least: leastCost(aims, costs.units, seats) }, random)
}

function groupFixed({ fixed, groups }: Forming, id: string): number | undefined {
	const group = fixed?.get(id)
	const exists = group !== undefined && Number.isInteger(group) && group >= 0 && group < groupCount(groups)
	return exists ? group : undefined
}

import type { Parts } from './attendance.ts'

/** Who sits where, by number, and who has to. */
export interface Seats {
	readonly groups: number
	/** person -> group */
	readonly seat: readonly number[]
	/** person -> whether they stay where they are */
	readonly isFixed: readonly boolean[]
}

/**
 * How many pairs of one part sit together at least, in whatever way these people are divided into as many groups, none of them
 * larger than the largest is now, and those who are fixed where they are.
 *
 * Why it is a bound: x people of one part in one group are x(x−1)/2 pairs, and one more makes x more. So the least of one part
 * is reached by placing its people one after the other where fewest of it sit and there is room; any other way can be turned into
 * this one without adding a pair. The least of all parts is at least the sum, since no pair belongs to two parts.
 */
export function leastPairs(parts: Parts, seats: Seats): number {
	const everybody = parts.map((_, person) => person)
	const largest = Math.max(0, ...countsPerGroup(everybody, seats))
	const isFixed = (person: number) => seats.isFixed[person] ?? false
	const fixed = countsPerGroup(everybody.filter(isFixed), seats)
	return membersOf(parts).reduce((pairs, members) => {
		const ownFixed = countsPerGroup(members.filter(isFixed), seats)
		const room = fixed.map((all, group) => largest - all + (ownFixed[group] ?? 0))
		return pairs + leastOfPart(members.length, ownFixed, room)
	}, 0)
}

/** The least pairs of one part: `fixed` and `room` say for each group how many of it sit there anyway, and can at most. */
function leastOfPart(members: number, fixed: readonly number[], room: readonly number[]): number {
	let pairs = 0
	let waiting = members
	for (const there of fixed) {
		pairs += (there * (there - 1)) / 2
		waiting -= there
	}
	// In each round, those who sit down join a group in which `there` of the part sit.
	for (let there = 0; waiting > 0 && there < members; there++) {
		const open = room.filter((most, group) => most > there && (fixed[group] ?? 0) <= there).length
		const joining = Math.min(waiting, open)
		pairs += joining * there
		waiting -= joining
	}
	return pairs
}

/** The people of each part that has several. */
function membersOf(parts: Parts): number[][] {
	const members = new Map<number, number[]>()
	parts.forEach((part, person) => {
		const others = members.get(part)
		if (others) others.push(person)
		else members.set(part, [person])
	})
	return [...members.values()].filter(({ length }) => length > 1)
}

function countsPerGroup(people: readonly number[], { groups, seat }: Seats): number[] {
	const counts = new Array<number>(groups).fill(0)
	for (const person of people) {
		const group = seat[person] ?? 0
		counts[group] = (counts[group] ?? 0) + 1
	}
	return counts
}

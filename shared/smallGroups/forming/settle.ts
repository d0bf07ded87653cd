import type { Seating } from './seating.ts'
import { filledUp } from './sizes.ts'

/**
 * Moves fixed people to their groups and then as many others as make sizes differ by one at most, or by as little as fixed
 * people allow; each time whoever costs least. `fixed`: person -> group, if they have one.
 */
export function settle(seating: Seating, fixed: readonly (number | undefined)[], groups: number): void {
	const taken = new Array<number>(groups).fill(0)
	const free: number[] = []
	for (const [person, group] of fixed.entries()) {
		if (group === undefined) {
			free.push(person)
			continue
		}
		taken[group] = (taken[group] ?? 0) + 1
		if (seating.groupOf(person) !== group) seating.move(person, group)
	}
	const room = filledUp(taken, free.length)
	for (const group of seating.seat) room[group] = (room[group] ?? 0) - 1
	for (;;) {
		const move = cheapestMove(seating, free, room)
		if (!move) return
		const from = seating.groupOf(move.person)
		seating.move(move.person, move.to)
		room[from] = (room[from] ?? 0) + 1
		room[move.to] = (room[move.to] ?? 0) - 1
	}
}

/** Of all moves from a group with too many people to one with too few, the one that costs least. */
function cheapestMove(seating: Seating, free: readonly number[], room: readonly number[]) {
	let cheapest: { person: number; to: number; cost: number } | undefined
	for (const person of free) {
		if ((room[seating.groupOf(person)] ?? 0) >= 0) continue
		for (const [to, left] of room.entries()) {
			if (left <= 0) continue
			const cost = seating.costOfMoving(person, to)
			if (!cheapest || cost < cheapest.cost) cheapest = { person, to, cost }
		}
	}
	return cheapest
}

import type { Forming, Groups } from '../../../../shared/smallGroups/forming/index.ts'

/** Whether two people have something in common, read as it is written. */
export const alike = {
	organisation: ({ people }: Forming, a: string, b: string) => {
		const [one, other] = [a, b].map((id) => people.find((person) => person.id === id)?.organisation)
		return one === other && one !== '' && one !== undefined
	},
	field: ({ people }: Forming, a: string, b: string) => {
		const [one = [], other = []] = [a, b].map((id) => people.find((person) => person.id === id)?.fields)
		return one.some((field) => other.includes(field))
	},
	last: ({ before = [] }: Forming, a: string, b: string) => satTogether(before.at(-1), a, b),
}

/** How many pairs of `ids` have it in common. */
export const pairsAmong = (ids: readonly string[], isAlike: (a: string, b: string) => boolean) =>
	ids.flatMap((a, i) => ids.slice(0, i).filter((b) => isAlike(a, b))).length

const satTogether = (sitting: Groups | undefined, a: string, b: string) =>
	sitting?.some((table) => table.includes(a) && table.includes(b)) ?? false

/** What forming is to make small, the most important first. */
export function burden(groups: Groups, forming: Forming): number[] {
	const { mixing, avoidLast, before = [] } = forming
	const pairs = (isAlike: (a: string, b: string) => boolean) =>
		groups.reduce((sum, group) => sum + pairsAmong(group, isAlike), 0)
	const apart = mixing === 'lot' ? [] : [pairs((a, b) => alike[mixing](forming, a, b))]
	if (!avoidLast) return apart
	const older = before.slice(0, -1).map((sitting) => pairs((a, b) => satTogether(sitting, a, b)))
	return [...apart, pairs((a, b) => alike.last(forming, a, b)), older.reduce((sum, each) => sum + each, 0)]
}

/** The smallest burden any groups of these sizes have in which everybody fixed sits where they should. */
export function smallestBurden(sizes: readonly number[], forming: Forming): number[] {
	const ids = forming.people.map(({ id }) => id)
	const groups: string[][] = sizes.map(() => [])
	let smallest: number[] | undefined
	const seatFrom = (person: number) => {
		const id = ids[person]
		if (id === undefined) {
			const found = burden(groups, forming)
			if (!smallest || compareBurdens(found, smallest) < 0) smallest = found
			return
		}
		groups.forEach((group, number) => {
			if (group.length === sizes[number] || (forming.fixed?.get(id) ?? number) !== number) return
			group.push(id)
			seatFrom(person + 1)
			group.pop()
		})
	}
	seatFrom(0)
	return smallest ?? []
}

/** Below zero if the first is smaller, judged by what is most important of what differs. */
export function compareBurdens(a: readonly number[], b: readonly number[]): number {
	const i = a.findIndex((each, place) => each !== b[place])
	return i < 0 ? 0 : (a[i] ?? 0) - (b[i] ?? 0)
}

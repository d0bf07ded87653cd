import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../../../shared/lib/random.ts'
import { type Forming, formGroups, sizesOf } from '../../../../shared/smallGroups/forming/index.ts'
import { burden, compareBurdens, smallestBurden } from './naive.ts'
import { anyForming, attendees, tablesOf } from './workshops.ts'

const seeds = Array.from({ length: 30 }, (_, seed) => seed)
const anySeed = fc.nat({ max: 1000 })
const sizesIn = (groups: string[][]) => groups.map(({ length }) => length)
const free = ({ fixed: _, ...forming }: Forming): Forming => forming

describe('who sits where', () => {
	it('[MIX1] everybody sits in one group, and sizes differ by one at most', () => {
		fc.assert(
			fc.property(anyForming(40, 9), anySeed, (forming, seed) => {
				const { groups } = formGroups(free(forming), seededRandom(seed))
				expect(groups.flat().sort()).toEqual(forming.people.map(({ id }) => id).sort())
				expect(sizesIn(groups)).toEqual(sizesOf(forming.people.length, forming.groups))
			}),
			{ numRuns: 60 },
		)
	})

	it('[MIX1] people in a group stand in the order they came in', () => {
		const people = attendees(20)
		const { groups } = formGroups({ people, groups: 3, mixing: 'lot' }, seededRandom(1))
		const number = (id: string) => Number(id.slice(1))
		for (const group of groups) expect(group).toEqual([...group].sort((a, b) => number(a) - number(b)))
	})

	it('[MIX2] who is fixed stays, and the others make sizes as equal as they then can be', () => {
		fc.assert(
			fc.property(anyForming(30, 6), anySeed, (forming, seed) => {
				const { groups } = formGroups(forming, seededRandom(seed))
				const isFixed = (id: string) => forming.fixed?.has(id) ?? false
				for (const [id, group] of forming.fixed ?? [])
					if (forming.people.some((person) => person.id === id)) expect(groups[group]).toContain(id)
				expect(groups.flat().sort()).toEqual(forming.people.map(({ id }) => id).sort())
				const smallest = Math.min(...sizesIn(groups))
				// A group that is larger by more than one is nobody's choice.
				for (const group of groups) if (group.length > smallest + 1) expect(group.every(isFixed)).toBe(true)
			}),
			{ numRuns: 60 },
		)
	})

	it('[MIX2] a table that was put together by hand stays, however large it is', () => {
		const people = attendees(20)
		const fixed = new Map(people.slice(0, 11).map(({ id }) => [id, 2]))
		const { groups } = formGroups({ people, groups: 4, mixing: 'lot', fixed }, seededRandom(3))
		expect(sizesIn(groups)).toEqual([3, 3, 11, 3])
	})
})

describe('apart as far as can be', () => {
	it('[MIX3] four groups of four tables of six: eight of sixty pairs as last time, with every seed, and fewer are impossible', () => {
		const people = attendees(24)
		const forming: Forming = { people, groups: 4, mixing: 'lot', before: [tablesOf(people, 6)], avoidLast: true }
		for (const seed of seeds) {
			const { verdict } = formGroups(forming, seededRandom(seed))
			expect(verdict.last).toMatchObject({ met: 8, of: 60, least: 8, isLeast: true })
			expect(verdict.last.perGroup.reduce((sum, pairs) => sum + pairs)).toBe(8)
		}
	})

	it('[MIX3] the same tables and two people of each organisation: no organisation twice, and still eight pairs', () => {
		const people = attendees(24, (i) => ({ organisation: `Haus ${i % 12}` }))
		const before = [tablesOf(people, 6)]
		for (const seed of seeds) {
			const forming: Forming = { people, groups: 4, mixing: 'organisation', before, avoidLast: true }
			const { verdict } = formGroups(forming, seededRandom(seed))
			expect(verdict.organisation).toMatchObject({ met: 0, of: 12, least: 0, isLeast: true })
			expect(verdict.last).toMatchObject({ met: 8, least: 8, isLeast: true })
		}
	})

	it('[MIX3] organisations and the last sitting are both kept apart as far as is possible at all, whoever comes', () => {
		fc.assert(
			fc.property(anyForming(60, 12), anySeed, (any, seed) => {
				const forming: Forming = { ...free(any), mixing: 'organisation', avoidLast: true }
				const { verdict } = formGroups(forming, seededRandom(seed))
				expect(verdict.organisation.isLeast && verdict.last.isLeast).toBe(true)
			}),
			{ numRuns: 150 },
		)
	})

	it('[MIX3] so are fields if nobody has two', () => {
		fc.assert(
			fc.property(anyForming(60, 12), anySeed, (any, seed) => {
				const people = any.people.map((person) => ({ ...person, fields: person.fields.slice(0, 1) }))
				const { verdict } = formGroups({ ...free(any), people, mixing: 'field', avoidLast: true }, seededRandom(seed))
				expect(verdict.field.isLeast && verdict.last.isLeast).toBe(true)
			}),
			{ numRuns: 150 },
		)
	})

	it('[MIX3] in small workshops no other groups have fewer pairs: all were tried', () => {
		fc.assert(
			fc.property(anyForming(7, 3), anySeed, (any, seed) => {
				const forming: Forming = { ...free(any), mixing: 'organisation', avoidLast: true }
				const { groups } = formGroups(forming, seededRandom(seed))
				expect(burden(groups, forming).slice(0, 2)).toEqual(smallestBurden(sizesIn(groups), forming).slice(0, 2))
			}),
			{ numRuns: 120 },
		)
	})

	it('[MIX4] mixing comes first, then the last sitting, then older ones: the search misses the best in one of a hundred at most', () => {
		const sample = fc.sample(anyForming(7, 3), { numRuns: 300, seed: 12 })
		const missed = sample.filter((forming, seed) => {
			const { groups } = formGroups(forming, seededRandom(seed))
			const best = smallestBurden(sizesIn(groups), forming)
			const found = burden(groups, forming)
			expect(compareBurdens(found, best)).toBeGreaterThanOrEqual(0)
			return compareBurdens(found, best) > 0
		})
		expect(missed.length).toBeLessThanOrEqual(3)
	})

	it('[MIX4] where both are not to be had, colleagues sit apart and neighbours of last time together', () => {
		const people = attendees(4, (i) => ({ organisation: i < 2 ? 'Jobcenter' : '' }))
		const fixed = new Map([
			['p0', 0],
			['p3', 1],
		])
		const forming = {
			people,
			groups: 2,
			before: [
				[
					['p0', 'p2'],
					['p1', 'p3'],
				],
			],
			avoidLast: true,
			fixed,
		}
		const mixed = formGroups({ ...forming, mixing: 'organisation' }, seededRandom(1))
		expect(mixed.groups).toEqual([
			['p0', 'p2'],
			['p1', 'p3'],
		])
		expect(mixed.verdict.organisation).toMatchObject({ met: 0, isLeast: true })
		expect(mixed.verdict.last).toMatchObject({ met: 2, of: 2, least: 0, isLeast: false })
		expect(formGroups({ ...forming, mixing: 'lot' }, seededRandom(1)).verdict.last.met).toBe(0)
	})

	it('[MIX4] nobody meets again whom they need not: people in fours, four times', () => {
		const people = attendees(16)
		const before = [tablesOf(people, 4)]
		for (const round of [1, 2, 3]) {
			const forming: Forming = { people, groups: 4, mixing: 'lot', avoidLast: true, before }
			const { groups } = formGroups(forming, seededRandom(round))
			expect(burden(groups, forming)).toEqual([0, 0])
			before.push(groups)
		}
	})
})

describe('chance', () => {
	const people = attendees(6)
	const together = (groups: string[][], a: string, b: string) =>
		groups.some((group) => group.includes(a) && group.includes(b))

	it('[MIX5] one seed always forms the same groups, another one others', () => {
		const forming: Forming = {
			...{ people: attendees(40, (i) => ({ fields: [`f${i % 7}`, `f${i % 5}`] })), groups: 6 },
			...{ mixing: 'field', avoidLast: true, before: [tablesOf(attendees(40), 6)] },
		}
		const formed = (seed: number) => formGroups(forming, seededRandom(seed)).groups
		expect(formed(4)).toEqual(formed(4))
		expect(formed(5)).not.toEqual(formed(4))
	})

	it('[MIX5] by lot, any two people sit together equally often', () => {
		const rounds = Array.from(
			{ length: 2000 },
			(_, seed) => formGroups({ people, groups: 2, mixing: 'lot' }, seededRandom(seed)).groups,
		)
		for (const a of people) {
			for (const b of people.filter(({ id }) => id < a.id)) {
				const share = rounds.filter((groups) => together(groups, a.id, b.id)).length / rounds.length
				expect(share).toBeGreaterThan(0.36)
				expect(share).toBeLessThan(0.44)
			}
		}
	})
})

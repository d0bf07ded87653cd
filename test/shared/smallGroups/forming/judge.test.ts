import fc from 'fast-check'
import { expect, it } from 'vitest'
import { seededRandom } from '../../../../shared/lib/random.ts'
import { type Forming, formGroups, judge } from '../../../../shared/smallGroups/forming/index.ts'
import { alike, pairsAmong } from './naive.ts'
import { anyForming, attendees, tablesOf } from './workshops.ts'

const criteria = ['organisation', 'field', 'last'] as const
/** Groups as people drag them: anybody anywhere, some nowhere. */
const dragged = (forming: Forming, at: readonly number[]) =>
	Array.from({ length: 4 }, (_, group) =>
		forming.people.flatMap(({ id }, person) => (at[person] === group ? [id] : [])),
	)
const anyPlaces = fc.array(fc.nat({ max: 4 }), { minLength: 20, maxLength: 20 })

it('[MIX6] what is said of groups is what a plain count finds, whoever put them together', () => {
	fc.assert(
		fc.property(anyForming(20, 5), anyPlaces, fc.boolean(), (forming, at, isByHand) => {
			const groups = isByHand ? dragged(forming, at) : formGroups(forming, seededRandom(at[0] ?? 0)).groups
			const verdict = judge(groups, forming)
			for (const criterion of criteria) {
				const pairs = (ids: readonly string[]) => pairsAmong(ids, (a, b) => alike[criterion](forming, a, b))
				const { met, of, perGroup } = verdict[criterion]
				expect(perGroup).toEqual(groups.map(pairs))
				expect(met).toBe(perGroup.reduce((sum, each) => sum + each, 0))
				expect(of).toBe(pairs(groups.flat()))
			}
		}),
	)
})

it('[MIX6] nobody finds fewer pairs than the least: not by hand, not with the same people fixed', () => {
	fc.assert(
		fc.property(anyForming(20, 5), anyPlaces, anyPlaces, (forming, at, otherwise) => {
			const verdict = judge(dragged(forming, at), forming)
			// The same people in other places, with the fixed ones where they were.
			const other = forming.people.map(({ id }, i) => {
				const isFixed = forming.fixed?.get(id) === at[i]
				return isFixed || at[i] === 4 ? (at[i] ?? 0) : (otherwise[i] ?? 0) % 4
			})
			const groups = dragged(forming, other)
			const largest = (all: string[][]) => Math.max(...all.map(({ length }) => length))
			fc.pre(largest(groups) <= largest(dragged(forming, at)))
			for (const criterion of criteria) {
				expect(verdict[criterion].least).toBeLessThanOrEqual(verdict[criterion].met)
				expect(verdict[criterion].isLeast).toBe(verdict[criterion].least === verdict[criterion].met)
				expect(verdict[criterion].least).toBeLessThanOrEqual(judge(groups, forming)[criterion].met)
			}
		}),
		{ numRuns: 300 },
	)
})

it('[MIX6] who is fixed beside a colleague is not held against the others', () => {
	const people = attendees(6, (i) => ({ organisation: i < 3 ? 'Jobcenter' : '' }))
	const groups = [
		['p0', 'p1'],
		['p2', 'p3'],
		['p4', 'p5'],
	]
	const forming: Forming = { people, groups: 3, mixing: 'organisation' }
	expect(judge(groups, forming).organisation).toMatchObject({ met: 1, of: 3, least: 0, isLeast: false })
	const fixed = new Map([
		['p0', 0],
		['p1', 0],
	])
	expect(judge(groups, { ...forming, fixed }).organisation).toMatchObject({ met: 1, least: 1, isLeast: true })
})

it('[MIX6] a group that is full of fixed people has no place for anybody else', () => {
	const people = attendees(4, (i) => ({ organisation: i < 2 ? 'Jobcenter' : '' }))
	const fixed = new Map([
		['p2', 1],
		['p3', 1],
	])
	const { groups, verdict } = formGroups({ people, groups: 2, mixing: 'organisation', fixed }, seededRandom(1))
	expect(groups).toEqual([
		['p0', 'p1'],
		['p2', 'p3'],
	])
	expect(verdict.organisation).toMatchObject({ met: 1, least: 1, isLeast: true })
})

it('[MIX6] one pair that shares two fields is one pair', () => {
	const people = attendees(2, () => ({ fields: ['work', 'family', 'work'] }))
	const { field } = judge([['p0', 'p1']], { people, groups: 1, mixing: 'field' })
	expect(field).toEqual({ met: 1, of: 1, perGroup: [1], least: 1, isLeast: true })
})

it('[MIX6] whoever was there last time and is not today, or has no place yet, is in no pair', () => {
	const people = attendees(4)
	const before = [
		[
			['p0', 'p1', 'p9'],
			['p2', 'p3'],
		],
	]
	const { last } = judge([['p0', 'p1'], ['p2']], { people, groups: 2, mixing: 'lot', before })
	expect(last).toMatchObject({ met: 1, of: 1, perGroup: [1, 0], least: 0 })
})

it('[MIX6] only the last of several sittings is told of', () => {
	const people = attendees(4)
	const before = [tablesOf(people, 4), tablesOf(people, 2)]
	expect(
		judge(
			[
				['p0', 'p2'],
				['p1', 'p3'],
			],
			{ people, groups: 2, mixing: 'lot', before },
		).last,
	).toMatchObject({
		met: 0,
		of: 2,
	})
})

import { expect, it } from 'vitest'
import { seededRandom } from '../../../../shared/lib/random.ts'
import {
	type Forming,
	formGroups,
	judge,
	mostGroups,
	mostPeople,
	placeForLatecomer,
} from '../../../../shared/smallGroups/forming/index.ts'
import { attendees, tablesOf } from './workshops.ts'

const people = attendees(24)
const honest: Forming = { people, groups: 4, mixing: 'lot', before: [tablesOf(people, 6)], avoidLast: true }

it('[MIX9] a number of groups that makes no sense becomes one that does', () => {
	const counts = [Number.NaN, -2, 0, 1e308, Number.POSITIVE_INFINITY, 2.9].map(
		(groups) => formGroups({ ...honest, groups }, seededRandom(1)).groups.length,
	)
	expect(counts).toEqual([1, 1, 1, mostGroups, mostGroups, 2])
})

it('[MIX9] nobody at all, and somebody alone', () => {
	expect(formGroups({ ...honest, people: [] }, seededRandom(1)).groups).toEqual([[], [], [], []])
	expect(formGroups({ ...honest, people: attendees(1) }, seededRandom(1)).groups).toEqual([['p0'], [], [], []])
	expect(judge([], honest).last).toEqual({ met: 0, of: 0, perGroup: [], least: 0, isLeast: true })
})

it('[MIX9] one id twice is one person, whether among people, in groups or at tables', () => {
	const twice = {
		...honest,
		people: [...people, ...people],
		before: [[...tablesOf(people, 6), ...tablesOf(people, 4)]],
	}
	const { groups, verdict } = formGroups(twice, seededRandom(1))
	expect(groups.flat().sort()).toEqual(people.map(({ id }) => id).sort())
	expect(verdict.last).toMatchObject({ met: 8, of: 60, isLeast: true })
	expect(judge([...groups, ...groups, ['p0', 'p0', 'p1']], honest).last.met).toBe(8)
})

it('[MIX9] strange ids and places to be fixed at disturb nobody', () => {
	const ids = ['__proto__', 'constructor', '', '0', 'toString']
	const strange = ids.map((id) => ({ id, organisation: id, fields: ids }))
	const places = [Number.NaN, -1, 1e308, 0.5, 99]
	const fixed = new Map([...ids.map((id, i) => [id, places[i] ?? 0] as const), ['nobody', 0] as const])
	const { groups } = formGroups({ ...honest, people: [...people, ...strange], fixed }, seededRandom(1))
	expect(groups.flat().sort()).toEqual([...people, ...strange].map(({ id }) => id).sort())
})

it('[MIX9] a crowd is seated in whole; what is too much of it is neither mixed nor judged', () => {
	const fields = Array.from({ length: 50 }, (_, kind) => Array.from({ length: 1000 }, (_, i) => `f${kind * 7 + i}`))
	const crowd = attendees(5_000, (i) => ({ organisation: `Haus ${i % 300}`, fields: fields[i % 50] ?? [] }))
	const before = Array.from({ length: 50 }, (_, i) => tablesOf(crowd, 50 - i))
	const fixed = new Map([['p4999', 3]])
	const forming: Forming = { people: crowd, groups: 40, mixing: 'field', before, avoidLast: true, fixed }
	const { groups, verdict } = formGroups(forming, seededRandom(1))
	expect(new Set(groups.flat()).size).toBe(5_000)
	expect(groups[3]).toContain('p4999')
	expect(groups.every(({ length }) => length === 125)).toBe(true)
	expect(verdict.field.of).toBeLessThanOrEqual((mostPeople * (mostPeople - 1)) / 2)

	const thousands = Array.from({ length: 10_000 }, (_, i) => [`p${i}`])
	expect(judge(thousands, forming).organisation.perGroup.length).toBe(mostGroups)
	expect(
		placeForLatecomer(thousands, forming, crowd[77] ?? { id: '', organisation: '', fields: [] })?.others.length,
	).toBe(mostGroups - 1)
})

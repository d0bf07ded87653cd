import { expect, it } from 'vitest'
import { type Forming, placeForLatecomer } from '../../../../shared/smallGroups/forming/index.ts'
import { attendees } from './workshops.ts'

const clara = { id: 'clara', organisation: 'Schuldnerberatung', fields: ['family'] }
const people = attendees(8, (i) => ({
	organisation: ['Jobcenter', 'Jugendamt', 'Kita-Verbund', 'Schuldnerberatung'][i % 4] ?? '',
	fields: i < 4 ? ['family'] : ['work'],
}))
const groups = [
	['p0', 'p3'],
	['p4', 'p1'],
	['p5', 'p2'],
	['p6', 'p7'],
]
const forming: Forming = { people, groups: 4, mixing: 'organisation' }
const against = (place: ReturnType<typeof placeForLatecomer>) =>
	place?.others.map(({ group, whyNot }) => [group, whyNot])

it('[MIX7] a latecomer comes to the first group without a colleague, and is told where one sits', () => {
	const place = placeForLatecomer(groups, forming, clara)
	expect(place).toMatchObject({ group: 1, size: 2, organisation: 0, because: 'organisationElsewhere' })
	expect(against(place)).toEqual([
		[0, 'organisationThere'],
		[2, 'asGood'],
		[3, 'organisationThere'],
	])
})

it('[MIX7] the smallest group comes first, even with a colleague in it', () => {
	const place = placeForLatecomer([['p0', 'p1'], ['p3'], ['p2', 'p4']], forming, clara)
	expect(place).toMatchObject({ group: 1, size: 1, organisation: 1, because: 'smallest' })
	expect(against(place)).toEqual([
		[0, 'larger'],
		[2, 'larger'],
	])
})

it('[MIX7] then fields count, if these are mixed, and by lot neither', () => {
	const byField = placeForLatecomer(groups, { ...forming, mixing: 'field' }, clara)
	expect(byField).toMatchObject({ group: 3, field: 0, because: 'fieldElsewhere' })
	expect(against(byField)).toEqual([
		[0, 'fieldThere'],
		[1, 'fieldThere'],
		[2, 'fieldThere'],
	])
	expect(placeForLatecomer(groups, { ...forming, mixing: 'lot' }, clara)).toMatchObject({ group: 0, because: 'any' })
})

it('[MIX7] then it counts with whom they sat last time, if that is to be avoided', () => {
	const before = [[['p4', 'p0', 'clara']], [['p1', 'clara', 'p4'], ['p5']]]
	const place = placeForLatecomer(groups, { ...forming, before, avoidLast: true }, clara)
	expect(place).toMatchObject({ group: 2, last: 0, because: 'fewerOfLast' })
	expect(place?.others[1]).toMatchObject({ group: 1, last: 2, whyNot: 'moreOfLast' })
	expect(placeForLatecomer(groups, { ...forming, before }, clara)).toMatchObject({ group: 1, last: 2 })
})

it('[MIX7] who is to move does not meet themselves', () => {
	const place = placeForLatecomer(
		[
			['clara', 'p0'],
			['p1', 'p3'],
		],
		{ ...forming, people: [...people, clara] },
		clara,
	)
	expect(place).toMatchObject({ group: 0, size: 1, organisation: 0, because: 'smallest' })
})

it('[MIX7] whoever comes for no organisation has no colleagues, and where there is no group there is no place', () => {
	const nobody = [{ id: 'x', organisation: '', fields: [] }]
	const place = placeForLatecomer([['x']], { ...forming, people: nobody }, { ...clara, organisation: '' })
	expect(place).toMatchObject({ group: 0, organisation: 0, because: 'any', others: [] })
	expect(placeForLatecomer([], forming, clara)).toBeUndefined()
})

import fc from 'fast-check'
import type { Attendee, Forming } from '../../../../shared/smallGroups/forming/index.ts'

/** So many people, with what is said of the one or the other. */
export const attendees = (count: number, say: (i: number) => Partial<Attendee> = () => ({})): Attendee[] =>
	Array.from({ length: count }, (_, i) => ({ id: `p${i}`, organisation: '', fields: [], ...say(i) }))

/** Tables of `size` people each, in the order of their numbers. */
export const tablesOf = (people: readonly Attendee[], size: number): string[][] =>
	Array.from({ length: Math.ceil(people.length / size) }, (_, table) =>
		people.slice(table * size, (table + 1) * size).map(({ id }) => id),
	)

const organisation = fc.constantFrom('', 'Jobcenter', 'Jugendamt', 'Kita-Verbund', 'Volkshochschule')
const fields = fc.uniqueArray(fc.constantFrom('work', 'family', 'health', 'school'), { maxLength: 2 })

/** Any forming of up to so many people, in which everything makes sense; some people of earlier sittings are not there today. */
export const anyForming = (mostPeople: number, mostGroups: number): fc.Arbitrary<Forming> =>
	fc
		.record({
			said: fc.array(fc.record({ organisation, fields }), { maxLength: mostPeople }),
			groups: fc.integer({ min: 1, max: mostGroups }),
			mixing: fc.constantFrom('lot', 'organisation', 'field'),
			avoidLast: fc.boolean(),
			tables: fc.array(fc.array(fc.nat({ max: 3 }), { minLength: mostPeople + 2, maxLength: mostPeople + 2 }), {
				maxLength: 3,
			}),
			fixed: fc.array(fc.tuple(fc.nat({ max: mostPeople }), fc.nat({ max: mostGroups - 1 })), { maxLength: 3 }),
		})
		.map(({ said, tables, fixed, ...rest }) => ({
			...rest,
			people: attendees(said.length, (i) => said[i] ?? {}),
			before: tables.map((sitting) =>
				[0, 1, 2, 3].map((table) => sitting.flatMap((at, person) => (at === table ? [`p${person}`] : []))),
			),
			fixed: new Map(fixed.map(([person, group]) => [`p${person}`, group % rest.groups])),
		}))

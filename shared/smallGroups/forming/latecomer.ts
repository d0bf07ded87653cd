import { type Attendee, type Forming, type Groups, type Mixing, mostFields } from './forming.ts'
import { mostGroups } from './sizes.ts'

/** What somebody would find in a group: how many people, and how many of them have something in common with them. */
export interface Prospect {
	readonly group: number
	readonly size: number
	readonly organisation: number
	/** people who share at least one field */
	readonly field: number
	/** people they sat with in the last sitting */
	readonly last: number
}

/** What decided for a group: it alone is the smallest, it is without …, or has fewer of last time; or any would have done. */
export type Because = 'smallest' | 'organisationElsewhere' | 'fieldElsewhere' | 'fewerOfLast' | 'any'
/** What decided against a group: it has more people, or as many and more of …; or nothing but its place in the list. */
export type WhyNot = 'larger' | 'organisationThere' | 'fieldThere' | 'moreOfLast' | 'asGood'

export interface Place extends Prospect {
	readonly because: Because
	/** all other groups in their order */
	readonly others: readonly (Prospect & { readonly whyNot: WhyNot })[]
}

interface Concern {
	readonly of: Exclude<keyof Prospect, 'group'>
	readonly because: Because
	readonly whyNot: WhyNot
}

const size: Concern = { of: 'size', because: 'smallest', whyNot: 'larger' }
const last: Concern = { of: 'last', because: 'fewerOfLast', whyNot: 'moreOfLast' }
const apart: Record<Mixing, readonly Concern[]> = {
	lot: [],
	organisation: [{ of: 'organisation', because: 'organisationElsewhere', whyNot: 'organisationThere' }],
	field: [{ of: 'field', because: 'fieldElsewhere', whyNot: 'fieldThere' }],
}

/**
 * The best of the first `mostGroups` groups for one more person, or for somebody who is to move: the smallest; of these, as the
 * mixing asks, the one with fewest of their organisation or fields; of these, if it is to be avoided, the one with fewest people of their
 * last sitting; of these the first. Undefined if there is no group.
 */
export function placeForLatecomer(groups: Groups, forming: Forming, attendee: Attendee): Place | undefined {
	const concerns = [size, ...apart[forming.mixing], ...(forming.avoidLast ? [last] : [])]
	const prospects = prospectsOf(groups, forming, attendee)
	let best = prospects
	let because: Because = 'any'
	for (const concern of concerns) {
		const fewest = Math.min(...best.map((each) => each[concern.of]))
		const left = best.filter((each) => each[concern.of] === fewest)
		if (left.length < best.length) because = concern.because
		best = left
	}
	const [place] = best
	if (!place) return undefined
	const others = prospects
		.filter(({ group }) => group !== place.group)
		.map((other) => {
			const against = concerns.find((concern) => other[concern.of] !== place[concern.of])
			return { ...other, whyNot: against?.whyNot ?? ('asGood' as const) }
		})
	return { ...place, because, others }
}

function prospectsOf(groups: Groups, { people, before }: Forming, attendee: Attendee): Prospect[] {
	const known = new Map(people.map((person) => [person.id, person]))
	const fields = new Set(attendee.fields.slice(0, mostFields))
	const lastTable = new Set(before?.at(-1)?.find((table) => table.includes(attendee.id)))
	return groups.slice(0, mostGroups).map((ids, group) => {
		const there = [...new Set(ids)].filter((id) => id !== attendee.id)
		const count = (has: (id: string) => boolean | undefined) => there.filter(has).length
		return {
			group,
			size: there.length,
			organisation: count(
				(id) => attendee.organisation !== '' && known.get(id)?.organisation === attendee.organisation,
			),
			field: count((id) =>
				known
					.get(id)
					?.fields.slice(0, mostFields)
					.some((field) => fields.has(field)),
			),
			last: count((id) => lastTable.has(id)),
		}
	})
}

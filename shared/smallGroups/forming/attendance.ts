import { type Attendee, type Forming, mostFields, mostSittings } from './forming.ts'

/** person -> number of the part they belong to; whoever belongs to none is a part of their own. */
export type Parts = readonly number[]

/** What two people may have in common. */
export interface Likeness {
	isAlike(a: number, b: number): boolean
	/** a division of all people, within whose parts everybody is alike: what people are dealt by, and lower bounds proven with */
	readonly parts: Parts
}

/** People by number, and what they have in common. */
export interface Attendance {
	readonly organisation: Likeness
	/** sharing at least one field; the parts count everybody under the one that most people have */
	readonly field: Likeness
	/** having sat together, sitting by sitting, the last one first */
	readonly sittings: readonly Likeness[]
}

/** Everybody once: of two people with one id, the first. */
export function everyoneOnce(people: readonly Attendee[]): Attendee[] {
	const seen = new Set<string>()
	return people.filter(({ id }) => !seen.has(id) && seen.add(id))
}

/** What people, each of them once, have in common. */
export function attend(people: readonly Attendee[], before: Forming['before'] = []): Attendance {
	const fields = people.map((person) => [...new Set(person.fields.slice(0, mostFields))])
	return {
		organisation: byParts(people.map(({ organisation }) => organisation || undefined)),
		field: { isAlike: sharing(fields), parts: partsOf(commonest(fields)) },
		sittings: before
			.slice(-mostSittings)
			.reverse()
			.map((groups) => {
				const table = new Map<string, number>()
				// Whoever stands in two groups of one sitting sat in the first.
				groups.forEach((group, number) => {
					for (const id of group) if (!table.has(id)) table.set(id, number)
				})
				return byParts(people.map(({ id }) => table.get(id)))
			}),
	}
}

function byParts(keys: readonly (string | number | undefined)[]): Likeness {
	const parts = partsOf(keys)
	return { parts, isAlike: (a, b) => parts[a] === parts[b] }
}

function partsOf(keys: readonly (string | number | undefined)[]): Parts {
	const numbers = new Map<string | number, number>()
	return keys.map((key, person) => {
		if (key === undefined) return keys.length + person
		const number = numbers.get(key) ?? numbers.size
		numbers.set(key, number)
		return number
	})
}

/** Whether two people share a field, looked up. Costs the square of the people of each field, of which nobody has many. */
function sharing(fields: readonly (readonly string[])[]): Likeness['isAlike'] {
	const size = fields.length
	const table = new Uint8Array(size * size)
	for (const people of peopleByField(fields).values())
		for (const a of people) for (const b of people) table[a * size + b] = 1
	return (a, b) => table[a * size + b] === 1
}

/** Of each person's fields the one that most people have. */
function commonest(fields: readonly (readonly string[])[]): (string | undefined)[] {
	const people = peopleByField(fields)
	const count = (field: string) => people.get(field)?.length ?? 0
	return fields.map((own) => [...own].sort((a, b) => count(b) - count(a) || (a < b ? -1 : 1))[0])
}

function peopleByField(fields: readonly (readonly string[])[]): Map<string, number[]> {
	const people = new Map<string, number[]>()
	fields.forEach((own, person) => {
		for (const field of own) {
			const others = people.get(field)
			if (others) others.push(person)
			else people.set(field, [person])
		}
	})
	return people
}

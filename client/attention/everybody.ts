import { endOfClientIds } from '../../shared/protocol/wire.ts'
import type { Person } from '../sync/presence.ts'

/** Somebody who is here, once however many devices they have, and at which place. */
export interface Here extends Omit<Person, 'whereabouts' | 'client'> {
	/** by the name presence has for it; absent: not told */
	readonly place?: string
	/** they are here with a phone alone, which is at no place */
	readonly isOnPhone: boolean
}

/** Everybody in the order of the devices. Of somebody's devices the own one tells the place, or else the first that tells one. */
export function everybody(devices: readonly Person[]): Here[] {
	const byPerson = new Map<string, Person[]>()
	for (const device of devices) {
		const known = byPerson.get(device.participant)
		if (known) known.push(device)
		else byPerson.set(device.participant, [device])
	}
	return [...byPerson.values()].flatMap((own) => {
		const [first] = own
		if (!first) return []
		const { whereabouts: _seldom, client: _device, ...person } = first
		const place = own.find(({ whereabouts }) => whereabouts.at !== undefined)?.whereabouts.at
		return [{ ...person, ...(place !== undefined && { place }), isOnPhone: place === undefined && own.every(isPhone) }]
	})
}

/** Phones follow without a word, so the relay lists them under a number of its own; so it does readers, who are no phones. */
const isPhone = ({ client, role }: Person) => client >= endOfClientIds && role !== 'reader'

/** People at one place. `place` is absent for those of whom none is told. */
export interface Gathering {
	readonly key: string
	readonly place?: string
	readonly isOnPhone: boolean
	readonly people: readonly Here[]
}

/** The places, the one with most people first; those of whom no place is known come last. */
export function gatherings(people: readonly Here[]): Gathering[] {
	const byPlace = new Map<string, Here[]>()
	for (const person of people) {
		const key = person.place ?? (person.isOnPhone ? 'phone' : 'none')
		const there = byPlace.get(key)
		if (there) there.push(person)
		else byPlace.set(key, [person])
	}
	const rank = ({ place, isOnPhone }: Gathering) => (place !== undefined ? 0 : isOnPhone ? 1 : 2)
	return [...byPlace]
		.map(([key, there]): Gathering => {
			const place = there[0]?.place
			return { key, ...(place !== undefined && { place }), isOnPhone: there[0]?.isOnPhone === true, people: there }
		})
		.sort((a, b) => rank(a) - rank(b) || b.people.length - a.people.length || (a.key < b.key ? -1 : 1))
}

/** Whether all the words that were typed stand in one of the texts. */
export function isMeant(words: string, texts: readonly string[]): boolean {
	const all = texts.join(' ').toLocaleLowerCase()
	return words
		.toLocaleLowerCase()
		.split(/\s+/)
		.every((word) => all.includes(word))
}

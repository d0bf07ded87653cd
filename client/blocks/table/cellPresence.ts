import { useMemo } from 'react'
import type { Person } from '../../sync/presence.ts'
import { useRoom, useValue } from '../../sync/RoomContext.ts'
import { currentLocale } from '../../texts/locale.ts'
import { shortPersonName } from '../../texts/personName.ts'

/** How others are told which cell one is in. */
export const whereabouts = (table: string, row: string, column: string) => `${table}/${row}/${column}`

export interface Guest {
	/** 1 to 8: presence colour */
	colour: number
	/** "Jonas A.", or what they are here if they gave no name */
	name: string
}

const indexes = new WeakMap<readonly Person[], Map<string, string>>()

/**
 * The others in each place, as JSON, so that a cell notices only changes of its own: the list of people is a new one
 * with every move of anybody's cursor.
 */
function guestsByPlace(people: readonly Person[]): Map<string, string> {
	const known = indexes.get(people)
	if (known) return known
	const guests = new Map<string, Guest[]>()
	for (const person of people) {
		const { e: place } = person.whereabouts
		if (person.self || typeof place !== 'string') continue
		const guest = { colour: person.colour, name: shortPersonName(person, currentLocale()) }
		guests.set(place, [...(guests.get(place) ?? []), guest])
	}
	const index = new Map([...guests].map(([place, list]) => [place, JSON.stringify(list)]))
	indexes.set(people, index)
	return index
}

/** Who else is in this cell. */
export function useGuests(place: string): readonly Guest[] {
	const { people } = useRoom().presence
	const words = useValue(
		useMemo(
			() => ({ get: () => guestsByPlace(people.get()).get(place) ?? '', subscribe: people.subscribe }),
			[people, place],
		),
	)
	return useMemo(() => (words ? (JSON.parse(words) as Guest[]) : []), [words])
}

/** Whether somebody else is in this cell. */
export const isUsed = (people: readonly Person[], place: string) => guestsByPlace(people).has(place)

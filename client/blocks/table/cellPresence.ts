import { useMemo } from 'react'
import type { Person } from '../../sync/presence.ts'
import { useRoom, useValue } from '../../sync/RoomContext.ts'

/** How others are told which cell one is in. */
export const whereabouts = (table: string, row: string, column: string) => `${table}/${row}/${column}`

export interface Guest {
	/** 1 to 8: presence colour */
	colour: number
	/** "Jonas A."; empty for guests without a name */
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
	for (const { self, colour, name, whereabouts } of people) {
		if (self || typeof whereabouts.e !== 'string') continue
		guests.set(whereabouts.e, [...(guests.get(whereabouts.e) ?? []), { colour, name: initialled(name) }])
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

/** First name and initial: "Jonas Albers" becomes "Jonas A.". */
function initialled(name: string): string {
	const words = name.trim().split(/\s+/u)
	const last = words.length > 1 ? words.at(-1) : undefined
	return last ? `${words[0]} ${[...last][0]}.` : (words[0] ?? '')
}

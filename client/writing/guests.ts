import { useMemo } from 'react'
import { derived, from } from '../sync/derived.ts'
import type { Person } from '../sync/presence.ts'
import { useRoom, useValue } from '../sync/RoomContext.ts'
import { currentLocale } from '../texts/locale.ts'
import { shortPersonName } from '../texts/personName.ts'

/** Somebody else at a place. */
export interface Guest {
	/** 1 to 8: presence colour */
	readonly colour: number
	/** "Jonas A.", or what they are here if they gave no name */
	readonly name: string
}

/** How others are told where one is: from the whole to its parts, as in table, row and column. */
export const placeIn = (whole: string, ...parts: readonly string[]): string => [whole, ...parts].join('/')

const indexes = new WeakMap<readonly Person[], ReadonlyMap<string, readonly Guest[]>>()

/** The others by their place; made once for each list of people, however many places ask. */
function guestsByPlace(people: readonly Person[]): ReadonlyMap<string, readonly Guest[]> {
	const known = indexes.get(people)
	if (known) return known
	const guests = new Map<string, Guest[]>()
	for (const person of people) {
		const { e: place } = person.whereabouts
		if (person.self || place === undefined) continue
		const guest = { colour: person.colour, name: shortPersonName(person, currentLocale()) }
		guests.set(place, [...(guests.get(place) ?? []), guest])
	}
	indexes.set(people, guests)
	return guests
}

/** Whether somebody else is at this place. */
export const isTaken = (people: readonly Person[], place: string): boolean => guestsByPlace(people).has(place)

/** Who else is at a place. */
export function useGuests(place: string): readonly Guest[] {
	return useFound((people) => guestsByPlace(people).get(place) ?? [], place)
}

/** Everybody else within `whole`, with the part of it at which they are. */
export function useGuestsWithin(whole: string): readonly (Guest & { readonly part: string })[] {
	return useFound((people) => {
		const begin = `${whole}/`
		return [...guestsByPlace(people)].flatMap(([place, guests]) =>
			place.startsWith(begin) ? guests.map((guest) => ({ ...guest, part: place.slice(begin.length) })) : [],
		)
	}, whole)
}

/**
 * The list of people is a new one with every move of anybody's cursor, and only those shall draw again for whom something
 * has changed. `key` changes whenever `find` would find others.
 */
function useFound<Found>(find: (people: readonly Person[]) => readonly Found[], key: string): readonly Found[] {
	const { people } = useRoom().presence
	// biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for `find`
	return useValue(useMemo(() => derived([from(people)], () => find(people.get())), [people, key]))
}

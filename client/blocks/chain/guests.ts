import { useMemo } from 'react'
import type { Person } from '../../sync/presence.ts'
import { useRoom, useValue } from '../../sync/RoomContext.ts'
import { currentLocale } from '../../texts/locale.ts'
import { shortPersonName } from '../../texts/personName.ts'

/** Somebody else at a place of the chain. */
export interface Guest {
	/** 1 to 8: presence colour */
	readonly colour: number
	/** "Jonas A.", or what they are here if they gave no name */
	readonly name: string
}

/** How others are told where in a chain one is: at an element, or at one of its texts. */
export const placeIn = (chain: string, element: string) => `${chain}/${element}`

const toGuest = (person: Person): Guest => ({
	colour: person.colour,
	name: shortPersonName(person, currentLocale()),
})

/** Who else is at a place. As JSON in between: the list of people is a new one with every move of a cursor. */
export function useGuests(place: string): readonly Guest[] {
	return useOthers((person) => person.whereabouts.e === place, place)
}

/** Who else is anywhere among these places of a chain. */
export function useGuestsAmong(chain: string, elements: ReadonlySet<string>): readonly Guest[] {
	const here = `${chain}/`
	return useOthers(({ whereabouts: { e } }) => {
		if (!e?.startsWith(here)) return false
		const [element = ''] = e.slice(here.length).split('/')
		return elements.has(element)
	}, elements)
}

/** `key` changes whenever `isMeant` means others. */
function useOthers(isMeant: (person: Person) => boolean, key: unknown): readonly Guest[] {
	const { people } = useRoom().presence
	const words = useValue(
		// biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for `isMeant`
		useMemo(
			() => ({
				get: () =>
					JSON.stringify(
						people
							.get()
							.filter((person) => !person.self && isMeant(person))
							.map(toGuest),
					),
				subscribe: people.subscribe,
			}),
			[people, key],
		),
	)
	return useMemo(() => JSON.parse(words) as Guest[], [words])
}

import { useMemo } from 'react'
import { derived, from } from '../../../sync/derived.ts'
import type { Person } from '../../../sync/presence.ts'
import { useRoom, useValue } from '../../../sync/RoomContext.ts'
import { currentLocale } from '../../../texts/locale.ts'
import { shortPersonName } from '../../../texts/personName.ts'

/** Somebody else, and what they have chosen in this map. */
export interface Guest {
	readonly element: string
	/** 1 to 8: presence colour */
	readonly colour: number
	readonly name: string
}

/** How the others are told what one has chosen in a map. */
export const whereaboutsIn = (mapId: string, element: string) => `${mapId}/${element}`

function guestsIn(people: readonly Person[], mapId: string): Guest[] {
	return people.flatMap((person) => {
		const { e: place } = person.whereabouts
		if (person.self || !place?.startsWith(`${mapId}/`)) return []
		const name = shortPersonName(person, currentLocale())
		return [{ element: place.slice(mapId.length + 1), colour: person.colour, name }]
	})
}

/** What the others have chosen in this map: the same list as long as it says the same, however cursors move. */
export function useGuests(mapId: string): readonly Guest[] {
	const { people } = useRoom().presence
	return useValue(useMemo(() => derived([from(people)], () => guestsIn(people.get(), mapId)), [people, mapId]))
}

import { useEffect, useMemo, useState } from 'react'
import type * as Y from 'yjs'
import { placedBlocks } from '../../../shared/blocks/index.ts'
import { createValue } from '../../sync/value.ts'
import type { Destination, Ways } from '../../ways/ways.ts'
import { recallPlace, rememberPlace } from './placeMemory.ts'

/** What the page shows: one of the boards (the first if none was chosen yet), or a page beside them. */
export type Place =
	| { readonly kind: 'board'; readonly board?: string }
	| { readonly kind: 'roadmap' | 'agenda' | 'tasks' | 'parked' | 'actors' }

/** Where this person is in the workshop, and the way to everywhere else. A reload comes back to the same place. */
export function useWaysHere(doc: Y.Doc, workshop: string, begin: () => Place): { place: Place; ways: Ways } {
	const [place, setPlace] = useState<Place>(() => recallPlace(workshop) ?? begin())
	useEffect(() => rememberPlace(workshop, place), [workshop, place])
	const ways = useMemo(() => {
		const arrived = createValue<Destination | undefined>(undefined)
		return {
			arrived,
			go(destination: Destination) {
				const next = placeOf(doc, destination)
				if (!next) return
				setPlace(next)
				arrived.set({ ...destination })
			},
		}
	}, [doc])
	return { place, ways }
}

function placeOf(doc: Y.Doc, destination: Destination): Place | undefined {
	switch (destination.to) {
		case 'board':
			return { kind: 'board', board: destination.board }
		case 'block': {
			const { block, id } = destination.ref
			const placed = placedBlocks(doc).find((each) => each.block === block && each.id === id)
			return placed && { kind: 'board', board: placed.board }
		}
		default:
			return { kind: destination.to }
	}
}

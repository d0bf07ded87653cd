import { useMemo } from 'react'
import type * as Y from 'yjs'
import type { BlockRef } from '../../shared/blocks/index.ts'
import type { Finding } from '../../shared/findings/index.ts'
import type { TaskPlace } from '../../shared/registry/index.ts'
import { findingsIn } from '../findings/watchFindings.ts'
import { derived, from } from '../sync/derived.ts'
import { useValue } from '../sync/RoomContext.ts'
import { useSame } from '../sync/useSame.ts'
import type { Value } from '../sync/value.ts'
import type { ShownTask } from './watchTasks.ts'

/** `foundKey` -> what an analysis says today. */
export type FoundNow = ReadonlyMap<string, Finding>

export const foundKey = ({ block, id }: TaskPlace, key: string) => `${block}/${id}/${key}`

/**
 * What became of the findings tasks came from: those still found speak of actors by the names they have today. One that
 * is not among them may have been solved, or be found in another view of its block only.
 */
export function useFoundNow(doc: Y.Doc, tasks: readonly ShownTask[]): FoundNow {
	const places = useSame(placesOf(tasks))
	return useValue(useMemo(() => watchFound(doc, places), [doc, places]))
}

/** The blocks in which tasks were found, each once. */
const placesOf = (tasks: readonly ShownTask[]): readonly BlockRef[] => [
	...new Map(
		tasks.flatMap(({ origin }) => {
			if (!origin?.place || !origin.found) return []
			const { block, id } = origin.place
			return [[`${block}/${id}`, { block, id }] as const]
		}),
	).values(),
]

function watchFound(doc: Y.Doc, places: readonly BlockRef[]): Value<FoundNow> {
	const watched = places.map((place) => ({ place, value: findingsIn(doc, place) }))
	const read = () =>
		new Map(
			watched.flatMap(({ place, value }) => value.get().map((found) => [foundKey(place, found.key), found] as const)),
		)
	return derived<FoundNow>(
		watched.map(({ value }) => from(value)),
		read,
	)
}

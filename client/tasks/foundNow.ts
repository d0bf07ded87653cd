import { useMemo } from 'react'
import type * as Y from 'yjs'
import type { Finding } from '../../shared/findings/index.ts'
import type { TaskPlace } from '../../shared/registry/index.ts'
import { findingsIn } from '../findings/watchFindings.ts'
import { useValue } from '../sync/RoomContext.ts'
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
	const places = tasks.flatMap(({ origin }) => (origin?.place && origin.found ? [origin.place] : []))
	const blocks = [...new Set(places.map(({ block, id }) => JSON.stringify({ block, id })))].sort().join('\n')
	return useValue(useMemo(() => watchFound(doc, blocks.split('\n').filter(Boolean).map(parsePlace)), [doc, blocks]))
}

const parsePlace = (text: string): TaskPlace => JSON.parse(text)

function watchFound(doc: Y.Doc, places: readonly TaskPlace[]): Value<FoundNow> {
	const watched = places.map((place) => ({ place, value: findingsIn(doc, place) }))
	let seen: readonly (readonly Finding[])[] = []
	let found: FoundNow = new Map()
	return {
		get() {
			const now = watched.map(({ value }) => value.get())
			if (now.some((findings, i) => findings !== seen[i])) {
				seen = now
				found = new Map(
					watched.flatMap(({ place }, i) => (now[i] ?? []).map((finding) => [foundKey(place, finding.key), finding])),
				)
			}
			return found
		},
		subscribe(listener) {
			const leave = watched.map(({ value }) => value.subscribe(listener))
			return () => {
				for (const end of leave) end()
			}
		},
	}
}

import { useMemo } from 'react'
import type * as Y from 'yjs'
import { registryOf } from '../../shared/lib/sharedRegistry.ts'
import { actorsOf, goalsOf, needsMap, rulesOf, servicesMap, tasksOf, themesOf } from '../../shared/registry/index.ts'
import {
	type EntryKind,
	entryKey,
	entryName,
	placeKey,
	type TakenFrom,
	takenIndex,
	takenOf,
} from '../../shared/taking/index.ts'
import { derived } from '../sync/derived.ts'
import { allOf, keysOf, perDocument } from '../sync/parts.ts'
import { useValue } from '../sync/RoomContext.ts'

/** What became of a place. */
export interface ShownEntry {
	readonly kind: EntryKind
	readonly entry: string
	readonly name: string
}

/** Plain objects: what stays the same is met in them. */
interface ShownTaken {
	readonly at: Readonly<Record<string, readonly ShownEntry[]>>
	readonly of: Readonly<Record<string, readonly TakenFrom[]>>
}

const takenIn = perDocument((doc) =>
	derived<ShownTaken>(
		[
			allOf(takenOf(doc)),
			...[actorsOf, needsMap, servicesMap, goalsOf, tasksOf, themesOf, rulesOf].map((map) => keysOf(map(doc))),
		],
		() => {
			const { at, of } = takenIndex(doc)
			const entries = [...at].map(([place, taken]) => {
				const shown = taken.flatMap(({ kind, entry }): [string, ShownEntry][] => {
					const found = entryName(doc, kind, entry)
					return found?.isThere ? [[entryKey(kind, entry), { kind, entry, name: found.name }]] : []
				})
				return [place, [...new Map(shown).values()]] as const
			})
			const origins = [...of].map(
				([entry, taken]) => [entry, [...new Map(taken.map(({ from }) => [placeKey(from), from])).values()]] as const,
			)
			return {
				at: Object.fromEntries(entries.filter(([, shown]) => shown.length > 0)),
				of: Object.fromEntries(origins),
			}
		},
	),
)

const none: readonly never[] = []

/** All that was taken, by the keys of its places. */
export const useTakenPlaces = (doc: Y.Doc): ShownTaken['at'] => useValue(takenIn(registryOf(doc))).at

/** What became of one place; who asks is told only of that. */
export function useTakenAt(doc: Y.Doc, from: TakenFrom): readonly ShownEntry[] {
	const all = takenIn(registryOf(doc))
	const key = placeKey(from)
	return useValue(useMemo(() => ({ get: () => all.get().at[key] ?? none, subscribe: all.subscribe }), [all, key]))
}

/** Where an entry came from. */
export const useTakenFrom = (doc: Y.Doc, kind: EntryKind, entry: string): readonly TakenFrom[] =>
	useValue(takenIn(registryOf(doc))).of[entryKey(kind, entry)] ?? none

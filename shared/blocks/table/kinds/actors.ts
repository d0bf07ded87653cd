import type * as Y from 'yjs'
import { findActor, isNamed, listActors, wordKey } from '../../../registry/index.ts'
import { inNamedOrder, nextNamed } from '../../../registry/namedOrder.ts'
import { cellKey } from './cellKey.ts'
import type { CellValue, ColumnKind } from './kind.ts'

/** The most a cell names: more would be a table of its own. */
const mostNamed = 200

/**
 * Several of the registry, each under a key of its own with its place in the order of naming: two people who name somebody at
 * once have named both.
 */
export const actorsKind: ColumnKind = {
	label: { de: 'Beteiligte', en: 'Actors' },
	hint: { de: 'Einer oder mehrere aus dem Verzeichnis', en: 'One or several of the registry' },
	value(row, { id }) {
		const named = namedIn(row, id)
		return named.length > 0 ? named : undefined
	},
	words: (value, _, doc) =>
		idsIn(value)
			.flatMap((id) => findActor(doc, id)?.name.trim() || [])
			.join('; '),
	meant(words, _, doc) {
		const known = new Map(
			listActors(doc)
				.filter(isNamed)
				.map(({ id, name }) => [wordKey(name), id]),
		)
		const named = words.split(/[;\n]/u).flatMap((name) => known.get(wordKey(name)) ?? [])
		return named.length > 0 ? [...new Set(named)] : undefined
	},
	set(row, { id }, value) {
		const wanted = idsIn(value).slice(0, mostNamed)
		const before = namedIn(row, id)
		for (const actor of before) if (!wanted.includes(actor)) row.delete(key(id, actor))
		for (const actor of wanted)
			if (!before.includes(actor)) row.set(key(id, actor), nextNamed(placesIn(row, id).map(([, at]) => at)))
	},
	// Who has left the registry has no name in a file either.
	toFile(value, nameOf, doc) {
		const there = idsIn(value).filter((id) => findActor(doc, id))
		return there.length > 0 ? there.map((id) => nameOf('actors', id)) : ''
	},
	fromFile(data, idOf) {
		if (!Array.isArray(data)) return undefined
		const named = data.slice(0, mostNamed).flatMap((name) => idOf('actors', name) ?? [])
		return named.length > 0 ? [...new Set(named)] : undefined
	},
}

const key = (column: string, actor: string) => `${cellKey(column)}/${actor}`

const idsIn = (value: CellValue | undefined): readonly string[] => (Array.isArray(value) ? value : [])

const placesIn = (row: Y.Map<unknown>, column: string): (readonly [actor: string, at: unknown])[] => {
	const prefix = key(column, '')
	return [...row.entries()].flatMap(([each, at]) =>
		each.startsWith(prefix) && each.length > prefix.length ? [[each.slice(prefix.length), at]] : [],
	)
}

/** Ids of those a cell names, in the order of naming. */
const namedIn = (row: Y.Map<unknown>, column: string) => inNamedOrder(placesIn(row, column)).slice(0, mostNamed)

import { useMemo } from 'react'
import type * as Y from 'yjs'
import { appearances } from '../../shared/blocks/appearances.ts'
import {
	type Actor,
	actorsOf,
	circleName,
	type Field,
	involvements,
	isNamed,
	kinds,
	levels,
	listActors,
	listFields,
	wordKey,
} from '../../shared/registry/index.ts'
import { observed } from '../sync/observed.ts'
import { useValue } from '../sync/RoomContext.ts'
import { useSettled } from '../sync/settled.ts'
import type { Locale } from '../texts/locale.ts'

/** Everybody with a name, the fields there are, and where each actor stands. */
export function useRegistry(doc: Y.Doc) {
	const [actors, fields] = useMemo(
		() => [
			observed(
				[actorsOf(doc)],
				() => true,
				() => listActors(doc).filter(isNamed),
			),
			observed(
				[doc.getMap('fields')],
				() => true,
				() => listFields(doc),
			),
		],
		[doc],
	)
	return { actors: useValue(actors), fields: useValue(fields), places: useSettled(doc, appearances) }
}

/** What the registry says of an actor, in words. */
export function wordsOf(actor: Actor, fields: readonly Field[], locale: Locale) {
	const field = fields.find(({ id }) => id === actor.field)
	return {
		kind: actor.kind && kinds[actor.kind][locale],
		field,
		level: actor.level && levels[actor.level][locale],
		involvement: actor.involvement && involvements[actor.involvement][locale],
		circle: actor.circle && circleName(actor.circle, locale),
	}
}

/** The actors of which every word of the query is said somewhere. */
export function filtered(actors: readonly Actor[], query: string, fields: readonly Field[], locale: Locale): Actor[] {
	const wanted = wordKey(query).split(' ')
	return actors.filter((actor) => {
		const { kind, field, level, involvement, circle } = wordsOf(actor, fields, locale)
		const { name, shortName, legalBasis } = actor
		const said = [name, shortName, kind, field?.label[locale], field?.letters, level, involvement, circle, legalBasis]
		const key = wordKey(said.filter(Boolean).join(' '))
		return wanted.every((word) => key.includes(word))
	})
}

import { useMemo } from 'react'
import type * as Y from 'yjs'
import { appearances } from '../../shared/blocks/appearances.ts'
import {
	type Actor,
	circleName,
	type Field,
	fieldsOfActor,
	involvements,
	isNamed,
	kinds,
	levels,
} from '../../shared/registry/index.ts'
import { searchKey } from '../../shared/search/index.ts'
import { useUnhurried } from '../sync/unhurried.ts'
import type { Locale } from '../texts/locale.ts'
import { useActors, useFields } from './watchRegistry.ts'

/** Everybody with a name, the fields there are, and where each actor stands. */
export function useRegistry(doc: Y.Doc) {
	const everybody = useActors(doc)
	const actors = useMemo(() => everybody.filter(isNamed), [everybody])
	return { actors, fields: useFields(doc), places: useUnhurried(doc, appearances) }
}

/** What the registry says of an actor, in words. */
export function wordsOf(actor: Actor, fields: readonly Field[], locale: Locale) {
	const ofActor = fieldsOfActor(actor).flatMap((id) => fields.find((field) => field.id === id) ?? [])
	return {
		kind: actor.kind && kinds[actor.kind][locale],
		/** the one it is shown by */
		field: ofActor[0],
		fields: ofActor,
		level: actor.level && levels[actor.level][locale],
		involvement: actor.involvement && involvements[actor.involvement][locale],
		circle: actor.circle && circleName(actor.circle, locale),
	}
}

/** The actors of which every word of the query is said somewhere. */
export function filtered(actors: readonly Actor[], query: string, fields: readonly Field[], locale: Locale): Actor[] {
	const wanted = searchKey(query).split(' ')
	return actors.filter((actor) => {
		const { kind, fields: own, level, involvement, circle } = wordsOf(actor, fields, locale)
		const { name, shortName, legalBasis, note } = actor
		const inFields = own.flatMap(({ label, letters }) => [label[locale], letters])
		const said = [name, shortName, kind, ...inFields, level, involvement, circle, legalBasis, note]
		const key = searchKey(said.filter(Boolean).join(' '))
		return wanted.every((word) => key.includes(word))
	})
}

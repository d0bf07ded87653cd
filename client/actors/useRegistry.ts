import { useMemo } from 'react'
import type * as Y from 'yjs'
import { appearances } from '../../shared/blocks/appearances.ts'
import {
	type Actor,
	type Field,
	fieldsOfActor,
	type Group,
	involvements,
	isNamed,
	kinds,
	levels,
} from '../../shared/registry/index.ts'
import { searchKey } from '../../shared/search/index.ts'
import { useUnhurried } from '../sync/unhurried.ts'
import type { Locale } from '../texts/locale.ts'
import { useActors, useFields, useGroups } from './watchRegistry.ts'

/** Everybody with a name, the fields there are, and where each actor stands. */
export function useRegistry(doc: Y.Doc) {
	const everybody = useActors(doc)
	const actors = useMemo(() => everybody.filter(isNamed), [everybody])
	return { actors, fields: useFields(doc), groups: useGroups(doc), places: useUnhurried(doc, appearances) }
}

/** What there is beside actors, by which their words are found. */
export interface Vocabulary {
	readonly fields: readonly Field[]
	readonly groups: readonly Group[]
}

/** What the registry says of an actor, in words. */
export function wordsOf(actor: Actor, { fields, groups }: Vocabulary, locale: Locale) {
	const ofActor = fieldsOfActor(actor).flatMap((id) => fields.find((field) => field.id === id) ?? [])
	return {
		kind: actor.kind && kinds[actor.kind][locale],
		/** the one it is shown by */
		field: ofActor[0],
		fields: ofActor,
		level: actor.level && levels[actor.level][locale],
		involvement: actor.involvement && involvements[actor.involvement][locale],
		groups: groups.filter(({ id }) => actor.groups?.includes(id)).map(({ label }) => label[locale]),
	}
}

/** The actors of which every word of the query is said somewhere. */
export function filtered(actors: readonly Actor[], query: string, vocabulary: Vocabulary, locale: Locale): Actor[] {
	const wanted = searchKey(query).split(' ')
	return actors.filter((actor) => {
		const { kind, fields: own, level, involvement, groups } = wordsOf(actor, vocabulary, locale)
		const { name, shortName, legalBasis, note } = actor
		const inFields = own.flatMap(({ label, letters }) => [label[locale], letters])
		const said = [name, shortName, kind, ...inFields, level, involvement, ...groups, legalBasis, note]
		const key = searchKey(said.filter(Boolean).join(' '))
		return wanted.every((word) => key.includes(word))
	})
}

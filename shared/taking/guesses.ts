import type * as Y from 'yjs'
import { isNamed, listActors, listFields, listGoals, type Term, wordKey } from '../registry/index.ts'
import type { Material } from './material.ts'

/*
 * What a place itself answers: a card lies in a column that is an entry of the registry, or was written by an organisation of it.
 */

/** The field whose name stands above a card. */
export const fieldAbove = (doc: Y.Doc, { under }: Material): string | undefined =>
	calledSo(under, listFields(doc), ({ short, label }) => [...both(short), ...both(label)])

/** The goal whose words stand above a card. */
export const goalAbove = (doc: Y.Doc, { under }: Material): string | undefined =>
	calledSo(under, listGoals(doc), ({ text }) => [text])

/** The actor whose organisation has written a card, or of whom a cell speaks. */
export const actorOf = (doc: Y.Doc, { writer, about }: Material): string | undefined =>
	calledSo(writer ?? about, listActors(doc).filter(isNamed), ({ name, shortName = '' }) => [name, shortName])

const both = ({ de, en }: Term) => [de, en]

function calledSo<Entry extends { readonly id: string }>(
	words: string | undefined,
	entries: readonly Entry[],
	namesOf: (entry: Entry) => readonly string[],
): string | undefined {
	const key = wordKey(words ?? '')
	return key === '' ? undefined : entries.find((entry) => namesOf(entry).some((name) => wordKey(name) === key))?.id
}

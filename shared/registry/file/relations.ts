import * as Y from 'yjs'
import { command } from '../../lib/command.ts'
import { newEntry } from '../../lib/entries.ts'
import { newId } from '../../lib/ids.ts'
import { isObject, type Json, type JsonObject } from '../../lib/json.ts'
import { tidied } from '../../text/field.ts'
import { textFields } from '../../text/fields.ts'
import {
	asStored,
	canStore,
	presenceKey,
	type RelationState,
	readRelation,
	relationStates,
	relationVersion,
	storedValue,
	tieKey,
	tieProperties,
} from '../relations/relation.ts'
import { relationsOf } from '../relations/relations.ts'
import { type Collection, givenOnce } from './collection.ts'

const states = Object.keys(relationStates) as RelationState[]

/**
 * Relations as they are stored, so that a target that follows today still does so elsewhere. One that says the same of
 * the same two actors is the same relation.
 */
export const relationsInFiles: Collection = {
	write(doc, id, nameOf) {
		const stored = relationsOf(doc).get(id)
		const relation = readRelation(id, stored)
		if (!relation || !(stored instanceof Y.Map)) return undefined
		return {
			from: nameOf('actors', relation.from),
			to: nameOf('actors', relation.to),
			about: relation.about,
			...said(stored),
		}
	},
	reader(doc, { idOf, random }) {
		const keyOf = (from: string, to: string, about: string, says: JsonObject) => JSON.stringify([from, to, about, says])
		const known = givenOnce(
			[...relationsOf(doc)].flatMap(([id, stored]) => {
				const relation = readRelation(id, stored)
				return relation && stored instanceof Y.Map ? [{ ...relation, says: said(stored) }] : []
			}),
			({ from, to, about, says }) => keyOf(from, to, about, says),
		)
		return (data) => {
			if (!isObject(data)) return undefined
			const [from, to] = [idOf('actors', data.from), idOf('actors', data.to)]
			if (from === undefined || to === undefined || from === to) return undefined
			const about = typeof data.about === 'string' ? tidied(textFields.relationAbout, data.about) : ''
			const says = legible(data)
			const same = known(keyOf(from, to, about, says))
			if (same) return same.id
			const id = newId(random)
			const entry = newEntry({ v: relationVersion, from, to, ...says, about: new Y.Text(about) })
			return keepLegible(doc, id, entry) ? id : undefined
		}
	},
}

/** Only what is stored can be read: a relation that says too little goes again. */
const keepLegible = command('registry', (doc: Y.Doc, id: string, entry: Y.Map<unknown>): boolean => {
	relationsOf(doc).set(id, entry)
	const isLegible = readRelation(id, entry) !== undefined
	if (!isLegible) relationsOf(doc).delete(id)
	return isLegible
})

/** What a stored relation says of its two states, key by key, always in the same order. */
function said(stored: Y.Map<unknown>): JsonObject {
	const words: Record<string, Json> = {}
	for (const state of states) {
		const present = stored.get(presenceKey(state))
		if (typeof present === 'boolean') words[presenceKey(state)] = present
		for (const property of tieProperties) {
			const value = storedValue(stored, state, property)
			if (value !== undefined) words[tieKey(state, property)] = value as Json
		}
	}
	return words
}

/** The same of a file's entry, without what nobody could have stored. */
function legible(data: JsonObject): JsonObject {
	const words: Record<string, Json> = {}
	for (const state of states) {
		const present = data[presenceKey(state)]
		if (typeof present === 'boolean') words[presenceKey(state)] = present
		for (const property of tieProperties) {
			const told = data[tieKey(state, property)]
			const value = asStored(property, told)
			if (told !== undefined && canStore(property, value)) words[tieKey(state, property)] = value as Json
		}
	}
	return words
}

import * as Y from 'yjs'
import { cut } from '../../lib/characters.ts'
import { newId } from '../../lib/ids.ts'
import { isObject, type Json, type JsonObject, sameJson } from '../../lib/json.ts'
import {
	aboutLimit,
	canStore,
	presenceKey,
	type RelationState,
	readRelation,
	relationStates,
	relationVersion,
	storedValue,
	tieKey,
	tieProperties,
} from '../relation.ts'
import { relationsOf } from '../relations.ts'
import type { Collection } from './collection.ts'

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
	read(doc, data, { idOf, isTaken, random }) {
		if (!isObject(data)) return undefined
		const [from, to] = [idOf('actors', data.from), idOf('actors', data.to)]
		if (from === undefined || to === undefined || from === to) return undefined
		const about = typeof data.about === 'string' ? cut(data.about, aboutLimit) : ''
		const entry = new Y.Map<unknown>()
		const words: [string, unknown][] = [
			['v', relationVersion],
			['from', from],
			['to', to],
			...Object.entries(legible(data)),
		]
		for (const [key, value] of words) entry.set(key, value)
		for (const [id, stored] of relationsOf(doc)) {
			const known = readRelation(id, stored)
			if (!known || known.from !== from || known.to !== to || known.about !== about || isTaken(id)) continue
			if (stored instanceof Y.Map && sameJson(said(stored), legible(data))) return id
		}
		entry.set('about', new Y.Text(about))
		const id = newId(random)
		relationsOf(doc).set(id, entry)
		// Only what is stored can be read: a relation that says too little goes again.
		if (readRelation(id, entry)) return id
		relationsOf(doc).delete(id)
		return undefined
	},
}

/** What a stored relation says of its two states, key by key. */
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
			const value = data[tieKey(state, property)]
			if (value !== undefined && canStore(property, value)) words[tieKey(state, property)] = value
		}
	}
	return words
}

import * as Y from 'yjs'
import { command } from '../../lib/command.ts'
import { mapIn, newEntry, textIn } from '../../lib/entries.ts'
import { newId } from '../../lib/ids.ts'
import type { Random } from '../../lib/random.ts'
import { registryOf } from '../../lib/sharedRegistry.ts'
import { removeEntry, type Trashed } from '../../lib/trash.ts'
import { tidied } from '../../text/field.ts'
import { textFields } from '../../text/fields.ts'
import { findActor } from '../actors/actors.ts'
import {
	asStored,
	canStore,
	isPresent,
	presenceKey,
	type Relation,
	type RelationState,
	readRelation,
	relationVersion,
	storedValue,
	type Tie,
	type TieProperty,
	tieKey,
	tieProperties,
	wasActual,
} from './relation.ts'

export interface NewRelation {
	/** actor ids */
	from: string
	to: string
	tie: Tie
	/** where it is there: a tie of today is in both, since the target follows; only `actual` says that it shall end */
	states: readonly RelationState[]
	about?: string
}

/** The registry's map: relation id -> Y.Map. Observe it deeply, but change it only through the commands below. */
export const relationsOf = (doc: Y.Doc): Y.Map<unknown> => registryOf(doc).getMap('relations')

/** Every relation whose two actors are in the registry, in the same order on every device. */
export function listRelations(doc: Y.Doc): Relation[] {
	const relations: Relation[] = []
	for (const [id, stored] of relationsOf(doc)) {
		const relation = readRelation(id, stored)
		if (relation && findActor(doc, relation.from) && findActor(doc, relation.to)) relations.push(relation)
	}
	return relations.sort((a, b) => (a.id < b.id ? -1 : 1))
}

export function findRelation(doc: Y.Doc, id: string): Relation | undefined {
	const relation = readRelation(id, relationsOf(doc).get(id))
	return relation && findActor(doc, relation.from) && findActor(doc, relation.to) ? relation : undefined
}

/** Those of the relations that are between these two actors, whichever of them comes first. */
export const relationsBetween = (relations: readonly Relation[], one: string, other: string): Relation[] =>
	relations.filter(({ from, to }) => (from === one && to === other) || (from === other && to === one))

/** Enters a relation and gives its id; undefined, and no change, unless its ends are two actors of the registry. */
export const addRelation = command(
	'registry',
	(
		doc: Y.Doc,
		{ from, to, tie, states, about = '' }: NewRelation,
		random: Random = Math.random,
	): string | undefined => {
		const isSound = from !== to && states.length > 0 && canStore('kind', tie.kind)
		if (!isSound || !findActor(doc, from) || !findActor(doc, to)) return undefined
		const id = newId(random)
		const stored = newEntry({
			v: relationVersion,
			from,
			to,
			about: new Y.Text(tidied(textFields.relationAbout, about)),
		})
		const isActual = states.includes('actual')
		stored.set(presenceKey('actual'), isActual)
		if (isActual !== states.includes('target')) stored.set(presenceKey('target'), !isActual)
		for (const property of tieProperties) {
			const value = asStored(property, tie[property])
			if (value === null || !canStore(property, value)) continue
			stored.set(tieKey(isActual ? 'actual' : 'target', property), value)
		}
		relationsOf(doc).set(id, stored)
		return id
	},
)

/**
 * Changes what a relation is like in one state; `undefined` forgets. A target that is set to what is there today follows
 * today again. A relation that is gone, or not there in that state, stays as it is.
 */
export const changeTie = command(
	'registry',
	(
		doc: Y.Doc,
		id: string,
		state: RelationState,
		patch: { readonly [Property in keyof Tie]?: Tie[Property] | undefined },
	): void => {
		const stored = relationMap(doc, id)
		if (!stored || !isPresent(stored, state)) return
		for (const property of tieProperties) {
			if (!Object.hasOwn(patch, property)) continue
			const value = asStored(property, patch[property])
			if (!canStore(property, value)) continue
			const isAsToday = state === 'target' && value === today(stored, property)
			if (isAsToday) stored.delete(tieKey(state, property))
			else if (value !== storedValue(stored, state, property)) stored.set(tieKey(state, property), value)
		}
	},
)

/**
 * Says whether a relation is there in a state. Taken out of today's picture, it is gone from the target, too, unless
 * somebody planned something with it; one that was only planned becomes real as it was planned.
 */
export const setPresent = command(
	'registry',
	(doc: Y.Doc, id: string, state: RelationState, present: boolean): void => {
		const stored = relationMap(doc, id)
		if (!stored || isPresent(stored, state) === present) return
		const follows = state === 'target' && present && isPresent(stored, 'actual')
		if (follows) stored.delete(presenceKey('target'))
		else stored.set(presenceKey(state), present)
		if (state === 'actual' && present) fillToday(stored)
	},
)

/** Lays a relation into the trash, or takes it away for good. */
export const removeRelation = command('registry', (doc: Y.Doc, id: string, trashed?: Trashed): void => {
	removeEntry(relationsOf(doc), id, trashed)
})

/** What a relation is about, as the text people write in; undefined if there is no such relation. */
export const aboutText = (doc: Y.Doc, id: string): Y.Text | undefined => textIn(relationMap(doc, id), 'about')

/** What today's picture says of a property; undefined as long as the relation was only planned. */
function today(stored: Y.Map<unknown>, property: TieProperty): unknown {
	return storedValue(stored, 'actual', property) ?? (wasActual(stored) ? null : undefined)
}

/** What was planned for a relation that never was there moves to today, so that the target follows it from now on. */
function fillToday(stored: Y.Map<unknown>): void {
	if (wasActual(stored)) return
	for (const property of tieProperties) {
		const planned = storedValue(stored, 'target', property)
		if (planned === undefined) continue
		stored.set(tieKey('actual', property), planned)
		stored.delete(tieKey('target', property))
	}
}

const relationMap = (doc: Y.Doc, id: string): Y.Map<unknown> | undefined => mapIn(relationsOf(doc), id)

import type * as Y from 'yjs'
import { isObject, type Json, type JsonObject } from '../../lib/json.ts'
import { findActor } from '../actors/actors.ts'
import { type AgreedThing, type Agreement, setAgreed, setReservation } from '../agreement.ts'
import { wordKey } from '../term.ts'
import type { IdOf, NameOf } from './collection.ts'

const list = (value: unknown): readonly Json[] => (Array.isArray(value) ? value : [])

/** Those of these actors the registry knows, by name: ids differ from workshop to workshop. */
export const knownByName = (doc: Y.Doc, actors: readonly string[]): string[] =>
	actors
		.flatMap((id) => {
			const name = findActor(doc, id)?.name
			return name === undefined ? [] : [{ id, key: wordKey(name) }]
		})
		.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.id < b.id ? -1 : 1))
		.map(({ id }) => id)

/** Who stands behind something, for a file. */
export function writeAgreement(doc: Y.Doc, { agreed, reservations }: Agreement, nameOf: NameOf): JsonObject {
	const why = new Map(reservations.map((each) => [each.actor, each.why]))
	return {
		agreed: knownByName(doc, agreed).map((actor) => nameOf('actors', actor)),
		reservations: knownByName(doc, [...why.keys()]).map((actor) => ({
			actor: nameOf('actors', actor),
			why: why.get(actor) ?? '',
		})),
	}
}

/** Enters who stands behind something as a file says; what others said here before stays. */
export function readAgreement(doc: Y.Doc, thing: AgreedThing, data: JsonObject, idOf: IdOf): void {
	for (const name of list(data.agreed)) {
		const actor = idOf('actors', name)
		if (actor !== undefined) setAgreed(doc, thing, actor, true)
	}
	for (const each of list(data.reservations)) {
		if (!isObject(each)) continue
		const actor = idOf('actors', each.actor)
		if (actor !== undefined) setReservation(doc, thing, actor, typeof each.why === 'string' ? each.why : '')
	}
}

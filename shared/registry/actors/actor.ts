import * as Y from 'yjs'
import { isThere } from '../../lib/trash.ts'
import { tidied } from '../../text/field.ts'
import { textFields } from '../../text/fields.ts'
import { type Authority, membershipKey, membershipsIn } from './memberships.ts'
import { type Involvement, isInvolvement, isKind, isLevel, type Kind, type Level } from './terms.ts'

/** Version of what lies in an actor's map, kept there as `v`. */
const actorVersion = 1

/** What is known of an actor besides its name. Everything may be unknown. */
export interface ActorDetails {
	shortName?: string
	kind?: Kind
	/** id of the field it is shown by, see `listFields` */
	field?: string
	/** ids of the other fields it works in */
	moreFields?: readonly string[]
	level?: Level
	involvement?: Involvement
	/** whom people say it is where its name does not tell: ids of indispensable partners (`composition`); they may name none of ours */
	standsFor?: readonly string[]
	/** ids of the groups it is in, sorted; they may name some that are gone */
	groups?: readonly string[]
	legalBasis?: string
	/** A person's name and how to reach them: only with that person's consent. */
	contact?: string
	/** whatever else is known, and what a file said that fits nowhere else */
	note?: string
}

/** An organisation, body or person that takes part or should: one entry of the Beteiligtenverzeichnis. */
export interface Actor extends ActorDetails {
	id: string
	name: string
	/** group id -> what it can decide there, as far as that is known */
	authorities?: Readonly<Record<string, Authority>>
}

/** What lies under a key of its own name; the groups have a key each. */
export type ActorProperty = Exclude<keyof ActorDetails, 'groups'>

/** What a map in `actors` says. Values nobody can read are left out, never thrown at people; unknown keys stay untouched. */
export function readActor(id: string, stored: unknown): Actor | undefined {
	if (!isThere(stored)) return undefined
	const actor: Actor = { id, name: textOf(stored.get('name')) }
	for (const property of actorProperties) {
		const value = stored.get(property)
		if (isDetail[property](value)) Object.assign(actor, { [property]: value })
	}
	const memberships = [...membershipsIn(stored)]
	if (memberships.length > 0) actor.groups = memberships.map(([group]) => group)
	const known = memberships.filter((each): each is [string, Authority] => each[1] !== true)
	if (known.length > 0) actor.authorities = Object.fromEntries(known)
	return actor
}

/** A fresh map for `actors`: the name as a text of its own, so that two people can write in it. */
export function newActorMap(name: string, details: ActorDetails): Y.Map<unknown> {
	const map = new Y.Map<unknown>()
	map.set('v', actorVersion)
	map.set('name', new Y.Text(tidied(textFields.actorName, name)))
	const kept = tidyDetails(details)
	for (const property of actorProperties) {
		const value = kept[property]
		if (value !== undefined && isDetail[property](value)) map.set(property, value)
	}
	for (const group of details.groups ?? []) map.set(membershipKey(group), true)
	return map
}

export type DetailPatch = { readonly [Property in keyof ActorDetails]?: ActorDetails[Property] | undefined }

/** What is said of an actor, with words as their fields keep them. */
export function tidyDetails(details: DetailPatch): DetailPatch {
	const { shortName, legalBasis, contact, note } = details
	return {
		...details,
		...(shortName !== undefined && { shortName: tidied(textFields.actorShortName, shortName) }),
		...(legalBasis !== undefined && { legalBasis: tidied(textFields.actorLegalBasis, legalBasis) }),
		...(contact !== undefined && { contact: tidied(textFields.actorContact, contact) }),
		...(note !== undefined && { note: tidied(textFields.actorNote, note) }),
	}
}

/** Every field an actor works in, the one it is shown by first. */
export const fieldsOfActor = ({ field, moreFields = [] }: Pick<ActorDetails, 'field' | 'moreFields'>): string[] => [
	...new Set([...(field === undefined ? [] : [field]), ...moreFields]),
]

const isWords = (value: unknown): value is string => typeof value === 'string' && value.trim() !== ''
const isList = (value: unknown) => Array.isArray(value) && value.length > 0 && value.every(isWords)

/** Which values a property may have. */
export const isDetail: Record<ActorProperty, (value: unknown) => boolean> = {
	shortName: isWords,
	kind: isKind,
	field: isWords,
	moreFields: isList,
	level: isLevel,
	involvement: isInvolvement,
	standsFor: isList,
	legalBasis: isWords,
	contact: isWords,
	note: isWords,
}
export const actorProperties = Object.keys(isDetail) as ActorProperty[]

const textOf = (value: unknown) => (value instanceof Y.Text || typeof value === 'string' ? value.toString() : '')

import * as Y from 'yjs'
import {
	type Circle,
	type Involvement,
	isCircle,
	isInvolvement,
	isKind,
	isLevel,
	type Kind,
	type Level,
} from './terms.ts'

/** Version of what lies in an actor's map, kept there as `v`. */
const actorVersion = 1

/** Longest texts in characters; names of German bodies are long, but no novel. */
export const actorLimits = { name: 200, shortName: 40, legalBasis: 120, contact: 200, circle: 120 } as const

/** What is known of an actor besides its name. Everything may be unknown. */
export interface ActorDetails {
	shortName?: string
	kind?: Kind
	/** id of a field, see `listFields` */
	field?: string
	level?: Level
	involvement?: Involvement
	circle?: Circle
	legalBasis?: string
	/** A person's name and how to reach them: only with that person's consent. */
	contact?: string
}

/** An organisation, body or person that takes part or should: one entry of the Beteiligtenverzeichnis. */
export interface Actor extends ActorDetails {
	id: string
	name: string
}

export type ActorProperty = keyof ActorDetails

/** What a map in `actors` says. Values nobody can read are left out, never thrown at people; unknown keys stay untouched. */
export function readActor(id: string, stored: unknown): Actor | undefined {
	if (!(stored instanceof Y.Map)) return undefined
	const actor: Actor = { id, name: textOf(stored.get('name')) }
	for (const property of actorProperties) {
		const value = stored.get(property)
		if (isDetail[property](value)) Object.assign(actor, { [property]: value })
	}
	return actor
}

/** A fresh map for `actors`: the name as a text of its own, so that two people can write in it. */
export function newActorMap(name: string, details: ActorDetails): Y.Map<unknown> {
	const map = new Y.Map<unknown>()
	map.set('v', actorVersion)
	map.set('name', new Y.Text(name))
	for (const property of actorProperties) {
		const value = details[property]
		if (value !== undefined && isDetail[property](value)) map.set(property, value)
	}
	return map
}

const isWords = (value: unknown): value is string => typeof value === 'string' && value.trim() !== ''

/** Which values a property may have. */
export const isDetail: Record<ActorProperty, (value: unknown) => boolean> = {
	shortName: isWords,
	kind: isKind,
	field: isWords,
	level: isLevel,
	involvement: isInvolvement,
	circle: isCircle,
	legalBasis: isWords,
	contact: isWords,
}
export const actorProperties = Object.keys(isDetail) as ActorProperty[]

const textOf = (value: unknown) => (value instanceof Y.Text || typeof value === 'string' ? value.toString() : '')

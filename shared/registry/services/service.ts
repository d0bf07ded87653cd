import type * as Y from 'yjs'
import { wordsIn } from '../../lib/entries.ts'
import { type Ordered, readOrder } from '../../lib/order.ts'
import { isThere } from '../../lib/trash.ts'
import { tidied } from '../../text/field.ts'
import { textFields } from '../../text/fields.ts'
import type { Term } from '../term.ts'

/** Version of what lies in a service's map, kept there as `v`. */
export const serviceVersion = 1

/** What people who look for a service want to know of it, by its heading, each in one line; all of it may be open. */
export const serviceFactWords = {
	type: { de: 'Art des Angebots', en: 'Kind of offer' },
	address: { de: 'Anschrift', en: 'Address' },
	hours: { de: 'Zeiten', en: 'Hours' },
	access: { de: 'Zugang', en: 'Access' },
	cost: { de: 'Kosten', en: 'Cost' },
	waiting: { de: 'Wartezeit', en: 'Waiting time' },
	contact: { de: 'Kontakt', en: 'Contact' },
} as const satisfies Record<string, Term>
export type ServiceFact = keyof typeof serviceFactWords
export const serviceFacts = Object.keys(serviceFactWords) as ServiceFact[]

export const isServiceFact = (value: unknown): value is string =>
	typeof value === 'string' && value !== '' && value === tidied(textFields.serviceFact, value)

/** What an actor offers to meet needs, on screen "Leistung". */
export interface Service extends Ordered, Readonly<Partial<Record<ServiceFact, string>>> {
	readonly name: string
	/** id of the actor who answers for it; undefined if that is open */
	readonly actor: string | undefined
	/** ids of the needs it answers, in no particular order; may name needs that are gone */
	readonly needs: readonly string[]
	/** what it contributes to */
	readonly effect: string
	/** how one can tell that it does */
	readonly criterion: string
}

/** The texts of a service that people write in together. */
export const serviceParts = {
	name: textFields.serviceName,
	effect: textFields.serviceEffect,
	criterion: textFields.serviceCriterion,
} as const
export type ServicePart = keyof typeof serviceParts

/** One key for each need that something answers: two people who choose different needs at once have chosen both. */
export const needKey = (need: string) => `n.${need}`

/** The needs that a service or step names by such keys, sorted by id. */
export function needsNamedIn(stored: Y.Map<unknown>): string[] {
	return [...stored.entries()]
		.flatMap(([key, value]) => (value === true && key.startsWith('n.') ? [key.slice(2)] : []))
		.sort()
}

/** What a map in `services` says; what cannot be read is left out. */
export function readService(id: string, stored: unknown): Service | undefined {
	if (!isThere(stored)) return undefined
	const actor = stored.get('actor')
	const facts = serviceFacts.flatMap((fact) => (isServiceFact(stored.get(fact)) ? [[fact, stored.get(fact)]] : []))
	return {
		id,
		order: readOrder(stored.get('order')),
		name: wordsIn(stored, 'name'),
		actor: typeof actor === 'string' ? actor : undefined,
		needs: needsNamedIn(stored),
		effect: wordsIn(stored, 'effect'),
		criterion: wordsIn(stored, 'criterion'),
		...Object.fromEntries(facts),
	}
}

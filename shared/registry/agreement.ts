import type * as Y from 'yjs'
import { command } from '../lib/command.ts'
import { mapIn } from '../lib/entries.ts'
import { registryOf } from '../lib/sharedRegistry.ts'
import { tidied } from '../text/field.ts'
import { textFields } from '../text/fields.ts'
import { keysUnder } from './keysUnder.ts'

/** Why an organisation does not stand behind something without reserve. */
export interface Reservation {
	/** id of an actor */
	readonly actor: string
	/** may be empty */
	readonly why: string
}

/** Which organisations stand behind a rule or a decision: what was agreed binds those, and nobody else. */
export interface Agreement {
	/** ids of actors, by id */
	readonly agreed: readonly string[]
	/** by the actor's id; an organisation may agree and have a reservation */
	readonly reservations: readonly Reservation[]
}

/** Under what each organisation's word is kept: keys of their own, so that two who speak at once are both heard. */
export const agreementKeys = { agreed: 'y.', reservation: 'c.' } as const

/** A rule or a decision, by the registry's map it lies in. */
export interface AgreedThing {
	readonly in: 'rules' | 'decisions'
	readonly id: string
}

/** Who stands behind what lies in this map; what cannot be read is left out. */
export const agreementIn = (stored: Y.Map<unknown>): Agreement => ({
	agreed: keysUnder(stored, agreementKeys.agreed, (value) => value === true),
	reservations: keysUnder(stored, agreementKeys.reservation, (value) => typeof value === 'string').map((actor) => ({
		actor,
		why: tidied(textFields.reservation, String(stored.get(agreementKeys.reservation + actor))),
	})),
})

/** What two agreements say together: a rule's own, and that of the decision by which it was adopted. */
export function together(one: Agreement, other: Agreement | undefined): Agreement {
	if (!other) return { agreed: one.agreed, reservations: one.reservations }
	const spoken = new Set(one.reservations.map(({ actor }) => actor))
	return {
		agreed: [...new Set([...one.agreed, ...other.agreed])].sort(),
		reservations: [...one.reservations, ...other.reservations.filter(({ actor }) => !spoken.has(actor))].sort((a, b) =>
			a.actor < b.actor ? -1 : 1,
		),
	}
}

const mapOf = (doc: Y.Doc, thing: AgreedThing) => mapIn(registryOf(doc).getMap(thing.in), thing.id)

/** Says whether an organisation agrees to a rule or a decision. */
export const setAgreed = command('registry', (doc: Y.Doc, thing: AgreedThing, actor: string, agrees: boolean): void => {
	const stored = mapOf(doc, thing)
	const key = agreementKeys.agreed + actor
	if (!stored || !actor || (stored.get(key) === true) === agrees) return
	if (agrees) stored.set(key, true)
	else stored.delete(key)
})

/** Says which reservation an organisation has, with its reason; undefined takes it back. */
export const setReservation = command(
	'registry',
	(doc: Y.Doc, thing: AgreedThing, actor: string, why: string | undefined): void => {
		const stored = mapOf(doc, thing)
		const key = agreementKeys.reservation + actor
		const said = why === undefined ? undefined : tidied(textFields.reservation, why)
		if (!stored || !actor || stored.get(key) === said) return
		if (said === undefined) stored.delete(key)
		else stored.set(key, said)
	},
)

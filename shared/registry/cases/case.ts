import { wordsIn } from '../../lib/entries.ts'
import { type Ordered, readOrder } from '../../lib/order.ts'
import { isThere } from '../../lib/trash.ts'
import type { TextField } from '../../text/field.ts'
import { textFields } from '../../text/fields.ts'
import { isTermOf, type Term } from '../term.ts'

/** Version of what lies in a case's map, kept there as `v`. */
export const caseVersion = 1

/** Whether a case names services of this place, or must be adapted to it first. */
export const caseScopes = {
	local: { de: 'lokal angepasst', en: 'Adapted to this place' },
	general: { de: 'allgemein', en: 'General' },
} as const satisfies Record<string, Term>
export type CaseScope = keyof typeof caseScopes

const { caseTitle, casePerson, casePart } = textFields

/** What is told of a case, in the order of its sheet. What could be done is no part of it: that is what people talk about. */
export const caseParts = {
	title: { field: caseTitle, label: { de: 'Titel', en: 'Title' } },
	person: { field: casePerson, label: { de: 'Person', en: 'Person' } },
	children: { field: casePart, label: { de: 'Kinder', en: 'Children' } },
	housing: { field: casePart, label: { de: 'Wohnen', en: 'Housing' } },
	income: { field: casePart, label: { de: 'Einkommen, Unterhalt, Schulden', en: 'Income, maintenance, debts' } },
	work: { field: casePart, label: { de: 'Bildung und Arbeit', en: 'Education and work' } },
	health: { field: casePart, label: { de: 'Gesundheit', en: 'Health' } },
	care: { field: casePart, label: { de: 'Kinderbetreuung', en: 'Childcare' } },
	support: { field: casePart, label: { de: 'Soziales Netz', en: 'Social net' } },
	contacts: { field: casePart, label: { de: 'Bisherige Kontakte', en: 'Contacts so far' } },
	wishes: { field: casePart, label: { de: 'Wünsche und Haltung', en: 'Wishes and attitude' } },
	contradictions: { field: casePart, label: { de: 'Unstimmigkeiten', en: 'Contradictions' } },
} as const satisfies Record<string, { field: TextField; label: Term }>
export type CasePart = keyof typeof caseParts
export const casePartIds = Object.keys(caseParts) as CasePart[]

export interface CaseDetails {
	scope?: CaseScope
}

/** The situation of an invented person, on screen "Fall". */
export interface Case extends Ordered, Readonly<Record<CasePart, string>> {
	readonly scope: CaseScope
}

/** Which values a detail may have. */
export const isCaseDetail: Record<keyof CaseDetails, (value: unknown) => boolean> = {
	scope: (value) => isTermOf(caseScopes, value),
}

/** What a map in `cases` says; what cannot be read is left out. */
export function readCase(id: string, stored: unknown): Case | undefined {
	if (!isThere(stored)) return undefined
	const scope = stored.get('scope')
	const words = Object.fromEntries(casePartIds.map((part) => [part, wordsIn(stored, part)]))
	return {
		id,
		order: readOrder(stored.get('order')),
		scope: isTermOf(caseScopes, scope) ? scope : 'general',
		...(words as Record<CasePart, string>),
	}
}

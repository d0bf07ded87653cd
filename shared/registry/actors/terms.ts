import { tidied } from '../../text/field.ts'
import { textFields } from '../../text/fields.ts'
import { isTermOf, type Term, termNamed } from '../term.ts'

/** What sort of organisation (or person) an actor is, on screen "Art". */
export const kinds = {
	authority: { de: 'Behörde', en: 'Public authority' },
	provider: { de: 'freier Träger', en: 'Non-profit provider' },
	association: { de: 'Verband', en: 'Association' },
	educationProvider: { de: 'Bildungsträger', en: 'Education provider' },
	counselling: { de: 'Beratungsstelle', en: 'Counselling centre' },
	company: { de: 'Unternehmen', en: 'Company' },
	selfHelp: { de: 'Selbsthilfe/Initiative', en: 'Self-help group or initiative' },
	network: { de: 'bestehendes Netzwerk/Gremium', en: 'Existing network or body' },
	person: { de: 'Einzelperson', en: 'Individual' },
} as const satisfies Record<string, Term>
export type Kind = keyof typeof kinds

/** Whether somebody decides for the organisation or does its work: "Ebene". */
export const levels = {
	decision: { de: 'Entscheidungsebene', en: 'Decision level' },
	operative: { de: 'operative Ebene', en: 'Operative level' },
	both: { de: 'beide', en: 'Both' },
} as const satisfies Record<string, Term>
export type Level = keyof typeof levels

/** How far an actor takes part: "Beteiligung". */
export const involvements = {
	active: { de: 'aktiv', en: 'Active' },
	wished: { de: 'Wunschpartner', en: 'Wished-for partner' },
	missing: { de: 'fehlt', en: 'Missing' },
	addressee: { de: 'Adressat', en: 'Addressee' },
	surroundings: { de: 'Umfeld', en: 'Surroundings' },
} as const satisfies Record<string, Term>
export type Involvement = keyof typeof involvements

/** The circles every network has; any other circle is a working group with a name of its own. */
export const standardCircles = {
	core: { de: 'Kernnetzwerk', en: 'Core network' },
	information: { de: 'Informationsnetzwerk', en: 'Information network' },
	steering: { de: 'Steuerungsgruppe', en: 'Steering group' },
} as const satisfies Record<string, Term>
export type StandardCircle = keyof typeof standardCircles

/** A standard circle, or `group:` and the name people gave a working group ("Fachgruppe Arbeit"). */
export type Circle = StandardCircle | `group:${string}`

export const isKind = (value: unknown): value is Kind => isTermOf(kinds, value)
export const isLevel = (value: unknown): value is Level => isTermOf(levels, value)
export const isInvolvement = (value: unknown): value is Involvement => isTermOf(involvements, value)

export function isCircle(value: unknown): value is Circle {
	return isTermOf(standardCircles, value) || (typeof value === 'string' && /^group:./su.test(value))
}

/** How a circle is called; working groups have one name in all languages. */
export function circleName(circle: Circle, locale: keyof Term): string {
	return isTermOf(standardCircles, circle) ? standardCircles[circle][locale] : circle.slice('group:'.length)
}

/** The circle people mean by these words: a standard one in either language, otherwise a working group of that name. */
export function circleNamed(words: string): Circle | undefined {
	const name = tidied(textFields.actorCircle, words)
	if (!name) return undefined
	return termNamed(standardCircles, name) ?? `group:${name}`
}

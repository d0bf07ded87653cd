import { isTermOf, type Term } from '../term.ts'

/** What sort of organisation (or person) an actor is, on screen "Art". */
export const kinds = {
	authority: { de: 'Behörde', en: 'Public authority' },
	provider: { de: 'freier Träger', en: 'Non-profit provider' },
	association: { de: 'Verband', en: 'Association' },
	educationProvider: { de: 'Bildungsträger', en: 'Education provider' },
	counselling: { de: 'Beratungsstelle', en: 'Counselling centre' },
	company: { de: 'Unternehmen', en: 'Company' },
	facility: { de: 'Einrichtung', en: 'Facility' },
	chamber: { de: 'Kammer', en: 'Chamber' },
	politics: { de: 'Politik', en: 'Politics' },
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

export const isKind = (value: unknown): value is Kind => isTermOf(kinds, value)
export const isLevel = (value: unknown): value is Level => isTermOf(levels, value)
export const isInvolvement = (value: unknown): value is Involvement => isTermOf(involvements, value)

/** What an organisation answers when it is asked whether it takes part. */
export const participations = {
	takesPart: { de: 'Wir sind dabei', en: 'We take part' },
	clears: { de: 'Das klären wir noch', en: 'We have to settle that first' },
} as const satisfies Record<string, Term>

import type * as Y from 'yjs'
import { wordsIn } from '../../lib/entries.ts'
import { isThere } from '../../lib/trash.ts'
import { tidied } from '../../text/field.ts'
import { textFields } from '../../text/fields.ts'
import { isTermOf, type Term } from '../term.ts'

/** Version of what lies in a relation's map, kept there as `v`. */
export const relationVersion = 1

/** What two actors have to do with each other: "Art". The first five go from loose to binding. */
export const relationKinds = {
	exchange: { de: 'Informationsaustausch', en: 'Exchange of information' },
	referral: { de: 'Verweisen', en: 'Referral' },
	coordination: { de: 'Koordination', en: 'Coordination' },
	project: { de: 'gemeinsames Projekt', en: 'Joint project' },
	binding: { de: 'verbindliche gemeinsame Leistung', en: 'Binding joint service' },
	funding: { de: 'Auftrag/Finanzierung', en: 'Commission or funding' },
	membership: { de: 'Mitgliedschaft', en: 'Membership' },
	competition: { de: 'Konkurrenz', en: 'Competition' },
	conflict: { de: 'Konflikt', en: 'Conflict' },
} as const satisfies Record<string, Term>
export type RelationKind = keyof typeof relationKinds

/** How far it has been put on record: "Formalisierung", from loose to binding. */
export const formalities = {
	none: { de: 'keine', en: 'None' },
	oral: { de: 'mündlich', en: 'Oral' },
	minutes: { de: 'Protokoll', en: 'Minutes' },
	agreement: { de: 'Vereinbarung', en: 'Agreement' },
} as const satisfies Record<string, Term>
export type Formality = keyof typeof formalities

/** How the cooperation of the two organisations goes, never their people: "Bewertung". A map may word it otherwise. */
export const ratings = {
	good: { de: 'gut', en: 'Good' },
	improvable: { de: 'ausbaufähig', en: 'Could be better' },
	disturbed: { de: 'gestört', en: 'Disturbed' },
} as const satisfies Record<string, Term>
export type Rating = keyof typeof ratings

/** `forward` goes from `from` to `to`. */
export const directions = {
	mutual: { de: 'gegenseitig', en: 'Mutual' },
	forward: { de: 'einseitig', en: 'One-sided' },
	backward: { de: 'einseitig, umgekehrt', en: 'One-sided, the other way' },
} as const satisfies Record<string, Term>
export type Direction = keyof typeof directions

/** Which way something goes in a relation of each kind, as long as nobody says otherwise: money and people go one way. */
const usualDirections = {
	exchange: 'mutual',
	referral: 'forward',
	coordination: 'mutual',
	project: 'mutual',
	binding: 'mutual',
	funding: 'forward',
	membership: 'forward',
	competition: 'mutual',
	conflict: 'mutual',
} as const satisfies Record<RelationKind, Direction>

/** The direction a relation of this kind begins with. */
export const usualDirection = (kind: RelationKind): Direction => usualDirections[kind]

/** The direction of a relation that becomes one of another kind: the usual one of that kind, unless somebody chose one. */
export function directionAs(kind: RelationKind, before: Pick<Tie, 'kind' | 'direction'>): Direction {
	const isChosen = (before.direction === 'mutual') !== (usualDirection(before.kind) === 'mutual')
	const isAlike = (before.direction === 'mutual') === (usualDirection(kind) === 'mutual')
	return isChosen || isAlike ? before.direction : usualDirection(kind)
}

/** How strong it is: "Grad" 1 to 3. */
export const intensities = [1, 2, 3] as const
export type Intensity = (typeof intensities)[number]

/** As it is ("Ist"), and as it should become ("Soll"). */
export const relationStates = {
	actual: { de: 'Ist', en: 'Current' },
	target: { de: 'Soll', en: 'Target' },
} as const satisfies Record<string, Term>
export type RelationState = keyof typeof relationStates

/** What a relation is like in one of the two states. */
export interface Tie {
	readonly kind: RelationKind
	readonly intensity: Intensity
	/** how much it takes, in people's words: "Umfang" */
	readonly scope?: string
	readonly direction: Direction
	readonly formality?: Formality
	readonly rating?: Rating
}
export type TieProperty = keyof Tie

/** Two different actors and what is or should be between them; it is there in at least one of the two states. */
export interface Relation {
	readonly id: string
	/** actor ids */
	readonly from: string
	readonly to: string
	/** what it is about, in people's own words */
	readonly about: string
	readonly actual?: Tie
	readonly target?: Tie
}

const isIn = (list: object) => (value: unknown) => isTermOf(list, value)

/** Which values a property may have. */
const isTieValue: Record<TieProperty, (value: unknown) => boolean> = {
	kind: isIn(relationKinds),
	intensity: (value) => (intensities as readonly unknown[]).includes(value),
	scope: (value) => typeof value === 'string' && value !== '' && value === tidied(textFields.relationScope, value),
	direction: isIn(directions),
	formality: isIn(formalities),
	rating: isIn(ratings),
}
export const tieProperties = Object.keys(isTieValue) as TieProperty[]

/** Properties a tie may lack. */
const mayLack = (property: TieProperty): property is 'scope' | 'formality' | 'rating' =>
	property === 'scope' || property === 'formality' || property === 'rating'

/*
 * A relation lies flat, one key per property and state, so that people who change different properties both win:
 * `{ v, from, to, about: Y.Text, a?, t?, 'a.kind'?, 't.kind'?, … }`. `a` and `t` say whether it is there at all. What the
 * target does not say is as it is today: it follows the actual picture in everything nobody planned otherwise.
 */

const letters = { actual: 'a', target: 't' } as const
const otherState = { actual: 'target', target: 'actual' } as const

export const presenceKey = (state: RelationState) => letters[state]
export const tieKey = (state: RelationState, property: TieProperty) => `${letters[state]}.${property}`

/** A stored value of one state: `null` is "none of it", undefined says nothing. */
export function storedValue(stored: Y.Map<unknown>, state: RelationState, property: TieProperty): unknown {
	const value = stored.get(tieKey(state, property))
	if (value === null) return mayLack(property) ? null : undefined
	return isTieValue[property](value) ? value : undefined
}

/** Whether `value` may be stored for the property. */
export const canStore = (property: TieProperty, value: unknown): boolean =>
	value === null ? mayLack(property) : isTieValue[property](value)

/** A property as it is stored: words as their field keeps them; `null` for none of it. */
export const asStored = (property: TieProperty, value: unknown): unknown =>
	(property === 'scope' && typeof value === 'string' ? tidied(textFields.relationScope, value) || null : value) ?? null

/** Whether a stored relation is there in a state. What somebody planned stays planned when it is taken out of today. */
export function isPresent(stored: Y.Map<unknown>, state: RelationState): boolean {
	const said = stored.get(presenceKey(state))
	if (typeof said === 'boolean') return said
	if (state === 'actual') return false
	return isPresent(stored, 'actual') || tieProperties.some((each) => storedValue(stored, 'target', each) !== undefined)
}

/** Whether today's picture ever said what the relation is like; until then it was only planned. */
export const wasActual = (stored: Y.Map<unknown>): boolean => storedValue(stored, 'actual', 'kind') !== undefined

/** What an entry of `relations` says, or undefined if it says too little, or is there in neither state. */
export function readRelation(id: string, stored: unknown): Relation | undefined {
	if (!isThere(stored)) return undefined
	const [from, to] = [stored.get('from'), stored.get('to')]
	if (typeof from !== 'string' || typeof to !== 'string' || from === to) return undefined
	const actual = readTie(stored, 'actual')
	const target = readTie(stored, 'target')
	if (!actual && !target) return undefined
	return {
		id,
		from,
		to,
		about: wordsIn(stored, 'about'),
		...(actual && { actual }),
		...(target && { target }),
	}
}

function readTie(stored: Y.Map<unknown>, state: RelationState): Tie | undefined {
	if (!isPresent(stored, state)) return undefined
	const other = state === 'target' || !wasActual(stored) ? otherState[state] : undefined
	const tie: Record<string, unknown> = { intensity: 1, direction: 'mutual' }
	for (const property of tieProperties) {
		const own = storedValue(stored, state, property)
		const value = own === undefined && other ? storedValue(stored, other, property) : own
		if (value !== undefined && value !== null) tie[property] = value
	}
	return tie.kind === undefined ? undefined : (tie as unknown as Tie)
}

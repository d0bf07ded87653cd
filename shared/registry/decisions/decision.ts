import { wordsIn } from '../../lib/entries.ts'
import { isObject } from '../../lib/json.ts'
import { type Ordered, readOrder } from '../../lib/order.ts'
import { isThere } from '../../lib/trash.ts'
import { tidied } from '../../text/field.ts'
import { textFields } from '../../text/fields.ts'
import { type Agreement, agreementIn } from '../agreement.ts'
import { keysUnder } from '../keysUnder.ts'
import { isTermOf, type Term } from '../term.ts'

/** Version of what lies in a decision's map, kept there as `v`. */
export const decisionVersion = 1

/** What became of a question that was to be decided, on screen "Ergebnis". Nobody is outvoted: differing stays and is kept. */
export const decisionStates = {
	agreed: { de: 'beschlossen', en: 'Agreed' },
	rejected: { de: 'abgelehnt', en: 'Rejected' },
	postponed: { de: 'vertagt', en: 'Postponed' },
	differing: { de: 'nicht einig', en: 'Differing' },
} as const satisfies Record<string, Term>
export type DecisionState = keyof typeof decisionStates
export const decisionStateIds = Object.keys(decisionStates) as DecisionState[]

/** What is known of a decision besides its words and who agreed. */
export interface DecisionDetails {
	state?: DecisionState
	/** id of the meeting that took it */
	meeting?: string
	/** id of the method's data on whose board it was taken: the event it belongs to */
	event?: string
}

/** Which proposal of which round a decision was taken from. */
export interface DecisionOrigin {
	/** id of the round */
	readonly round: string
	/** id of the proposal */
	readonly option: string
}

/** Something a meeting or a round decided, on screen "Beschluss". */
export interface Decision extends Omit<DecisionDetails, 'state'>, Ordered, Agreement {
	readonly text: string
	readonly state: DecisionState
	/** who agreed and is not in the registry, in words */
	readonly agreedElse: readonly string[]
	/** ids of the goals it became, by id */
	readonly goals?: readonly string[]
	/** who differs and is not in the registry, in words, by name */
	readonly reservedElse?: readonly { readonly name: string; readonly why: string }[]
	readonly origin?: DecisionOrigin
}

/** Under what a decision keeps the names of those who agreed and are no actors. */
export const agreedElseKey = 'n.'
/** Under what a decision keeps each of its goals, and the reservations of those who are no actors. */
export const decisionKeys = { goal: 'g.', reservedElse: 'd.' } as const

const isId = (value: unknown): boolean => typeof value === 'string' && value !== '' && value.length <= 200

/** Which values a detail may have. */
export const isDecisionDetail: Record<keyof DecisionDetails, (value: unknown) => boolean> = {
	state: (value) => isTermOf(decisionStates, value),
	meeting: isId,
	event: isId,
}

/** What a map in `decisions` says; what cannot be read is left out. */
export function readDecision(id: string, stored: unknown): Decision | undefined {
	if (!isThere(stored)) return undefined
	const [state, meeting, origin] = [stored.get('state'), stored.get('meeting'), readOrigin(stored.get('origin'))]
	const event = stored.get('event')
	const goals = keysUnder(stored, decisionKeys.goal, (value) => value === true)
	const reservedElse = keysUnder(stored, decisionKeys.reservedElse, (value) => typeof value === 'string').map(
		(name) => ({ name, why: tidied(textFields.reservation, String(stored.get(decisionKeys.reservedElse + name))) }),
	)
	return {
		id,
		order: readOrder(stored.get('order')),
		text: wordsIn(stored, 'text'),
		state: isTermOf(decisionStates, state) ? state : 'postponed',
		...(isDecisionDetail.meeting(meeting) && { meeting: String(meeting) }),
		...(isDecisionDetail.event(event) && { event: String(event) }),
		...(goals.length > 0 && { goals }),
		...(reservedElse.length > 0 && { reservedElse }),
		...agreementIn(stored),
		agreedElse: keysUnder(stored, agreedElseKey, (value) => value === true),
		...(origin && { origin }),
	}
}

function readOrigin(value: unknown): DecisionOrigin | undefined {
	if (!isObject(value)) return undefined
	const { round, option } = value
	return typeof round === 'string' && typeof option === 'string' ? { round, option } : undefined
}

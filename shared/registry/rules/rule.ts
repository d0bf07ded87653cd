import { wordsIn } from '../../lib/entries.ts'
import { type Ordered, readOrder } from '../../lib/order.ts'
import { isThere } from '../../lib/trash.ts'
import { type Agreement, agreementIn } from '../agreement.ts'
import { type Day, isDay } from '../tasks/task.ts'
import { isTermOf, type Term } from '../term.ts'

/** Version of what lies in a rule's map, kept there as `v`. */
export const ruleVersion = 1

/** How far a rule is, on screen "Stand". */
export const ruleStates = {
	proposed: { de: 'Vorschlag', en: 'Proposed' },
	discussed: { de: 'beraten', en: 'Discussed' },
	agreed: { de: 'beschlossen', en: 'Adopted' },
	repealed: { de: 'außer Kraft', en: 'Repealed' },
} as const satisfies Record<string, Term>
export type RuleState = keyof typeof ruleStates
export const ruleStateIds = Object.keys(ruleStates) as RuleState[]

/** What is known of a rule besides its words and who agreed. Everything may be open. */
export interface RuleDetails {
	/** what it is about: a chapter of the method, by its id */
	chapter?: string
	state?: RuleState
	/** id of the decision by which it was adopted */
	decision?: string
	/** when it is to be looked at again */
	review?: Day
}

/** Something that holds among the organisations of a network, on screen "Regel". */
export interface NetworkRule extends Omit<RuleDetails, 'chapter' | 'state'>, Ordered, Agreement {
	readonly text: string
	/** '' for none */
	readonly chapter: string
	readonly state: RuleState
}

const isId = (value: unknown): boolean => typeof value === 'string' && value !== '' && value.length <= 200

/** Which values a detail may have. */
export const isRuleDetail: Record<keyof RuleDetails, (value: unknown) => boolean> = {
	chapter: isId,
	state: (value) => isTermOf(ruleStates, value),
	decision: isId,
	review: isDay,
}

/** What a map in `rules` says; what cannot be read is left out. */
export function readRule(id: string, stored: unknown): NetworkRule | undefined {
	if (!isThere(stored)) return undefined
	const [chapter, state] = [stored.get('chapter'), stored.get('state')]
	const rule: NetworkRule = {
		id,
		order: readOrder(stored.get('order')),
		text: wordsIn(stored, 'text'),
		chapter: isRuleDetail.chapter(chapter) ? String(chapter) : '',
		state: isTermOf(ruleStates, state) ? state : 'proposed',
		...agreementIn(stored),
	}
	for (const detail of ['decision', 'review'] as const) {
		const value = stored.get(detail)
		if (isRuleDetail[detail](value)) Object.assign(rule, { [detail]: value })
	}
	return rule
}

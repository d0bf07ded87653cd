import { isObject } from '../../lib/json.ts'
import { findDecision } from '../decisions/decisions.ts'
import { isRuleDetail, type NetworkRule, type RuleDetails } from '../rules/rule.ts'
import { addRule, findRule, listRules } from '../rules/rules.ts'
import { wordKey } from '../term.ts'
import { readAgreement, writeAgreement } from './agreement.ts'
import { type Collection, givenOnce } from './collection.ts'

const plainDetails = ['chapter', 'state', 'review'] as const satisfies readonly (keyof RuleDetails)[]

/** Rules by their chapter and words: one the registry knows already is the same rule, to which the file's agreements come. */
export const rulesInFiles: Collection = {
	write(doc, id, nameOf) {
		const rule = findRule(doc, id)
		if (!rule) return undefined
		const { text, chapter, state, review, decision } = rule
		return {
			text,
			state,
			...(chapter && { chapter }),
			...(review && { review }),
			...(decision !== undefined && findDecision(doc, decision) && { decision: nameOf('decisions', decision) }),
			...writeAgreement(doc, rule, nameOf),
		}
	},
	reader(doc, { idOf, random }) {
		const keyOf = ({ chapter, text }: Pick<NetworkRule, 'chapter' | 'text'>) => JSON.stringify([chapter, wordKey(text)])
		const known = givenOnce(
			listRules(doc).filter(({ text }) => text.trim()),
			keyOf,
		)
		return (data) => {
			if (!isObject(data) || typeof data.text !== 'string') return undefined
			const said: RuleDetails = {}
			for (const detail of plainDetails)
				if (isRuleDetail[detail](data[detail])) Object.assign(said, { [detail]: data[detail] })
			const decision = idOf('decisions', data.decision)
			const { text } = data
			const same = known(keyOf({ chapter: said.chapter ?? '', text }))
			const id = same?.id ?? addRule(doc, { text, ...said, ...(decision && { decision }) }, { random })
			readAgreement(doc, { in: 'rules', id }, data, idOf)
			return id
		}
	},
}

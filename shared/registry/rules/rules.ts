import * as Y from 'yjs'
import { command } from '../../lib/command.ts'
import { type Adding, entriesIn, isBack, mapIn, newEntry, orderBefore, patchEntry, textIn } from '../../lib/entries.ts'
import { newId } from '../../lib/ids.ts'
import { registryOf } from '../../lib/sharedRegistry.ts'
import { removeEntry, type Trashed } from '../../lib/trash.ts'
import { tidied } from '../../text/field.ts'
import { textFields } from '../../text/fields.ts'
import { type Agreement, together } from '../agreement.ts'
import { findDecision } from '../decisions/decisions.ts'
import { isRuleDetail, type NetworkRule, type RuleDetails, readRule, ruleVersion } from './rule.ts'

/** The registry's map: rule id -> Y.Map. Observe it, but change it only through the commands below. */
export const rulesOf = (doc: Y.Doc): Y.Map<unknown> => registryOf(doc).getMap('rules')

/** Every rule of the workshop, in the order people gave them, whatever its chapter. */
export const listRules = (doc: Y.Doc): NetworkRule[] => entriesIn(rulesOf(doc), readRule)

export const findRule = (doc: Y.Doc, id: string): NetworkRule | undefined => readRule(id, rulesOf(doc).get(id))

/** The text of a rule, to write in; ask again after an undo, which makes a new one. */
export const ruleText = (doc: Y.Doc, id: string): Y.Text | undefined => textIn(mapIn(rulesOf(doc), id), 'text')

/** Who stands behind a rule: those who said so of the rule, and those who agreed to the decision that adopted it. */
export const agreementOn = (doc: Y.Doc, rule: NetworkRule): Agreement =>
	together(rule, rule.decision === undefined ? undefined : findDecision(doc, rule.decision))

/** Adds a rule before the rule `before`, or behind all others, and gives its id. */
export const addRule = command(
	'registry',
	(
		doc: Y.Doc,
		{ text, ...details }: RuleDetails & { readonly text: string },
		{ before, random = Math.random, id = newId(random), order: given }: Adding = {},
	): string => {
		if (isBack(rulesOf(doc), id)) return id
		const rule = newEntry({
			v: ruleVersion,
			order: given ?? orderBefore(rulesOf(doc), listRules(doc), before),
			text: new Y.Text(tidied(textFields.ruleText, text)),
			state: 'proposed',
		})
		rulesOf(doc).set(id, rule)
		patchEntry(rule, details, isRuleDetail)
		return id
	},
)

/** Sets what the patch names; `undefined` forgets. Invalid values and unknown rules change nothing. */
export const changeRule = command(
	'registry',
	(
		doc: Y.Doc,
		id: string,
		patch: { readonly [Detail in keyof RuleDetails]?: RuleDetails[Detail] | undefined },
	): void => {
		const rule = mapIn(rulesOf(doc), id)
		if (rule) patchEntry(rule, patch, isRuleDetail)
	},
)

/** Puts a rule before the rule `before`, or behind all others. */
export const moveRule = command('registry', (doc: Y.Doc, id: string, before: string | undefined): void => {
	const rule = mapIn(rulesOf(doc), id)
	if (!rule || before === id) return
	const others = listRules(doc).filter((other) => other.id !== id)
	rule.set('order', orderBefore(rulesOf(doc), others, before))
})

/** Lays a rule into the trash, or takes it away for good. */
export const removeRule = command('registry', (doc: Y.Doc, id: string, trashed?: Trashed): void => {
	removeEntry(rulesOf(doc), id, trashed)
})

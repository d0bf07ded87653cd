import { ordersBehind } from '../../lib/entries.ts'
import { chapters } from '../../methods/ruleChapters.ts'
import { addRule, listRules, rulesOf } from '../../registry/index.ts'
import { textFields } from '../../text/fields.ts'
import type { TakingTarget } from '../target.ts'

/** A rule as it is proposed: nobody has agreed to it yet. */
export const ruleTarget: TakingTarget = {
	id: 'rule',
	kind: 'rule',
	label: { de: 'Regel', en: 'Rule' },
	hint: { de: 'als Vorschlag in die Netzwerkregeln', en: 'Proposed for the network rules' },
	field: textFields.ruleText,
	asks: [
		{
			id: 'chapter',
			label: { de: 'Kapitel', en: 'Chapter' },
			of: 'each',
			isFirst: true,
			choices: () => chapters,
		},
	],
	add(doc, entries, random) {
		const orders = ordersBehind(rulesOf(doc), listRules(doc), entries.length)
		return entries.map(({ text, id, answers: { chapter } }, i) =>
			addRule(doc, { text, ...(chapter !== undefined && { chapter }) }, { id, order: orders[i], random }),
		)
	},
}

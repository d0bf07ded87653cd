import { ordersBehind } from '../../lib/entries.ts'
import { addGoal, goalLevels, goalsOf, isGoalLevel, levelAbove, listGoals } from '../../registry/index.ts'
import { textFields } from '../../text/fields.ts'
import { termChoices } from '../choices.ts'
import type { TakingTarget } from '../target.ts'

export const goalTarget: TakingTarget = {
	id: 'goal',
	kind: 'goal',
	label: { de: 'Ziel', en: 'Goal' },
	hint: { de: 'ins Zielsystem', en: 'Into the goal system' },
	field: textFields.goalText,
	asks: [
		{
			id: 'level',
			label: { de: 'Ebene', en: 'Level' },
			of: 'all',
			standard: 'partial',
			choices: () => termChoices(goalLevels),
		},
		{
			id: 'serves',
			label: { de: 'Dient dem Ziel', en: 'Serves the goal' },
			of: 'each',
			none: { de: 'noch offen', en: 'Still open' },
			choices(doc, { level }) {
				const above = isGoalLevel(level) ? levelAbove(level) : undefined
				return listGoals(doc).flatMap(({ id, level: own, text }) =>
					own === above && text.trim() ? [{ id, label: { de: text, en: text } }] : [],
				)
			},
		},
	],
	add(doc, entries, random) {
		const orders = ordersBehind(goalsOf(doc), listGoals(doc), entries.length)
		return entries.map(({ text, id, answers: { level, serves } }, i) =>
			addGoal(
				doc,
				{ text, level: isGoalLevel(level) ? level : 'partial', ...(serves !== undefined && { serves: [serves] }) },
				{ id, order: orders[i], random },
			),
		)
	},
}

import { ordersBehind } from '../../lib/entries.ts'
import { addTask, listGoals, listTasks, tasksOf } from '../../registry/index.ts'
import { textFields } from '../../text/fields.ts'
import { actorChoices } from '../choices.ts'
import { actorOf, goalAbove } from '../guesses.ts'
import type { TakingTarget } from '../target.ts'

export const taskTarget: TakingTarget = {
	id: 'task',
	kind: 'task',
	label: { de: 'Maßnahme', en: 'Task' },
	hint: { de: 'in den Maßnahmenplan', en: 'Into the task plan' },
	field: textFields.taskText,
	saysOfWhom: true,
	asks: [
		{
			id: 'goal',
			label: { de: 'Für das Ziel', en: 'For the goal' },
			of: 'each',
			none: { de: 'keines', en: 'None' },
			choices: (doc) =>
				listGoals(doc).flatMap(({ id, text }) => (text.trim() ? [{ id, label: { de: text, en: text } }] : [])),
			guess: goalAbove,
		},
		{
			id: 'who',
			label: { de: 'Wer?', en: 'Who?' },
			of: 'each',
			none: { de: 'noch offen', en: 'Still open' },
			choices: actorChoices,
			guess: actorOf,
		},
	],
	add(doc, entries, random) {
		const orders = ordersBehind(tasksOf(doc), listTasks(doc), entries.length)
		return entries.map(({ text, id, answers: { goal, who } }, i) =>
			addTask(
				doc,
				{ text, ...(goal !== undefined && { goals: [goal] }), ...(who !== undefined && { who: [who] }) },
				{ id, order: orders[i], random },
			),
		)
	},
}

import type * as Y from 'yjs'
import { ordersBehind } from '../../lib/entries.ts'
import type { Random } from '../../lib/random.ts'
import { shortDigest } from '../../lib/shortDigest.ts'
import { addActors, addTask, changeActor, listTasks, participations, tasksOf, wordKey } from '../../registry/index.ts'
import { textFields } from '../../text/fields.ts'
import type { NewTaken, TakingTarget } from '../target.ts'

const clearing = (said: string): string => `In der eigenen Organisation klären: ${said}`

/**
 * Who takes part: the organisation whose card it is stands in the registry, active if it takes part, and with a task of its own
 * if it has to settle something first.
 */
export const participationTarget: TakingTarget = {
	id: 'participation',
	kind: 'actor',
	label: { de: 'Beteiligung', en: 'Taking part' },
	hint: { de: 'wer dabei ist und wer noch klärt', en: 'Who takes part, and who has to settle something' },
	field: textFields.actorName,
	isNamed: true,
	isOfWriter: true,
	keepsWhole: {
		de: 'Was noch zu klären ist, wird eine Maßnahme der Organisation.',
		en: 'What is still to be settled becomes a task of the organisation.',
	},
	asks: [
		{
			id: 'answer',
			label: { de: 'Antwort', en: 'Answer' },
			of: 'each',
			isFirst: true,
			choices: () => Object.entries(participations).map(([id, label]) => ({ id, label })),
			guess: (_doc, { under = '' }) =>
				Object.entries(participations).find(([, { de, en }]) =>
					[de, en].some((label) => wordKey(label) === wordKey(under)),
				)?.[0],
		},
	],
	add(doc, entries, random) {
		const ids = addActors(
			doc,
			entries.map(({ id, text, answers }) => ({
				...{ id, name: text, involvement: answers.answer === 'clears' ? 'wished' : 'active' },
			})),
			random,
		)
		openTasks(doc, entries, random)
		return ids
	},
	join(doc, entries, random) {
		for (const { id, answers } of entries)
			if (answers.answer === 'takesPart') changeActor(doc, id, { involvement: 'active' })
		openTasks(doc, entries, random)
	},
}

/** One task for each organisation and what it has to settle, however often it is taken. */
function openTasks(doc: Y.Doc, entries: readonly NewTaken[], random: Random): void {
	const open = entries.filter(({ answers }) => answers.answer === 'clears')
	const orders = ordersBehind(tasksOf(doc), listTasks(doc), open.length)
	for (const [i, { id, text, whole = text }] of open.entries()) {
		const task = `clearing-${shortDigest(`${id}\n${wordKey(whole)}`)}`
		addTask(doc, { text: clearing(whole), who: [id] }, { id: task, order: orders[i], random })
	}
}

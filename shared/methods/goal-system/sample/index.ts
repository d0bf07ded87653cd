import type * as Y from 'yjs'
import { createTree } from '../../../blocks/tree/index.ts'
import { command } from '../../../lib/command.ts'
import type { Random } from '../../../lib/random.ts'
import {
	addGoal,
	addIndicator,
	addTask,
	changeGoal,
	conditionsOf,
	firstNodes,
	goalOutline,
	listGoals,
	listGroups,
	markGoal,
	setTaskGoal,
	type Term,
	wordKey,
} from '../../../registry/index.ts'
import { enterSampleActors, sampleGroups } from '../../../sampleData/index.ts'
import { id } from '../head.ts'
import { sampleDe } from './de.ts'
import { sampleEn } from './en.ts'
import { goals, marks, type SampleGoal, type SampleWords, tasks } from './story.ts'

/** Tells what the network of the invented town wants to reach; where that was told already, it is not told twice. Gives the tree's id. */
export const addSample = command('plenum', (doc: Y.Doc, locale: keyof Term, random: Random = Math.random): string => {
	const words = locale === 'de' ? sampleDe : sampleEn
	const told = new Set(listGoals(doc).map(({ text }) => wordKey(text)))
	if (!told.has(wordKey(words.goals.whole.text))) tell(doc, words, locale, random)
	return createTree(doc, { method: id }, random)
})

function tell(doc: Y.Doc, words: SampleWords, locale: keyof Term, random: Random): void {
	const town = enterSampleActors(doc, locale, random)
	const ids = {} as Record<SampleGoal, string>
	for (const [name, { serves = [], actors = [], ...said }] of Object.entries(goals)) {
		const { indicators = [], ...texts } = words.goals[name as SampleGoal]
		const tied = { serves: serves.map((each) => ids[each]), actors: actors.map((each) => town[each]) }
		const goal = addGoal(doc, { ...said, ...texts, ...tied }, { random })
		for (const indicator of indicators) addIndicator(doc, goal, indicator, random)
		ids[name as SampleGoal] = goal
	}
	for (const [name, { goals: done, who, ...said }] of Object.entries(tasks)) {
		const tied = { goals: done.map((each) => ids[each]), who: who.map((each) => town[each]) }
		addTask(doc, { ...said, ...words.tasks[name as keyof typeof tasks], ...tied }, { random })
	}
	for (const [actor, at] of Object.entries(marks))
		markGoal(doc, ids.early, town[actor as keyof typeof marks], { at, why: words.marks[actor as keyof typeof marks] })
	const earlyHours = sampleGroups.earlyHours.name[locale]
	changeGoal(doc, ids.early, { group: listGroups(doc).find(({ label }) => label[locale] === earlyHours)?.id })
	checkBeforeAChange(doc, ids, words, random)
}

/** Childcare was judged to be served well enough, and so were the shifts; then another activity came to those. */
function checkBeforeAChange(doc: Y.Doc, ids: Readonly<Record<SampleGoal, string>>, words: SampleWords, random: Random) {
	for (const node of firstNodes(goalOutline(doc)))
		if (node.goal.id === ids.care || node.goal.id === ids.shifts)
			changeGoal(doc, node.goal.id, { checked: conditionsOf(node) })
	const later = addTask(doc, { text: words.later }, { random })
	setTaskGoal(doc, later, ids.shifts, true)
}

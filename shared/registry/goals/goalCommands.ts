import * as Y from 'yjs'
import { command } from '../../lib/command.ts'
import { type Adding, isBack, mapIn, newEntry, orderBefore, ordersBehind, patchEntry } from '../../lib/entries.ts'
import { newId } from '../../lib/ids.ts'
import { portionsOf } from '../../lib/portions.ts'
import type { Random } from '../../lib/random.ts'
import { removeEntry, type Trashed } from '../../lib/trash.ts'
import { tidied } from '../../text/field.ts'
import { textFields } from '../../text/fields.ts'
import { nextNamed } from '../namedOrder.ts'
import {
	type GoalDetails,
	type GoalLevel,
	type GoalMark,
	goalKeys,
	goalVersion,
	isGoalDetail,
	isGoalLevel,
	levelAbove,
	progressWords,
} from './goal.ts'
import { findGoal, goalsOf, listGoals } from './goals.ts'
import type { IndicatorPart } from './indicator.ts'
import { addIndicator } from './indicators.ts'

/** What may be said of a goal when it is added. */
export interface NewGoal extends GoalDetails {
	readonly level: GoalLevel
	readonly text: string
	readonly assumptions?: string
	/** ids of goals of the level above */
	readonly serves?: readonly string[]
	/** ids of actors */
	readonly actors?: readonly string[]
	readonly indicators?: readonly Partial<Record<IndicatorPart, string>>[]
}

/** Adds a goal before the goal `before`, or behind all others, and gives its id. */
export const addGoal = command(
	'registry',
	(doc: Y.Doc, goal: NewGoal, { before, random = Math.random, id = newId(random), order }: Adding = {}): string => {
		if (isBack(goalsOf(doc), id)) return id
		enter(doc, id, goal, { order: order ?? orderBefore(goalsOf(doc), listGoals(doc), before), random })
		return id
	},
)

/** Adds goals behind all others, in their order, and gives their ids; portion by portion, so run it as one step of undo. */
export function addGoals(doc: Y.Doc, goals: readonly NewGoal[], random: Random = Math.random): string[] {
	const orders = keysBehind(doc, goals.length)
	const added = goals.map((goal, i) => ({ goal, id: newId(random), order: orders[i] ?? '' }))
	for (const some of portionsOf(added)) enterSome(doc, some, random)
	return added.map(({ id }) => id)
}

const keysBehind = command('registry', (doc: Y.Doc, count: number) => ordersBehind(goalsOf(doc), listGoals(doc), count))

const enterSome = command(
	'registry',
	(doc: Y.Doc, some: readonly { goal: NewGoal; id: string; order: string }[], random: Random): void => {
		for (const { goal, id, order } of some) enter(doc, id, goal, { order, random })
	},
)

function enter(
	doc: Y.Doc,
	id: string,
	{ level, text, assumptions = '', serves = [], actors = [], indicators = [], ...details }: NewGoal,
	{ order, random }: { readonly order: string; readonly random: Random },
): void {
	const goal = newEntry({
		v: goalVersion,
		order,
		level: isGoalLevel(level) ? level : 'partial',
		text: new Y.Text(tidied(textFields.goalText, text)),
		assumptions: new Y.Text(tidied(textFields.goalAssumptions, assumptions)),
	})
	for (const parent of serves)
		if (findGoal(doc, parent)?.level === levelAbove(level)) goal.set(goalKeys.serves + parent, true)
	for (const [i, actor] of actors.entries()) goal.set(goalKeys.actor + actor, i + 1)
	goalsOf(doc).set(id, goal)
	patchEntry(goal, tidyDetails(details), isGoalDetail)
	for (const indicator of indicators) addIndicator(doc, id, indicator, random)
}

/** Sets what the patch names; `undefined` forgets. Invalid values and unknown goals change nothing. */
export const changeGoal = command(
	'registry',
	(
		doc: Y.Doc,
		id: string,
		{
			level,
			...patch
		}: { level?: GoalLevel } & { readonly [Detail in keyof GoalDetails]?: GoalDetails[Detail] | undefined },
	): void => {
		const goal = mapIn(goalsOf(doc), id)
		if (!goal) return
		if (isGoalLevel(level) && level !== goal.get('level')) goal.set('level', level)
		patchEntry(goal, tidyDetails(patch), isGoalDetail)
	},
)

/** A goal serves one of the level above, or no longer does. */
export const setServes = command('registry', (doc: Y.Doc, id: string, parent: string, serves: boolean): void => {
	const goal = findGoal(doc, id)
	if (!goal || (serves && findGoal(doc, parent)?.level !== levelAbove(goal.level))) return
	setKey(doc, id, goalKeys.serves + parent, serves ? true : undefined)
})

/** An actor works on a goal, named behind the others, or no longer does. */
export const setGoalActor = command('registry', (doc: Y.Doc, id: string, actor: string, worksOnIt: boolean): void => {
	const goal = mapIn(goalsOf(doc), id)
	const key = goalKeys.actor + actor
	if (!goal || !actor || goal.has(key) === worksOnIt) return
	const named = [...goal.entries()].flatMap(([each, at]) => (each.startsWith(goalKeys.actor) ? [at] : []))
	setKey(doc, id, key, worksOnIt ? nextNamed(named) : undefined)
})

/** Says how far an actor sees a goal, and why; `undefined` takes it back. A step beyond the scale changes nothing. */
export const markGoal = command(
	'registry',
	(doc: Y.Doc, id: string, actor: string, mark: Pick<GoalMark, 'at' | 'why'> | undefined): void => {
		if (!actor || (mark && progressWords[mark.at] === undefined)) return
		const said = mark && { at: mark.at, why: tidied(textFields.goalMarkReason, mark.why) }
		const before = findGoal(doc, id)?.marks.find((each) => each.actor === actor)
		if (said?.at === before?.at && said?.why === before?.why) return
		setKey(doc, id, goalKeys.mark + actor, said)
	},
)

/** Puts a goal before the goal `before`, or behind all others. */
export const moveGoal = command('registry', (doc: Y.Doc, id: string, before: string | undefined): void => {
	const goal = mapIn(goalsOf(doc), id)
	if (!goal || before === id) return
	const others = listGoals(doc).filter((other) => other.id !== id)
	goal.set('order', orderBefore(goalsOf(doc), others, before))
})

/** Lays a goal into the trash, or takes it away for good. What served it serves it again once it is back. */
export const removeGoal = command('registry', (doc: Y.Doc, id: string, trashed?: Trashed): void => {
	removeEntry(goalsOf(doc), id, trashed)
})

const tidyDetails = <Details extends { readonly number?: string | undefined }>(details: Details): Details =>
	details.number === undefined
		? details
		: { ...details, number: tidied(textFields.goalNumber, details.number) || undefined }

function setKey(doc: Y.Doc, id: string, key: string, value: unknown): void {
	const goal = mapIn(goalsOf(doc), id)
	if (value === undefined) goal?.delete(key)
	else goal?.set(key, value)
}

import type * as Y from 'yjs'
import { isObject, type Json, type JsonObject } from '../../lib/json.ts'
import { findActor } from '../actors/actors.ts'
import { type Goal, type GoalDetails, isGoalDetail, isGoalLevel, progressWords } from '../goals/goal.ts'
import { addGoal, changeGoal, markGoal, setServes } from '../goals/goalCommands.ts'
import { findGoal, listGoals } from '../goals/goals.ts'
import { type IndicatorPart, indicatorPartIds } from '../goals/indicator.ts'
import { addIndicator } from '../goals/indicators.ts'
import { findGroup } from '../groups/groups.ts'
import { wordKey } from '../term.ts'
import { type Collection, givenOnce, type IdOf } from './collection.ts'

/** Said in the same words in every workshop; groups have names of their own there. */
const details = (Object.keys(isGoalDetail) as (keyof GoalDetails)[]).filter((detail) => detail !== 'group')
const words = (value: unknown): string => (typeof value === 'string' ? value : '')
const list = (value: unknown): readonly Json[] => (Array.isArray(value) ? value : [])

/**
 * Goals by their level and words: one the registry knows already is the same goal, which then also serves what the file says
 * it serves, and is the mandate of the file's group if it was nobody's.
 */
export const goalsInFiles: Collection = {
	write(doc, id, nameOf) {
		const goal = findGoal(doc, id)
		if (!goal) return undefined
		const { level, text, assumptions, until, number, aim, group, checked } = goal
		const known = (actor: string) => findActor(doc, actor) !== undefined
		return {
			...{ level, text, assumptions },
			...(until && { until }),
			...(number && { number }),
			...(aim && { aim }),
			...(group && findGroup(doc, group) && { group: nameOf('groups', group) }),
			...(checked && { checked }),
			serves: inOrder(doc, goal).map((parent) => nameOf('goals', parent)),
			actors: goal.actors.filter(known).map((actor) => nameOf('actors', actor)),
			indicators: goal.indicators.map(({ id: _, order: __, ...said }) => ({ ...said })),
			marks: goal.marks
				.filter(({ actor }) => known(actor))
				// By names: ids differ from workshop to workshop.
				.sort((a, b) => (nameKey(doc, a.actor) < nameKey(doc, b.actor) ? -1 : 1))
				.map(({ actor, at, why }) => ({ actor: nameOf('actors', actor), at, why })),
		}
	},
	reader(doc, { idOf, random }) {
		const keyOf = ({ level, text }: Pick<Goal, 'level' | 'text'>) => `${level} ${wordKey(text)}`
		const known = givenOnce(
			listGoals(doc).filter(({ text }) => text.trim()),
			keyOf,
		)
		return (data) => {
			if (!isObject(data) || !isGoalLevel(data.level) || typeof data.text !== 'string') return undefined
			const { level, text } = data
			const serves = idsIn(data.serves, 'goals', idOf)
			const group = idOf('groups', data.group)
			const same = known(keyOf({ level, text }))
			if (same) {
				if (group && !same.group) changeGoal(doc, same.id, { group })
				for (const parent of serves) setServes(doc, same.id, parent, true)
				return same.id
			}
			const said: GoalDetails = {}
			for (const detail of details)
				if (isGoalDetail[detail](data[detail])) Object.assign(said, { [detail]: data[detail] })
			const actors = idsIn(data.actors, 'actors', idOf)
			const id = addGoal(
				doc,
				{ ...said, ...(group && { group }), level, text, assumptions: words(data.assumptions), serves, actors },
				{ random },
			)
			for (const each of list(data.indicators).slice(0, mostOfOne))
				if (isObject(each)) addIndicator(doc, id, indicatorIn(each), random)
			for (const each of list(data.marks)) readMark(doc, id, each, idOf)
			return id
		}
	},
}

/** Most indicators of one goal that are read. */
const mostOfOne = 100

/** The goals that one serves in the order of the registry, which is the same wherever a file is read. */
const inOrder = (doc: Y.Doc, { serves }: Goal): string[] =>
	listGoals(doc).flatMap(({ id }) => (serves.includes(id) ? [id] : []))

const nameKey = (doc: Y.Doc, actor: string): string => wordKey(findActor(doc, actor)?.name ?? '')

const idsIn = (value: unknown, collection: 'goals' | 'actors', idOf: IdOf): string[] =>
	list(value).flatMap((name) => idOf(collection, name) ?? [])

const indicatorIn = (data: JsonObject): Record<IndicatorPart, string> =>
	Object.fromEntries(indicatorPartIds.map((part) => [part, words(data[part])])) as Record<IndicatorPart, string>

function readMark(doc: Y.Doc, goal: string, data: unknown, idOf: IdOf): void {
	if (!isObject(data)) return
	const actor = idOf('actors', data.actor)
	const { at, why } = data
	if (actor !== undefined && typeof at === 'number' && progressWords[at])
		markGoal(doc, goal, actor, { at, why: words(why) })
}

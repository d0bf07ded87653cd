import type * as Y from 'yjs'
import { command } from '../../lib/command.ts'
import { portionsOf } from '../../lib/portions.ts'
import type { Random } from '../../lib/random.ts'
import { addActors, isNamed, listActors } from '../actors/actors.ts'
import { type GoalLevel, goalLevelIds, levelAbove } from '../goals/goal.ts'
import { addGoals, changeGoal, setGoalActor, setServes } from '../goals/goalCommands.ts'
import { listGoals } from '../goals/goals.ts'
import { firstNodes, goalOutline } from '../goals/outline.ts'
import { addTasks, type BelongsTo, belongings, listTasks, setTaskGoal, setTaskWho } from '../tasks/tasks.ts'
import { wordKey } from '../term.ts'
import { isPersonsName } from './names.ts'
import type { ToldGoal } from './readGoals.ts'

/**
 * Enters goals and tasks of a file, in their order. What is called like something there completes that. Fresh ones look for their
 * places together: one by one, each would look among all others. Portion by portion; run it as one step of undo.
 */
export function enterGoals(
	doc: Y.Doc,
	told: readonly ToldGoal[],
	random: Random = Math.random,
): { added: number; known: number; actors: number } {
	const before = listActors(doc).length
	const ids = presentIn(doc)
	const fresh = withoutRepeats(told).filter((each) => !ids.has(keyOf(each)))
	for (const [each, id] of addFresh(doc, fresh, random)) ids.set(keyOf(each), id)
	const actorCalled = actorsByName(doc, random)
	const belongsTo = belongings(doc)
	const lines = linesAbove(told)
	for (const some of portionsOf(lines)) tieSome(doc, some, { ids, actorCalled, belongsTo })
	numberAsTold(doc, told, ids)
	return { added: fresh.length, known: told.length - fresh.length, actors: listActors(doc).length - before }
}

/** How many of these stand in the workshop already. */
export function knownGoals(doc: Y.Doc, told: readonly ToldGoal[]): number {
	const present = presentIn(doc)
	return told.filter((each) => present.has(keyOf(each))).length
}

/** Organisations these name that nobody has entered yet, each once and in their order: reading them in enters them. */
export function newOrganisations(doc: Y.Doc, told: readonly ToldGoal[]): string[] {
	const known = new Set(
		listActors(doc).flatMap(({ name, shortName = '' }) => [wordKey(name), wordKey(shortName)].filter(Boolean)),
	)
	return told
		.flatMap(({ level, names }) => (level === 'task' ? names.filter((name) => !isPersonsName(name)) : names))
		.filter((name) => {
			const key = wordKey(name)
			return key !== '' && !known.has(key) && known.add(key)
		})
}

/** The ids of goals and tasks by what they are called. */
type Ids = Map<string, string>

function addFresh(doc: Y.Doc, lines: readonly ToldGoal[], random: Random): Map<ToldGoal, string> {
	const isTask = ({ level }: ToldGoal) => level === 'task'
	const tasks = lines.filter(isTask)
	const goals = lines.filter((line) => !isTask(line))
	const taskIds = addTasks(
		doc,
		tasks.map(({ text, names, until, state, effort }) => ({
			text,
			effort,
			whoElse: names.filter(isPersonsName),
			...(until && { until }),
			...(state && { state }),
		})),
		random,
	)
	const goalIds = addGoals(
		doc,
		goals.map(({ level, text, until, assumptions, indicators }) => ({
			level: level === 'task' ? 'partial' : level,
			text,
			assumptions,
			indicators,
			...(until && { until }),
		})),
		random,
	)
	const idOf = (ids: readonly string[], i: number) => ids[i] ?? ''
	return new Map([
		...tasks.map((line, i) => [line, idOf(taskIds, i)] as const),
		...goals.map((line, i) => [line, idOf(goalIds, i)] as const),
	])
}

/** A line, and what it stands below and says besides that it serves. */
interface Line {
	readonly told: ToldGoal
	readonly above: readonly ToldGoal[]
}

function linesAbove(told: readonly ToldGoal[]): Line[] {
	const numbered = new Map<string, ToldGoal>()
	for (const each of told) if (each.level !== 'task' && !numbered.has(each.number)) numbered.set(each.number, each)
	const places = placesOf(told)
	return told.map((each, i) => ({
		told: each,
		above: [places[i], ...each.serves.map((number) => numbered.get(number))].flatMap((goal) => goal ?? []),
	}))
}

/**
 * Who is named in a line works on its goal or task; organisations nobody knows yet are entered. It serves what it stands below: once
 * all are there, as some serve what is told further below.
 */
const tieSome = command(
	'registry',
	(
		doc: Y.Doc,
		lines: readonly Line[],
		{ ids, actorCalled, belongsTo }: { ids: Ids; actorCalled: (name: string) => string; belongsTo: BelongsTo },
	): void => {
		for (const { told, above } of lines) {
			const id = ids.get(keyOf(told)) ?? ''
			const isTask = told.level === 'task'
			for (const name of told.names) {
				if (!isTask) setGoalActor(doc, id, actorCalled(name), true)
				else setTaskWho(doc, id, isPersonsName(name) ? { name } : { actor: actorCalled(name) }, true, belongsTo)
			}
			for (const goal of above.flatMap((each) => ids.get(keyOf(each)) ?? [])) {
				if (isTask) setTaskGoal(doc, id, goal, true)
				else setServes(doc, id, goal, true)
			}
		}
	},
)

/** A goal keeps the number it had wherever its place would give it another. */
function numberAsTold(doc: Y.Doc, told: readonly ToldGoal[], ids: Ids): void {
	for (const level of goalLevelIds) {
		const lines = told.filter((each) => each.level === level && each.number)
		if (lines.length === 0) continue
		// Anew for each level: numbers follow from those above.
		const numbers = new Map(firstNodes(goalOutline(doc)).map(({ goal, number }) => [goal.id, number]))
		const others = lines
			.map((each) => ({ id: ids.get(keyOf(each)) ?? '', number: each.number }))
			.filter(({ id, number }) => numbers.get(id) !== number)
		for (const some of portionsOf(others)) numberSome(doc, some)
	}
}

const numberSome = command('registry', (doc: Y.Doc, goals: readonly { id: string; number: string }[]): void => {
	for (const { id, number } of goals) changeGoal(doc, id, { number })
})

/** Most letters of a number that are compared with those above it. */
const longestNumber = 64

/**
 * The goal each line stands below: the one of the level above whose number its own continues, else the last before it. Below
 * what a task stands may be of any level. Where others of its level have numbers, a goal without one stands alone.
 */
function placesOf(told: readonly ToldGoal[]): (ToldGoal | undefined)[] {
	/** by level, and 'any', and number */
	const numbered = new Map<string, ToldGoal>()
	const levelsWithNumbers = new Set<ToldGoal['level']>()
	for (const each of told) {
		if (!each.number) continue
		levelsWithNumbers.add(each.level)
		for (const key of each.level === 'task' ? [] : [`${each.level} ${each.number}`, `any ${each.number}`])
			if (!numbered.has(key)) numbered.set(key, each)
	}
	const continued = (number: string, level: GoalLevel | 'any'): ToldGoal | undefined => {
		for (let length = Math.min(number.length - 1, longestNumber); length > 0; length--) {
			const goal = numbered.get(`${level} ${number.slice(0, length)}`)
			if (goal) return goal
		}
		return undefined
	}
	const last = new Map<GoalLevel | 'any', ToldGoal>()
	return told.map((each) => {
		const { level, number } = each
		const above = level === 'task' ? 'any' : levelAbove(level)
		const standsAlone = level !== 'task' && !number && levelsWithNumbers.has(level)
		const place = above && !standsAlone ? (continued(number, above) ?? last.get(above)) : undefined
		if (level !== 'task') last.set(level, each).set('any', each)
		return place
	})
}

function presentIn(doc: Y.Doc): Map<string, string> {
	return new Map([
		...listGoals(doc).map(({ id, level, text }) => [keyOf({ level, text }), id] as const),
		...listTasks(doc).map(({ id, text }) => [keyOf({ level: 'task', text }), id] as const),
	])
}

/** Each goal and task once, as it is told first. */
function withoutRepeats(told: readonly ToldGoal[]): ToldGoal[] {
	const first = new Map<string, ToldGoal>()
	for (const each of told) if (!first.has(keyOf(each))) first.set(keyOf(each), each)
	return [...first.values()]
}

const keyOf = ({ level, text }: Pick<ToldGoal, 'level' | 'text'>) => `${level} ${wordKey(text)}`

/** Finds actors by what they are called, in full or short; somebody nobody knows yet is entered. '' for a name without words. */
function actorsByName(doc: Y.Doc, random: Random): (name: string) => string {
	const ids = new Map<string, string>()
	for (const { id, name, shortName = '' } of listActors(doc).filter(isNamed))
		for (const key of [wordKey(name), wordKey(shortName)]) if (!ids.has(key)) ids.set(key, id)
	ids.set('', '')
	return (name) => {
		const key = wordKey(name)
		const id = ids.get(key) ?? addActors(doc, [{ name }], random)[0] ?? ''
		ids.set(key, id)
		return id
	}
}

import type * as Y from 'yjs'
import { command } from '../../lib/command.ts'
import type { Random } from '../../lib/random.ts'
import { addActors, isNamed, listActors } from '../actors/actors.ts'
import { type GoalLevel, goalLevelIds, goalLevels, levelAbove } from '../goals/goal.ts'
import { addGoal, changeGoal, setGoalActor, setServes } from '../goals/goalCommands.ts'
import { listGoals } from '../goals/goals.ts'
import { addIndicator } from '../goals/indicators.ts'
import { firstNodes, goalOutline } from '../goals/outline.ts'
import type { Day } from '../tasks/task.ts'
import type { TaskState } from '../tasks/taskStates.ts'
import { addTask, listTasks, setTaskGoal, setTaskWho } from '../tasks/tasks.ts'
import { termNamed, wordKey } from '../term.ts'
import type { FileLine } from './check.ts'
import { listLines, type SoughtColumn } from './columnSearch.ts'
import { type GoalColumn, goalColumns, taskLevel } from './goals.ts'
import { dayIn, stateIn } from './readTasks.ts'

const alsoCalled: Readonly<Record<GoalColumn, readonly string[]>> = {
	level: ['Stufe', 'Zielebene', 'Art'],
	number: ['Nr', 'Nr.', 'No'],
	text: ['Ziel', 'Ziele', 'Beschreibung', 'Zusammenfassende Beschreibung', 'Bezeichnung', 'Goal'],
	indicator: ['Indikatoren', 'Indicators'],
	actors: ['Akteur', 'Akteur(e)', 'Beteiligte', 'Organisation', 'Organisationen', 'Wer', 'Zuständig', 'Verantwortlich'],
	until: ['Bis', 'Bis wann', 'Termin', 'Datum', 'Until'],
	quality: [],
	quantity: [],
	time: [],
	source: ['Quellen', 'Sources'],
	assumptions: ['Annahme', 'Assumption'],
	serves: [],
	state: ['Stand'],
	effort: ['Mengen und Kosten', 'Kosten', 'Mengen- und Kostengerüst'],
}
const columns = Object.fromEntries(
	(Object.keys(goalColumns) as GoalColumn[]).map((column) => [
		column,
		{ header: goalColumns[column], also: alsoCalled[column] },
	]),
) as Record<GoalColumn, SoughtColumn>

const indicatorColumns = {
	text: 'indicator',
	quality: 'quality',
	quantity: 'quantity',
	time: 'time',
	source: 'source',
} as const

/** A line of a file: a goal, or a task below one. */
export interface ToldGoal {
	readonly level: GoalLevel | 'task'
	/** as the file says it; may be empty */
	readonly number: string
	readonly text: string
	/** organisations and persons, in their order */
	readonly names: readonly string[]
	readonly until?: Day
	readonly state?: TaskState
	readonly effort: string
	readonly assumptions: string
	readonly indicators: readonly Record<keyof typeof indicatorColumns, string>[]
	/** numbers of the goals it serves besides the one it stands below */
	readonly serves: readonly string[]
}

const otherLevels: readonly (readonly [ToldGoal['level'], RegExp])[] = [
	['overall', /oberziel|leitbild|leitziel|overall/u],
	['project', /projektziel|rahmenziel|hauptziel|project/u],
	['partial', /teilziel|ergebnisziel|unterziel|partial/u],
	['task', /aktivit|maßnahme|schritt|activity|task/u],
]

/**
 * The lines of a file as goals and tasks. A level nobody knows, words that are no day or no state, and those of other columns
 * go behind the text: nothing is left out. `apart` names such columns.
 */
export function goalsInFile(file: { headings: readonly string[]; lines: readonly FileLine[] }): {
	goals: ToldGoal[]
	apart: string[]
} {
	const { entries, apart } = listLines(file, columns, 'text')
	const goals = entries.map(({ words, others }): ToldGoal => {
		const level = levelIn(words.level ?? '')
		const day = dayIn(words.until ?? '')
		const stands = stateIn(words.state ?? '')
		const more = [
			...(words.level && !level ? [words.level] : []),
			...(words.until && !day ? [words.until] : []),
			...(words.state && !stands ? [words.state] : []),
			...others,
		].join('; ')
		const text = words.text ?? ''
		return {
			// Whoever is named with a day is to do something; everything else is a goal.
			level: level ?? (words.actors && words.until ? 'task' : 'partial'),
			number: words.number ?? '',
			text: text && more ? `${text} (${more})` : text || more,
			names: listed(words.actors ?? ''),
			...(day && { until: day }),
			...(stands && { state: stands }),
			effort: words.effort ?? '',
			assumptions: words.assumptions ?? '',
			indicators: indicatorsIn(words),
			serves: listed(words.serves ?? ''),
		}
	})
	return { goals, apart }
}

/** Enters goals and tasks of a file, in their order. What is called like something there completes that. */
export const enterGoals = command(
	'registry',
	(
		doc: Y.Doc,
		told: readonly ToldGoal[],
		random: Random = Math.random,
	): { added: number; known: number; actors: number } => {
		const present = presentIn(doc)
		const before = listActors(doc).length
		const ids = new Map<ToldGoal, string>()
		let known = 0
		for (const each of told) {
			const same = present.get(keyOf(each))
			if (same !== undefined) known++
			const id = enterOne(doc, each, same, random)
			present.set(keyOf(each), id)
			ids.set(each, id)
		}
		// Only now all are there: some serve goals that are told further below.
		for (const [i, each] of told.entries()) {
			const named = each.serves.map((number) => told.find((other) => other.level !== 'task' && other.number === number))
			for (const above of [aboveOf(told, i), ...named]) tie(doc, each, ids.get(each), above && ids.get(above))
		}
		numberAsTold(doc, ids)
		return { added: told.length - known, known, actors: listActors(doc).length - before }
	},
)

/** How many of these stand in the workshop already. */
export function knownGoals(doc: Y.Doc, told: readonly ToldGoal[]): number {
	const present = presentIn(doc)
	return told.filter((each) => present.has(keyOf(each))).length
}

function tie(doc: Y.Doc, { level }: ToldGoal, id = '', above = ''): void {
	if (!above) return
	if (level === 'task') setTaskGoal(doc, id, above, true)
	else setServes(doc, id, above, true)
}

function enterOne(doc: Y.Doc, each: ToldGoal, same: string | undefined, random: Random): string {
	const { level, text, names, until, state, effort, assumptions } = each
	if (level === 'task') {
		const id = same ?? addTask(doc, { text, effort, ...(until && { until }), ...(state && { state }) }, { random })
		for (const name of names)
			setTaskWho(doc, id, isPerson(name) ? { name } : { actor: actorCalled(doc, name, random) }, true)
		return id
	}
	const id = same ?? addGoal(doc, { level, text, assumptions, ...(until && { until }) }, { random })
	for (const name of names) setGoalActor(doc, id, actorCalled(doc, name, random), true)
	if (same === undefined) for (const indicator of each.indicators) addIndicator(doc, id, indicator, random)
	return id
}

/** A goal keeps the number it had wherever its place would give it another. */
function numberAsTold(doc: Y.Doc, ids: ReadonlyMap<ToldGoal, string>): void {
	for (const level of goalLevelIds) {
		// Anew for each level: numbers follow from those above.
		const numbers = new Map(firstNodes(goalOutline(doc)).map(({ goal, number }) => [goal.id, number]))
		for (const [told, id] of ids)
			if (told.level === level && told.number && numbers.get(id) !== told.number)
				changeGoal(doc, id, { number: told.number })
	}
}

/**
 * The goal a line stands below: the one of the level above whose number its own continues, else the last before it. Below what
 * a task stands may be of any level.
 */
function aboveOf(told: readonly ToldGoal[], at: number): ToldGoal | undefined {
	const each = told[at]
	if (!each) return undefined
	const level = each.level === 'task' ? undefined : levelAbove(each.level)
	if (each.level !== 'task' && (level === undefined || standsAlone(each, told))) return undefined
	const possible = told.filter((other) => (level ? other.level === level : other.level !== 'task'))
	const continued = possible
		.filter(({ number }) => number && number !== each.number && each.number.startsWith(number))
		.sort((a, b) => b.number.length - a.number.length)
	const before = told.slice(0, at).filter((other) => possible.includes(other))
	return continued[0] ?? before.at(-1)
}

/** Where others of its level have numbers, a goal without one serves nothing. */
const standsAlone = ({ level, number }: ToldGoal, told: readonly ToldGoal[]): boolean =>
	!number && told.some((other) => other.level === level && other.number)

function presentIn(doc: Y.Doc): Map<string, string> {
	return new Map([
		...listGoals(doc).map(({ id, level, text }) => [keyOf({ level, text }), id] as const),
		...listTasks(doc).map(({ id, text }) => [keyOf({ level: 'task', text }), id] as const),
	])
}

const keyOf = ({ level, text }: Pick<ToldGoal, 'level' | 'text'>) => `${level} ${wordKey(text)}`

function levelIn(words: string): ToldGoal['level'] | undefined {
	if (!words) return undefined
	const key = wordKey(words)
	if (key === wordKey(taskLevel.de) || key === wordKey(taskLevel.en)) return 'task'
	return termNamed(goalLevels, words) ?? otherLevels.find(([, sign]) => sign.test(key))?.[0]
}

function indicatorsIn(words: Readonly<Partial<Record<GoalColumn, string>>>): ToldGoal['indicators'] {
	const parts = Object.entries(indicatorColumns).map(
		([part, column]) => [part, (words[column] ?? '').split('\n')] as const,
	)
	const count = Math.max(...parts.map(([, lines]) => lines.length))
	return Array.from({ length: count }, (_, i) => {
		const indicator = Object.fromEntries(parts.map(([part, lines]) => [part, (lines[i] ?? '').trim()]))
		return indicator as ToldGoal['indicators'][number]
	}).filter((indicator) => Object.values(indicator).some(Boolean))
}

const listed = (words: string): string[] =>
	words
		.split(/[;,\n]/u)
		.map((name) => name.trim())
		.filter(Boolean)

/** Names with a form of address are those of persons, who are no actors. */
const isPerson = (name: string): boolean => /^(frau|herrn?|dr\.|prof\.|ms|mrs|mr)\s/iu.test(name)

/** The actor called so, in full or short; somebody nobody knows yet is entered. */
function actorCalled(doc: Y.Doc, name: string, random: Random): string {
	const wanted = wordKey(name)
	const known = listActors(doc)
		.filter(isNamed)
		.find((actor) => wordKey(actor.name) === wanted || wordKey(actor.shortName ?? '') === wanted)
	return known?.id ?? addActors(doc, [{ name }], random)[0] ?? ''
}

import { type GoalLevel, goalLevels } from '../goals/goal.ts'
import type { Day } from '../tasks/task.ts'
import type { TaskState } from '../tasks/taskStates.ts'
import { termNamed, wordKey } from '../term.ts'
import type { FileLine } from './check.ts'
import { type ListMapping, listLines, proposeColumns, type SoughtColumn } from './columnSearch.ts'
import { type GoalColumn, goalColumns, taskLevel } from './goals.ts'
import { namesIn } from './names.ts'
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

/** What each column of a file most likely says of goals. */
export const goalMapping = (file: {
	headings: readonly string[]
	lines: readonly FileLine[]
}): ListMapping<GoalColumn> => proposeColumns(file, columns, 'text')

/**
 * The lines of a file as goals and tasks, its columns as in `mapping`. A level nobody knows, words that are no day or no state, and those of other columns
 * go behind the text: nothing is left out. `apart` names such columns; names that are `known` stay whole, commas and all.
 */
export function goalsInFile(
	file: { headings: readonly string[]; lines: readonly FileLine[] },
	known: readonly string[] = [],
	mapping: ListMapping<GoalColumn> = goalMapping(file),
): {
	goals: ToldGoal[]
	apart: string[]
} {
	const { entries, apart } = listLines(file, columns, 'text', mapping)
	const called = new Set(known.map(wordKey))
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
			names: namesIn(words.actors ?? '', called),
			...(day && { until: day }),
			...(stands && { state: stands }),
			effort: words.effort ?? '',
			assumptions: words.assumptions ?? '',
			indicators: indicatorsIn(words),
			serves: (words.serves ?? '').split(/[;,\n]/u).flatMap((number) => number.trim() || []),
		}
	})
	return { goals, apart }
}

function levelIn(words: string): ToldGoal['level'] | undefined {
	if (!words) return undefined
	const key = wordKey(words)
	if (key === wordKey(taskLevel.de) || key === wordKey(taskLevel.en)) return 'task'
	return termNamed(goalLevels, words) ?? otherLevels.find(([, sign]) => sign.test(key))?.[0]
}

/** Most lines of a cell that are indicators of their own; a longer text is one. */
const mostIndicators = 100

function indicatorsIn(words: Readonly<Partial<Record<GoalColumn, string>>>): ToldGoal['indicators'] {
	const told = Object.entries(indicatorColumns).map(
		([part, column]) => [part, (words[column] ?? '').split('\n')] as const,
	)
	const most = Math.max(...told.map(([, lines]) => lines.length))
	const count = most > mostIndicators ? 1 : most
	const parts = count === most ? told : told.map(([part, lines]) => [part, [lines.join('\n')]] as const)
	return Array.from({ length: count }, (_, i) => {
		const indicator = Object.fromEntries(parts.map(([part, lines]) => [part, (lines[i] ?? '').trim()]))
		return indicator as ToldGoal['indicators'][number]
	}).filter((indicator) => Object.values(indicator).some(Boolean))
}

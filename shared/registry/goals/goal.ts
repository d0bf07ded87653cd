import { wordsIn } from '../../lib/entries.ts'
import { isObject } from '../../lib/json.ts'
import { type Ordered, readOrder } from '../../lib/order.ts'
import { isThere } from '../../lib/trash.ts'
import { tidied } from '../../text/field.ts'
import { textFields } from '../../text/fields.ts'
import { inNamedOrder } from '../namedOrder.ts'
import { type Day, isDay } from '../tasks/task.ts'
import { isTermOf, type Term } from '../term.ts'
import { type Indicator, indicatorsIn } from './indicator.ts'

/** Version of what lies in a goal's map, kept there as `v`. */
export const goalVersion = 1

/** The levels of a goal system, the highest first, on screen "Ebene". What is done for a goal is a task. */
export const goalLevels = {
	overall: { de: 'Oberziel', en: 'Overall goal' },
	project: { de: 'Projektziel', en: 'Project goal' },
	partial: { de: 'Teilziel', en: 'Partial goal' },
} as const satisfies Record<string, Term>
export type GoalLevel = keyof typeof goalLevels
export const goalLevelIds = Object.keys(goalLevels) as GoalLevel[]

/** Where a goal is to make a difference beyond the network, on screen "Richtung". A network needs goals of both kinds. */
export const goalAims = {
	situation: { de: 'Lebenssituation', en: 'People’s lives' },
	anchoring: { de: 'politische Verankerung', en: 'Political anchoring' },
} as const satisfies Record<string, Term>
export type GoalAim = keyof typeof goalAims

/** How far people see a goal, on screen "Wie weit sind wir?". */
export const progressWords: readonly Term[] = [
	{ de: 'nicht begonnen', en: 'Not started' },
	{ de: 'angefangen', en: 'Started' },
	{ de: 'halb erreicht', en: 'Half reached' },
	{ de: 'fast erreicht', en: 'Nearly reached' },
	{ de: 'erreicht', en: 'Reached' },
]

/** How far one organisation sees a goal, and by what it judges that. */
export interface GoalMark {
	/** id of an actor */
	readonly actor: string
	/** index in `progressWords` */
	readonly at: number
	/** may be empty */
	readonly why: string
}

/** What is known of a goal besides its words and links. Everything may be open. */
export interface GoalDetails {
	/** its date: a milestone */
	until?: Day
	/** a number of its own; without one it follows from its place */
	number?: string
	aim?: GoalAim
	/** id of the group whose mandate it is */
	group?: string
	/** what stood below it when people judged that it suffices: see `conditionsOf` */
	checked?: string
}

/** A state the network wants to reach, worded as if it were there already. */
export interface Goal extends GoalDetails, Ordered {
	readonly level: GoalLevel
	readonly text: string
	/** what has to happen beyond the network's reach */
	readonly assumptions: string
	/** ids of the goals it serves, by id; those of the level above count */
	readonly serves: readonly string[]
	/** ids of the actors who work on it, in the order they were named; some may have left the registry */
	readonly actors: readonly string[]
	readonly indicators: readonly Indicator[]
	/** by the id of the actor */
	readonly marks: readonly GoalMark[]
}

/** The texts of a goal that people write in together. */
export const goalParts = { text: textFields.goalText, assumptions: textFields.goalAssumptions } as const
export type GoalPart = keyof typeof goalParts

/** Under what a goal keeps each of what it is tied to: keys of their own, so that two people who add one are both heard. */
export const goalKeys = { serves: 'p.', actor: 'l.', mark: 'r.' } as const

export const isGoalLevel = (value: unknown): value is GoalLevel => isTermOf(goalLevels, value)

/** Which values a detail may have. */
export const isGoalDetail: Record<keyof GoalDetails, (value: unknown) => boolean> = {
	until: isDay,
	number: (value) => typeof value === 'string' && value !== '' && value === tidied(textFields.goalNumber, value),
	aim: (value) => isTermOf(goalAims, value),
	group: (value) => typeof value === 'string' && value !== '' && value.length <= 200,
	checked: (value) => typeof value === 'string' && value !== '' && value.length <= 64,
}
const details = Object.keys(isGoalDetail) as (keyof GoalDetails)[]

/** The level a goal of this one serves, or undefined at the top. */
export const levelAbove = (level: GoalLevel): GoalLevel | undefined => goalLevelIds[goalLevelIds.indexOf(level) - 1]

/** The level below this one, or undefined where only tasks follow. */
export const levelBelow = (level: GoalLevel): GoalLevel | undefined => goalLevelIds[goalLevelIds.indexOf(level) + 1]

/** What a map in `goals` says; what cannot be read is left out. */
export function readGoal(id: string, stored: unknown): Goal | undefined {
	if (!isThere(stored)) return undefined
	const tied = (prefix: string) =>
		[...stored.entries()].flatMap(([key, value]): [string, unknown][] =>
			key.startsWith(prefix) && key.length > prefix.length ? [[key.slice(prefix.length), value]] : [],
		)
	const level = stored.get('level')
	const goal: Goal = {
		id,
		order: readOrder(stored.get('order')),
		level: isGoalLevel(level) ? level : 'partial',
		text: wordsIn(stored, 'text'),
		assumptions: wordsIn(stored, 'assumptions'),
		serves: tied(goalKeys.serves)
			.map(([goal]) => goal)
			.sort(),
		actors: inNamedOrder(tied(goalKeys.actor)),
		indicators: indicatorsIn(stored),
		marks: tied(goalKeys.mark)
			.flatMap(([actor, value]) => readMark(actor, value) ?? [])
			.sort((a, b) => (a.actor < b.actor ? -1 : 1)),
	}
	for (const detail of details) {
		const value = stored.get(detail)
		if (isGoalDetail[detail](value)) Object.assign(goal, { [detail]: value })
	}
	return goal
}

function readMark(actor: string, value: unknown): GoalMark | undefined {
	if (!isObject(value)) return undefined
	const { at, why } = value
	if (typeof at !== 'number' || progressWords[at] === undefined) return undefined
	return { actor, at, why: typeof why === 'string' ? tidied(textFields.goalMarkReason, why) : '' }
}

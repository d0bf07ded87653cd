import { textFields } from '../../text/fields.ts'
import type { Actor, ActorDetails, ActorProperty } from '../actor.ts'
import type { NewActor } from '../actors.ts'
import { type Field, fieldNamed } from '../fields.ts'
import { circleNamed, involvements, kinds, levels, type Term, termNamed, wordKey } from '../terms.ts'
import { cleanCell } from './cell.ts'
import type { Target } from './columns.ts'

/** How much can be read in at once. */
export const importLimits = { rows: 1000, bytes: 5 * 1024 * 1024 } as const

/** A line of a file as a spreadsheet counts them: the heading is line 1. */
export interface FileLine {
	line: number
	cells: readonly string[]
}

/** Properties whose words must be one of a list. */
export type ListedProperty = 'kind' | 'field' | 'level' | 'involvement'

/** What to do with actors whose name is in the registry already. */
export type SameName = 'update' | 'skip' | 'add'

/** What people decided about words that are on no list: an entry of it, `''` for none, and for fields `new`. */
export type Answers = Readonly<Record<string, string>>

export const answerKey = (property: ListedProperty, words: string) => `${property}:${wordKey(words)}`

export interface Unknown {
	property: ListedProperty
	/** the words as they first stand in the file */
	words: string
	lines: number[]
	/** what is to become of them; undefined leaves their lines out */
	answer: string | undefined
}

export type Problem = { line: number } & (
	| { kind: 'unknownWords'; property: ListedProperty; words: string }
	| { kind: 'nameMissing' }
	/** the same name stands in an earlier line */
	| { kind: 'sameName'; name: string; earlier: number }
	/** more cells than the heading has columns: the line has slipped */
	| { kind: 'surplusCells'; count: number }
	| { kind: 'tooLong'; target: Target; limit: number }
)

export interface Entry {
	line: number
	actor: NewActor
	/** label of a field to be added first; then it is the actor's */
	newField?: string
	cells: Record<string, string>
	/** id of the actor in the registry this line describes */
	updates?: string
}

export interface Check {
	entries: Entry[]
	problems: Problem[]
	unknown: Unknown[]
	/** lines left out because their actor is known and shall stay as it is */
	skipped: number
}

/** What would come of reading these lines with this mapping; changes nothing. */
export function checkLines(
	lines: readonly FileLine[],
	{
		mapping,
		fields,
		known,
		answers = {},
		sameName = 'update',
	}: {
		mapping: readonly (Target | undefined)[]
		fields: readonly Field[]
		known: readonly Actor[]
		answers?: Answers
		sameName?: SameName
	},
): Check {
	const check: Check = { entries: [], problems: [], unknown: [], skipped: 0 }
	const unknown = new Map<string, Unknown>()
	const knownByName = new Map(known.map((actor) => [wordKey(actor.name), actor.id]))
	const seen = new Map<string, number>()

	for (const { line, cells } of lines) {
		const words = cells.map(cleanCell)
		if (words.every((cell) => cell === '')) continue
		const problems: Problem[] = []
		const surplus = words.slice(mapping.length).filter((cell) => cell !== '').length
		if (surplus > 0) problems.push({ line, kind: 'surplusCells', count: surplus })

		const entry: Entry = { line, actor: { name: '' }, cells: {} }
		for (const [i, target] of mapping.entries()) {
			const cell = words[i]
			if (target === undefined || !cell) continue
			const limit = limitOf(target)
			if (cell.length > limit) problems.push({ line, kind: 'tooLong', target, limit })
			else if (isListed(target)) {
				const answer = answerTo(target, cell, fields, answers, unknown, line)
				if (answer === undefined) problems.push({ line, kind: 'unknownWords', property: target, words: cell })
				else if (answer === newField) entry.newField = cell
				else if (answer) Object.assign(entry.actor, { [target]: answer })
			} else put(entry, target, cell)
		}

		const name = wordKey(entry.actor.name)
		const earlier = seen.get(name)
		if (!name) problems.push({ line, kind: 'nameMissing' })
		else if (earlier !== undefined && sameName !== 'add')
			problems.push({ line, kind: 'sameName', name: entry.actor.name, earlier })
		else seen.set(name, earlier ?? line)

		if (problems.length > 0) {
			check.problems.push(...problems)
			continue
		}
		const existing = sameName === 'add' ? undefined : knownByName.get(name)
		if (existing !== undefined && sameName === 'skip') check.skipped++
		else check.entries.push(existing === undefined ? entry : { ...entry, updates: existing })
	}
	check.unknown = [...unknown.values()]
	return check
}

/** The answer that makes a new field of the words. */
export const newField = 'new'

const lists: Record<Exclude<ListedProperty, 'field'>, Record<string, Term>> = {
	kind: kinds,
	level: levels,
	involvement: involvements,
}

/** The entries of a property's list with their labels: what is possible. */
export function choicesOf(property: ListedProperty, fields: readonly Field[]): { id: string; label: Term }[] {
	if (property === 'field') return fields.map(({ id, label }) => ({ id, label }))
	return Object.entries(lists[property]).map(([id, label]) => ({ id, label }))
}

function answerTo(
	property: ListedProperty,
	words: string,
	fields: readonly Field[],
	answers: Answers,
	unknown: Map<string, Unknown>,
	line: number,
): string | undefined {
	const found = property === 'field' ? fieldNamed(fields, words)?.id : termNamed(lists[property], words)
	if (found) return found
	const key = answerKey(property, words)
	// Fields are added freely; the other lists are closed.
	const answer = answers[key] ?? (property === 'field' ? newField : undefined)
	const entry = unknown.get(key) ?? { property, words, lines: [], answer }
	entry.lines.push(line)
	unknown.set(key, entry)
	return answer
}

function put(entry: Entry, target: Exclude<Target, ListedProperty>, words: string) {
	if (target.startsWith('c.')) {
		entry.cells[target.slice(2)] = words
		return
	}
	const line = words.replace(/\s+/gu, ' ')
	if (target === 'circle') {
		const circle = circleNamed(line)
		if (circle) entry.actor.circle = circle
	} else Object.assign(entry.actor, { [target]: line } as Partial<ActorDetails>)
}

/** The properties of words; any other column is one of the table. */
const fieldOf = {
	name: textFields.actorName,
	shortName: textFields.actorShortName,
	field: textFields.fieldLabel,
	circle: textFields.actorCircle,
	legalBasis: textFields.actorLegalBasis,
	contact: textFields.actorContact,
}

function limitOf(target: Target): number {
	return (fieldOf[target as keyof typeof fieldOf] ?? textFields.tableCell).limit
}

function isListed(target: Target): target is ListedProperty & ActorProperty {
	return target === 'kind' || target === 'field' || target === 'level' || target === 'involvement'
}

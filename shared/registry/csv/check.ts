import { type TextField, tidied } from '../../text/field.ts'
import { textFields } from '../../text/fields.ts'
import type { Actor } from '../actors/actor.ts'
import type { NewActor } from '../actors/actors.ts'
import type { Field } from '../actors/fields.ts'
import { wordKey } from '../term.ts'
import { cleanCell } from './cell.ts'
import type { Target } from './columns.ts'
import { listIn } from './listCell.ts'
import { type ListedProperty, meantBy, partsOf, proposedFor } from './listedWords.ts'
import { headingOf, isNoteHeading } from './mapping.ts'

/** How much can be read in at once: of organisations `rows`; of lists whose entries take a place among all others, `listRows`. */
export const importLimits = { rows: 10_000, listRows: 10_000, columns: 200, bytes: 5 * 1024 * 1024 } as const

/** A line of a file as a spreadsheet counts them: the heading is line 1. */
export interface FileLine {
	line: number
	cells: readonly string[]
}

/** What to do with actors whose name is in the registry already. */
export type SameName = 'update' | 'skip' | 'add'

/** What people decided about words that are on no list: an entry of it, `newField`, `keepWords`, or `''` for nothing. */
export type Answers = Readonly<Record<string, string>>

export const answerKey = (property: ListedProperty, words: string) => `${property}:${wordKey(words)}`

/** The answer that makes a new field of the words. */
export const newField = 'new'
/** The answer that keeps the words as a note. */
export const keepWords = 'keep'

export interface Unknown {
	property: ListedProperty
	/** the words as they first stand in the file */
	words: string
	lines: number[]
	/** what becomes of them */
	answer: string
}

/** Words that mean an entry of a list. */
export interface Understood {
	property: ListedProperty
	/** as they first stand in the file */
	words: string
	/** id of the entry */
	as: string
}

/** What people may want to look at in a line; it is read in all the same. */
export type Problem = { line: number } & (
	| { kind: 'nameMissing' }
	/** the same name stands in an earlier line */
	| { kind: 'sameName'; name: string; earlier: number }
	/** more cells than the heading has columns; they go into the note */
	| { kind: 'surplusCells'; count: number }
	/** it is cut where it stands; the whole of it goes into the note as far as that holds it */
	| { kind: 'tooLong'; target: Target; limit: number }
)

/** A field a line names: one there is, or the label of one to be added first. */
export type FieldWord = { readonly id: string } | { readonly label: string }

export interface Entry {
	line: number
	actor: NewActor
	/** the first is the one the actor is shown by */
	fields?: readonly FieldWord[]
	/** names of the groups it is in */
	groups?: readonly string[]
	cells: Record<string, string>
	/** heading of a column that the table gets -> words */
	newCells?: Record<string, string>
	/** id of the actor in the registry this line describes */
	updates?: string
}

export interface Check {
	entries: Entry[]
	problems: Problem[]
	unknown: Unknown[]
	/** each words once, in the order of the file */
	understood: Understood[]
	/** lines left out because their actor is known and shall stay as it is */
	skipped: number
}

/**
 * What would come of reading these lines with this mapping; changes nothing. Every line becomes an entry and every word
 * has a place, unless people say otherwise. A line without a name is called `nameless`.
 */
export function checkLines(
	{ headings, lines }: { headings: readonly string[]; lines: readonly FileLine[] },
	{
		mapping,
		fields,
		known,
		answers = {},
		sameName = 'update',
		nameless = (line) => `(${line})`,
	}: {
		mapping: readonly (Target | undefined)[]
		fields: readonly Field[]
		known: readonly Actor[]
		answers?: Answers
		sameName?: SameName
		nameless?: (line: number) => string
	},
): Check {
	const check: Check = { entries: [], problems: [], unknown: [], understood: [], skipped: 0 }
	const unknown = new Map<string, Unknown>()
	const understood = new Map<string, Understood>()
	const knownByName = new Map<string, Actor[]>()
	for (const actor of known)
		knownByName.set(wordKey(actor.name), [...(knownByName.get(wordKey(actor.name)) ?? []), actor])
	const seen = new Map<string, number[]>()

	for (const { line, cells } of lines) {
		const words = cells.map(cleanCell)
		if (words.every((cell) => cell === '')) continue
		const entry: Entry = { line, actor: { name: '' }, cells: {} }
		const problems: Problem[] = []
		const shortened = (target: Target, field: TextField, cell: string, column: number): string => {
			if (cell.length <= field.limit) return cell
			problems.push({ line, kind: 'tooLong', target, limit: field.limit })
			noteOn(entry, headingOf(headings, column), cell)
			return tidied(field, cell)
		}

		for (const [column, target] of mapping.entries()) {
			const cell = words[column]
			if (target === undefined || !cell) continue
			if (isListed(target)) {
				const parts = target === 'field' ? partsOf(cell, fields) : [cell]
				for (const part of parts) {
					const answer = answerTo(target, part, { fields, answers, unknown, understood, line })
					if (answer === keepWords) noteOn(entry, headingOf(headings, column), part)
					else if (target === 'field') entry.fields = withField(entry.fields, answer, part)
					else if (answer) Object.assign(entry.actor, { [target]: answer })
				}
			} else if (target === 'note') noteOn(entry, headingOf(headings, column), cell)
			else put(entry, target, shortened(target, fieldOf(target), cell, column))
		}
		const surplus = words.slice(mapping.length).filter(Boolean)
		if (surplus.length > 0) {
			problems.push({ line, kind: 'surplusCells', count: surplus.length })
			entry.actor.note = joined(entry.actor.note, surplus.join('; '), '\n')
		}
		const { note = '' } = entry.actor
		const { limit } = textFields.actorNote
		if (note.length > limit) {
			problems.push({ line, kind: 'tooLong', target: 'note', limit })
			entry.actor.note = tidied(textFields.actorNote, note)
		}

		if (!wordKey(entry.actor.name)) {
			problems.push({ line, kind: 'nameMissing' })
			entry.actor.name = nameless(line)
		}
		const name = wordKey(entry.actor.name)
		const before = seen.get(name) ?? []
		const [earlier] = before
		if (earlier !== undefined && sameName !== 'add')
			problems.push({ line, kind: 'sameName', name: entry.actor.name, earlier })
		seen.set(name, [...before, line])

		check.problems.push(...problems)
		// Two lines of one name are two actors, when they are read in again, too.
		const existing = sameName === 'add' ? undefined : knownByName.get(name)?.[before.length]
		if (existing && sameName === 'skip') check.skipped++
		else check.entries.push(existing ? { ...entry, updates: existing.id } : entry)
	}
	check.unknown = [...unknown.values()]
	check.understood = [...understood.values()]
	return check
}

/** What becomes of words that should be on a list: an entry of it, or an answer. */
function answerTo(
	property: ListedProperty,
	words: string,
	{
		fields,
		answers,
		unknown,
		understood,
		line,
	}: {
		fields: readonly Field[]
		answers: Answers
		unknown: Map<string, Unknown>
		understood: Map<string, Understood>
		line: number
	},
): string {
	const found = meantBy(property, words, fields)
	const key = answerKey(property, words)
	if (found) {
		if (!understood.has(key)) understood.set(key, { property, words, as: found })
		return found
	}
	// Fields are added freely, as far as the words are no novel; the other lists are closed.
	const isLabel = property === 'field' && words.length <= textFields.fieldLabel.limit
	const answer = answers[key] ?? proposedFor(property, words, fields) ?? (isLabel ? newField : keepWords)
	const entry = unknown.get(key) ?? { property, words, lines: [], answer }
	if (!entry.lines.includes(line)) entry.lines.push(line)
	unknown.set(key, entry)
	return answer
}

function withField(fields: readonly FieldWord[] = [], answer: string, words: string): readonly FieldWord[] {
	if (!answer) return fields
	return [...fields, answer === newField ? { label: words } : { id: answer }]
}

function put(entry: Entry, target: Exclude<Target, ListedProperty | 'note'>, words: string) {
	if (target.startsWith('c.')) {
		entry.cells[target.slice(2)] = words
		return
	}
	if (target.startsWith('n.')) {
		const column = target.slice(2)
		entry.newCells = { ...entry.newCells, [column]: joined(entry.newCells?.[column], words, '\n') }
		return
	}
	const line = words.replace(/\s+/gu, ' ')
	if (target === 'contact') entry.actor.contact = joined(entry.actor.contact, line, '; ')
	else if (target === 'groups') entry.groups = [...new Set([...(entry.groups ?? []), ...namesIn(words)])]
	else Object.assign(entry.actor, { [target]: line })
}

/** The names that stand in one cell. */
const namesIn = (words: string): string[] =>
	listIn(words)
		.map((part) => tidied(textFields.groupName, part.words))
		.filter(Boolean)

/** Words that have no place of their own, with the heading they stood under unless that says no more than "Bemerkung". */
function noteOn(entry: Entry, heading: string, words: string) {
	entry.actor.note = joined(entry.actor.note, isNoteHeading(heading) ? words : `${heading}: ${words}`, '\n')
}

const joined = (before: string | undefined, words: string, sign: string): string =>
	before === undefined ? words : before + sign + words

/** The form of the words a column becomes; any that is none of the actor's is one of the table. */
const fieldOf = (target: Target): TextField =>
	fieldsByTarget[target as keyof typeof fieldsByTarget] ?? textFields.tableCell

const fieldsByTarget = {
	name: textFields.actorName,
	shortName: textFields.actorShortName,
	legalBasis: textFields.actorLegalBasis,
	contact: textFields.actorContact,
}

const isListed = (target: Target): target is ListedProperty =>
	target === 'kind' || target === 'field' || target === 'level' || target === 'involvement'

import { tidied } from '../../text/field.ts'
import { textFields } from '../../text/fields.ts'
import type { Actor } from '../actors/actor.ts'
import {
	asStored,
	canStore,
	type RelationState,
	type Tie,
	type TieProperty,
	tieProperties,
} from '../relations/relation.ts'
import { termNamed, wordKey } from '../term.ts'
import { cleanCell } from './cell.ts'
import type { FileLine } from './check.ts'
import { type RelationColumn, relationColumns, tieWords } from './relationTable.ts'

/** A relation as a line of a file tells it. */
export interface ToldRelation {
	readonly line: number
	/** actor ids */
	readonly from: string
	readonly to: string
	readonly about: string
	readonly actual?: Tie
	readonly target?: Tie
	/** what the file has no column for, and therefore says nothing of */
	readonly silent?: Readonly<Record<RelationState, readonly TieProperty[]>>
}

/** Why a line was left out; `words` are those nobody knows. */
export type RelationProblem = { readonly line: number } & (
	| { readonly kind: 'unknownActor'; readonly words: string }
	| { readonly kind: 'unknownWords'; readonly words: string; readonly heading: string }
	| { readonly kind: 'sameActor'; readonly words: string }
	/** neither today nor in the target is there a kind */
	| { readonly kind: 'nowhere' }
)

/**
 * Reads lines under their headings in either language; columns with other headings are passed over. A line with a problem
 * is left out and costs no other line. Undefined if the headings name no two ends.
 */
export function readRelationLines(
	headings: readonly string[],
	lines: readonly FileLine[],
	actors: readonly Pick<Actor, 'id' | 'name' | 'shortName'>[],
): { relations: ToldRelation[]; problems: RelationProblem[] } | undefined {
	const columns = headings.map(columnNamed)
	const has = (holds: RelationColumn['holds']) => columns.some((column) => column?.holds === holds)
	if (!has('from') || !has('to') || !has('tie')) return undefined
	const ids = idsByName(actors)
	const silent = { actual: silentOn(columns, 'actual'), target: silentOn(columns, 'target') }
	const isSilent = silent.actual.length + silent.target.length > 0
	const relations: ToldRelation[] = []
	const problems: RelationProblem[] = []
	for (const { line, cells } of lines) {
		const words = cells.map(cleanCell)
		if (words.every((word) => word === '')) continue
		const read = readLine(line, words, columns, headings, ids)
		if ('kind' in read) problems.push(read)
		else relations.push(isSilent ? { ...read, silent } : read)
	}
	return { relations, problems }
}

function readLine(
	line: number,
	words: readonly string[],
	columns: readonly (RelationColumn | undefined)[],
	headings: readonly string[],
	ids: ReadonlyMap<string, string>,
): Omit<ToldRelation, 'silent'> | RelationProblem {
	const cell = (holds: 'from' | 'to' | 'about') => words[columns.findIndex((column) => column?.holds === holds)] ?? ''
	const [from, to] = [ids.get(wordKey(cell('from'))), ids.get(wordKey(cell('to')))]
	if (from === undefined) return { line, kind: 'unknownActor', words: cell('from') }
	if (to === undefined) return { line, kind: 'unknownActor', words: cell('to') }
	if (from === to) return { line, kind: 'sameActor', words: cell('to') }

	const ties: Record<RelationState, Partial<Record<TieProperty, unknown>>> = { actual: {}, target: {} }
	for (const [i, column] of columns.entries()) {
		const word = words[i]
		if (column?.holds !== 'tie' || !word) continue
		const value = valueNamed(column.property, word)
		if (value === undefined) return { line, kind: 'unknownWords', words: word, heading: headings[i] ?? '' }
		ties[column.state][column.property] ??= value
	}
	const [actual, target] = [wholeTie(ties.actual), wholeTie(ties.target)]
	if (!actual && !target) return { line, kind: 'nowhere' }
	const about = tidied(textFields.relationAbout, cell('about'))
	return { line, from, to, about, ...(actual && { actual }), ...(target && { target }) }
}

const silentOn = (columns: readonly (RelationColumn | undefined)[], state: RelationState): TieProperty[] =>
	tieProperties.filter(
		(property) =>
			!columns.some((column) => column?.holds === 'tie' && column.state === state && column.property === property),
	)

/** What is not said is as with a fresh relation: degree 1, mutual. Without a kind there is no tie. */
function wholeTie(told: Partial<Record<TieProperty, unknown>>): Tie | undefined {
	return told.kind === undefined ? undefined : ({ intensity: 1, direction: 'mutual', ...told } as Tie)
}

function valueNamed(property: TieProperty, words: string): unknown {
	if (property === 'scope') return asStored(property, words) ?? undefined
	const id = termNamed(tieWords[property], words)
	const value = property === 'intensity' ? Number(id) : id
	return canStore(property, value) ? value : undefined
}

function columnNamed(heading: string): RelationColumn | undefined {
	const wanted = wordKey(cleanCell(heading))
	return relationColumns.find(({ heading: own }) => wordKey(own.de) === wanted || wordKey(own.en) === wanted)
}

/** Of several with one name the first has it; a name goes before a short name. */
function idsByName(actors: readonly Pick<Actor, 'id' | 'name' | 'shortName'>[]): ReadonlyMap<string, string> {
	const ids = new Map<string, string>()
	const enter = (name: string | undefined, id: string) => {
		const key = wordKey(name ?? '')
		if (key && !ids.has(key)) ids.set(key, id)
	}
	for (const { name, id } of actors) enter(name, id)
	for (const { shortName, id } of actors) enter(shortName, id)
	return ids
}

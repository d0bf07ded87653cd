import { tidied } from '../../text/field.ts'
import { textFields } from '../../text/fields.ts'
import type { Actor } from '../actors/actor.ts'
import {
	asStored,
	canStore,
	type RelationKind,
	type RelationState,
	type Tie,
	type TieProperty,
	tieProperties,
	usualDirection,
} from '../relations/relation.ts'
import { termNamed, wordKey } from '../term.ts'
import { cleanCell } from './cell.ts'
import type { FileLine } from './check.ts'
import { columnsNamed, type RelationColumn, type ToldColumn, tieWords } from './relationColumns.ts'

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

/** Words of another program that stand for a kind of relation, by `wordKey`; `''` for relations of which no kind is said. */
export type MeantKinds = Readonly<Record<string, RelationKind>>

/** The kind of a relation of another program that uses a word of its own, as long as nobody says otherwise. */
export const usualKind: RelationKind = 'exchange'

/**
 * Reads lines under their headings in either language, or under those of other programs; columns with other headings are passed
 * over. A line with a problem is left out and costs no other line. Words of another program that are on no list cost no line: a kind is
 * what `meant` says it is, and all are kept in what the relation is about. Undefined if the headings name no two ends.
 */
export function readRelationLines(
	headings: readonly string[],
	lines: readonly FileLine[],
	actors: readonly Pick<Actor, 'id' | 'name' | 'shortName'>[],
	meant: MeantKinds = {},
): { relations: ToldRelation[]; problems: RelationProblem[]; unknownKinds: string[] } | undefined {
	const columns = columnsNamed(headings)
	const has = (holds: RelationColumn['holds']) => columns.some((column) => column?.holds === holds)
	if (!has('from') || !has('to')) return undefined
	const ownWords = columns.some((column) => column?.holds === 'tie' && !column.isForeign)
	const ids = idsByName(actors)
	const silent = { actual: silentOn(columns, 'actual'), target: silentOn(columns, 'target') }
	const isSilent = silent.actual.length + silent.target.length > 0
	const relations: ToldRelation[] = []
	const problems: RelationProblem[] = []
	const unknownKinds = new Map<string, string>()
	for (const { line, cells } of lines) {
		const words = cells.map(cleanCell)
		if (words.every((word) => word === '')) continue
		const cell = (holds: 'from' | 'to' | 'about') => words[columns.findIndex((column) => column?.holds === holds)] ?? ''
		const ends = readEnds(line, cell('from'), cell('to'), ids)
		if ('kind' in ends) problems.push(ends)
		else if (ownWords) {
			const ties = readTies(line, words, columns, headings)
			if ('kind' in ties) problems.push(ties)
			else relations.push({ ...ends, ...ties, about: aboutOf([cell('about')]), ...(isSilent && { silent }) })
		} else {
			const { actual, kept, unknownKind } = readForeignTie(words, columns, headings, meant)
			if (unknownKind !== undefined) unknownKinds.set(wordKey(unknownKind), unknownKind)
			relations.push({ ...ends, actual, about: aboutOf([cell('about'), ...kept]), silent })
		}
	}
	return { relations, problems, unknownKinds: [...unknownKinds.values()] }
}

const aboutOf = (parts: readonly string[]): string => tidied(textFields.relationAbout, parts.filter(Boolean).join('; '))

function readEnds(
	line: number,
	fromWords: string,
	toWords: string,
	ids: ReadonlyMap<string, string>,
): Pick<ToldRelation, 'line' | 'from' | 'to'> | RelationProblem {
	const [from, to] = [ids.get(wordKey(fromWords)), ids.get(wordKey(toWords))]
	if (from === undefined) return { line, kind: 'unknownActor', words: fromWords }
	if (to === undefined) return { line, kind: 'unknownActor', words: toWords }
	return from === to ? { line, kind: 'sameActor', words: toWords } : { line, from, to }
}

function readTies(
	line: number,
	words: readonly string[],
	columns: readonly (ToldColumn | undefined)[],
	headings: readonly string[],
): Pick<ToldRelation, RelationState> | RelationProblem {
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
	return { ...(actual && { actual }), ...(target && { target }) }
}

/** A relation of another program as one of today, with the words that have no other place, and its kind if that is on no list. */
function readForeignTie(
	words: readonly string[],
	columns: readonly (ToldColumn | undefined)[],
	headings: readonly string[],
	meant: MeantKinds,
): { actual: Tie; kept: string[]; unknownKind?: string } {
	const told: Partial<Record<TieProperty, unknown>> = {}
	const kept: string[] = []
	let kindWord = ''
	for (const [i, column] of columns.entries()) {
		const word = words[i]
		if (column?.holds !== 'tie' || !word) continue
		if (column.property === 'kind') kindWord = word
		const value = valueNamed(column.property, word) ?? foreignValue(column.property, word)
		if (value !== undefined) told[column.property] = value
		else kept.push(`${headings[i]}: ${word}`)
	}
	const known = told.kind !== undefined
	const kind = (told.kind ?? meant[wordKey(kindWord)] ?? usualKind) as RelationKind
	const actual = { intensity: 1, direction: usualDirection(kind), ...told, kind } as Tie
	return { actual, kept, ...(!known && { unknownKind: kindWord }) }
}

/** How Kumu, Gephi and others say which way a relation goes; weights of any scale, cut to ours. */
function foreignValue(property: TieProperty, words: string): unknown {
	const key = wordKey(words)
	if (property === 'direction') {
		if (['undirected', 'mutual', 'ungerichtet', 'beidseitig', 'wechselseitig', 'false'].includes(key)) return 'mutual'
		return ['directed', 'gerichtet', 'true'].includes(key) ? 'forward' : undefined
	}
	const weight = property === 'intensity' ? Number(words.replace(',', '.')) : Number.NaN
	return weight > 0 && weight <= 3 ? Math.max(1, Math.round(weight)) : undefined
}

const silentOn = (columns: readonly (ToldColumn | undefined)[], state: RelationState): TieProperty[] =>
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

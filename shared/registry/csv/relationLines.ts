import { cut } from '../../lib/characters.ts'
import type { Actor } from '../actor.ts'
import { aboutLimit, canStore, type RelationState, type Tie, type TieProperty } from '../relation.ts'
import { termNamed, wordKey } from '../terms.ts'
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
	const relations: ToldRelation[] = []
	const problems: RelationProblem[] = []
	for (const { line, cells } of lines) {
		const words = cells.map(cleanCell)
		if (words.every((word) => word === '')) continue
		const read = readLine(line, words, columns, headings, actors)
		if ('kind' in read) problems.push(read)
		else relations.push(read)
	}
	return { relations, problems }
}

function readLine(
	line: number,
	words: readonly string[],
	columns: readonly (RelationColumn | undefined)[],
	headings: readonly string[],
	actors: readonly Pick<Actor, 'id' | 'name' | 'shortName'>[],
): ToldRelation | RelationProblem {
	const cell = (holds: 'from' | 'to' | 'about') => words[columns.findIndex((column) => column?.holds === holds)] ?? ''
	const [from, to] = [actorNamed(cell('from'), actors), actorNamed(cell('to'), actors)]
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
	const about = cut(cell('about'), aboutLimit)
	return { line, from, to, about, ...(actual && { actual }), ...(target && { target }) }
}

/** What is not said is as with a fresh relation: degree 1, mutual. Without a kind there is no tie. */
function wholeTie(told: Partial<Record<TieProperty, unknown>>): Tie | undefined {
	return told.kind === undefined ? undefined : ({ intensity: 1, direction: 'mutual', ...told } as Tie)
}

function valueNamed(property: TieProperty, words: string): unknown {
	const id = termNamed(tieWords[property], words)
	const value = property === 'intensity' ? Number(id) : id
	return canStore(property, value) ? value : undefined
}

function columnNamed(heading: string): RelationColumn | undefined {
	const wanted = wordKey(cleanCell(heading))
	return relationColumns.find(({ heading: own }) => wordKey(own.de) === wanted || wordKey(own.en) === wanted)
}

function actorNamed(words: string, actors: readonly Pick<Actor, 'id' | 'name' | 'shortName'>[]): string | undefined {
	const wanted = wordKey(words)
	if (!wanted) return undefined
	const isCalled = (name: string | undefined) => name !== undefined && wordKey(name) === wanted
	return (actors.find(({ name }) => isCalled(name)) ?? actors.find(({ shortName }) => isCalled(shortName)))?.id
}

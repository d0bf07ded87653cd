import type { Actor } from '../actors/actor.ts'
import type { Relation, Tie, TieProperty } from '../relations/relation.ts'
import type { Term } from '../term.ts'
import { type RelationColumn, relationColumns, tieWords } from './relationColumns.ts'

/** Relations as rows of words under their headings, in one language, for `csvFile`. */
export function relationTable(
	relations: readonly Relation[],
	actors: readonly Pick<Actor, 'id' | 'name'>[],
	locale: keyof Term,
): string[][] {
	const nameOf = new Map(actors.map(({ id, name }) => [id, name]))
	const wordsOf = (relation: Relation, column: RelationColumn): string => {
		if (column.holds === 'about') return relation.about
		if (column.holds !== 'tie') return nameOf.get(relation[column.holds]) ?? ''
		return tieWord(relation[column.state], column.property, locale)
	}
	const rows = relations.map((relation) => relationColumns.map((column) => wordsOf(relation, column)))
	return [relationColumns.map(({ heading }) => heading[locale]), ...rows]
}

function tieWord(tie: Tie | undefined, property: TieProperty, locale: keyof Term): string {
	if (property === 'scope') return tie?.scope ?? ''
	const value = tie?.[property]
	return value === undefined ? '' : (tieWords[property][value]?.[locale] ?? '')
}

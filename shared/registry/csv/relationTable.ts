import type { Actor } from '../actors/actor.ts'
import {
	directions,
	formalities,
	intensities,
	type Relation,
	type RelationState,
	ratings,
	relationKinds,
	relationStates,
	type Tie,
	type TieProperty,
	tieProperties,
} from '../relations/relation.ts'
import type { Term } from '../term.ts'

/** The words of a tie's property as they stand in a cell; its scope is in people's own. */
export const tieWords: Readonly<Record<Exclude<TieProperty, 'scope'>, Readonly<Record<string, Term>>>> = {
	kind: relationKinds,
	intensity: Object.fromEntries(intensities.map((degree) => [degree, { de: `${degree}`, en: `${degree}` }])),
	direction: directions,
	formality: formalities,
	rating: ratings,
}

const tieHeadings: Readonly<Record<TieProperty, Term>> = {
	kind: { de: 'Art', en: 'Kind' },
	intensity: { de: 'Grad', en: 'Degree' },
	scope: { de: 'Umfang', en: 'Extent' },
	direction: { de: 'Richtung', en: 'Direction' },
	formality: { de: 'Formalisierung', en: 'Formality' },
	rating: { de: 'Bewertung', en: 'Rating' },
}

/** One column of a table of relations: an end, what it is about, or a property in one of the two states. */
export type RelationColumn =
	| { readonly holds: 'from' | 'to' | 'about'; readonly heading: Term }
	| { readonly holds: 'tie'; readonly state: RelationState; readonly property: TieProperty; readonly heading: Term }

/** The columns in the order in which they are written. A kind left empty means: not there in this state. */
export const relationColumns: readonly RelationColumn[] = [
	{ holds: 'from', heading: { de: 'Von', en: 'From' } },
	{ holds: 'to', heading: { de: 'An', en: 'To' } },
	...(Object.keys(relationStates) as RelationState[]).flatMap((state) =>
		tieProperties.map((property): RelationColumn => {
			const [of, heading] = [relationStates[state], tieHeadings[property]]
			return {
				holds: 'tie',
				state,
				property,
				heading: { de: `${heading.de} (${of.de})`, en: `${heading.en} (${of.en})` },
			}
		}),
	),
	{ holds: 'about', heading: { de: 'Worum es geht', en: 'What it is about' } },
]

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

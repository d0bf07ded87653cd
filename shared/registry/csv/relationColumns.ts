import {
	directions,
	formalities,
	intensities,
	type RelationState,
	ratings,
	relationKinds,
	relationStates,
	type TieProperty,
	tieProperties,
} from '../relations/relation.ts'
import { type Term, wordKey } from '../term.ts'
import { cleanCell } from './cell.ts'

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

/** What other programs (Kumu, Gephi, yEd) and lists of people's own call what a column holds. */
const otherWords = {
	from: ['Source', 'Quelle', 'Start', 'Organisation 1', 'Organisation A'],
	to: ['Target', 'Ziel', 'Nach', 'Organisation 2', 'Organisation B'],
	about: ['Label', 'Description', 'Beschreibung', 'Bezeichnung', 'Thema', 'Inhalt'],
	kind: ['Type', 'Typ', 'Beziehung', 'Beziehungsart', 'Relation', 'Relationship', 'Connection type'],
	intensity: ['Strength', 'Weight', 'Stärke', 'Gewicht'],
	scope: [],
	direction: [],
	formality: [],
	rating: [],
} as const satisfies Record<'from' | 'to' | 'about' | TieProperty, readonly string[]>

/** A column of a file, and whether it is none of ours: then what is said in it is said of today, in whatever words. */
export type ToldColumn = RelationColumn & { readonly isForeign?: true }

/** What each column of a file holds; undefined for those that hold nothing of a relation. Our own headings go first. */
export function columnsNamed(headings: readonly string[]): (ToldColumn | undefined)[] {
	const keys = headings.map((heading) => wordKey(cleanCell(heading)))
	const own = keys.map((key) => relationColumns.find(({ heading: { de, en } }) => [de, en].map(wordKey).includes(key)))
	const saysTie = own.some((column) => column?.holds === 'tie')
	const taken = new Set(own.map((column) => column?.holds))
	const foreign = relationColumns.filter((column) =>
		column.holds === 'tie' ? !saysTie && column.state === 'actual' : !taken.has(column.holds),
	)
	const left = new Set(foreign)
	return own.map((column, at) => {
		if (column) return column
		const found = [...left].find((each) => calledOtherwise(each).includes(keys[at] ?? ''))
		if (!found) return undefined
		left.delete(found)
		return { ...found, isForeign: true }
	})
}

function calledOtherwise(column: RelationColumn): string[] {
	if (column.holds !== 'tie') return otherWords[column.holds].map(wordKey)
	const { de, en } = tieHeadings[column.property]
	return [de, en, ...otherWords[column.property]].map(wordKey)
}

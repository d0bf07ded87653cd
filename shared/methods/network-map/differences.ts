import type * as Y from 'yjs'
import {
	type DifferenceKind,
	differenceKinds,
	isOpposed,
	type Difference as MapDifference,
	mapOf,
	shownIn,
} from '../../blocks/map/index.ts'
import {
	formalities,
	type Rating,
	type Relation,
	type RelationKind,
	ratings,
	type Term,
	type Tie,
	type TieProperty,
	tieProperties,
} from '../../registry/index.ts'
import { tell } from './sentences.ts'

/** What is to be done about a relation. */
export const differenceWords = {
	build: { de: 'aufbauen', en: 'build' },
	strengthen: { de: 'stärken', en: 'strengthen' },
	change: { de: 'ändern', en: 'change' },
	weaken: { de: 'lockern', en: 'loosen' },
	end: { de: 'beenden', en: 'end' },
} as const satisfies Record<DifferenceKind, Term>

/** One relation that is otherwise in the target than today. There are no others. */
export interface Difference extends MapDifference {
	/** in what the two ties differ; empty if there is only one of them */
	readonly changed: readonly TieProperty[]
}

/** Everything in which the target of a map differs from today: first what to build, last what to end, then by name. */
export function differences(doc: Y.Doc, mapId: string): Difference[] {
	const { nodes, edges } = shownIn(doc, mapId)
	const place = new Map(nodes.map(({ actor }, i) => [actor.id, i]))
	const names = new Map(nodes.map(({ actor }) => [actor.id, actor.name]))
	const ratingWords = mapOf(doc, mapId)?.ratingWords ?? ratings
	const rank = ({ kind, relation: { from, to } }: Difference) =>
		(differenceKinds.indexOf(kind) * nodes.length + (place.get(from) ?? 0)) * nodes.length + (place.get(to) ?? 0)
	return edges
		.flatMap((relation) => {
			const kind = differenceOf(relation)
			return kind ? [described(relation, kind, edges, names, ratingWords)] : []
		})
		.sort((a, b) => rank(a) - rank(b))
}

/** How the target of one relation differs from today, or undefined if it does not. */
export function differenceOf({ actual, target }: Relation): DifferenceKind | undefined {
	if (!actual) return target && 'build'
	if (!target) return 'end'
	if (changedProperties(actual, target).length === 0) return undefined
	const steps = [
		stepUp(closeness(actual.kind), closeness(target.kind)),
		isOpposed(actual.kind) || isOpposed(target.kind) ? 0 : stepUp(actual.intensity, target.intensity),
		stepUp(actual.direction === 'mutual' ? 1 : 0, target.direction === 'mutual' ? 1 : 0),
		stepUp(rankIn(formalities, actual.formality), rankIn(formalities, target.formality)),
		// The list of ratings begins with the best.
		stepUp(rankIn(ratings, target.rating), rankIn(ratings, actual.rating)),
	]
	if (isOpposed(actual.kind) !== isOpposed(target.kind)) return isOpposed(actual.kind) ? 'strengthen' : 'weaken'
	const [up, down] = [steps.includes(1), steps.includes(-1)]
	if (up === down) return 'change'
	return up ? 'strengthen' : 'weaken'
}

const changedProperties = (actual: Tie, target: Tie): TieProperty[] =>
	tieProperties.filter((property) => actual[property] !== target[property])

/** From loose to binding; who pays whom says nothing about that. */
const scale: readonly RelationKind[] = ['exchange', 'referral', 'coordination', 'project', 'binding']

function closeness(kind: RelationKind): number | undefined {
	const at = scale.indexOf(kind)
	return at < 0 ? undefined : at
}

function rankIn(list: object, value: string | undefined): number | undefined {
	return value === undefined ? undefined : Object.keys(list).indexOf(value)
}

/** 1 up, -1 down, 0 the same, or not to be compared. */
const stepUp = (from: number | undefined, to: number | undefined) =>
	from === undefined || to === undefined ? 0 : Math.sign(to - from)

function described(
	relation: Relation,
	kind: DifferenceKind,
	edges: readonly Relation[],
	names: ReadonlyMap<string, string>,
	ratingWords: Readonly<Record<Rating, Term>>,
): Difference {
	const { id, from, to, actual, target } = relation
	const ends = [from, to]
	const others = edges.filter(
		(edge) => edge.id !== id && edge.actual && ends.includes(edge.from) && ends.includes(edge.to),
	)
	return {
		key: `${kind}/${id}`,
		kind,
		relation,
		changed: actual && target ? changedProperties(actual, target) : [],
		elements: [`relation:${id}`, `actor:${from}`, `actor:${to}`],
		...tell(relation, kind, {
			from: names.get(from) ?? '',
			to: names.get(to) ?? '',
			besides: others.flatMap((edge) => edge.actual?.kind ?? []),
			ratingWords,
		}),
	}
}

import { type Direction, type Relation, type Tie, tieProperties } from '../relations/relation.ts'
import type { ToldRelation } from './relationLines.ts'

/** A line of a file, and the relation it speaks of if the two actors have it already. */
export interface MetRelation {
	readonly told: ToldRelation
	readonly known: Relation | undefined
}

/** Finds for each line the relation it speaks of; each relation stands for one line only. */
export function meetRelations(told: readonly ToldRelation[], relations: readonly Relation[]): MetRelation[] {
	/** by both ends */
	const waiting = new Map<string, Relation[]>()
	for (const relation of relations) {
		const between = waiting.get(endsOf(relation))
		if (between) between.push(relation)
		else waiting.set(endsOf(relation), [relation])
	}
	return told.map((line) => {
		const between = waiting.get(endsOf(line)) ?? []
		const known = sameRelation(line, between)
		if (known)
			waiting.set(
				endsOf(line),
				between.filter((each) => each !== known),
			)
		return { told: line, known }
	})
}

/** Whichever of them comes first. */
const endsOf = ({ from, to }: Pick<Relation, 'from' | 'to'>): string => [from, to].sort().join('\n')

/** How many relations lines add, and how many of those that are there they tell of. */
export function countMet(met: readonly MetRelation[]): { added: number; updated: number } {
	const updated = met.filter(({ known }) => known).length
	return { added: met.length - updated, updated }
}

/** The relation of both ends a line speaks of: best one that says the same already, else one of the same kind. */
function sameRelation(line: ToldRelation, ofBoth: readonly Relation[]): Relation | undefined {
	const says = (relation: Relation, { actual, target }: ToldRelation) =>
		sameTie(relation.actual, actual) && sameTie(relation.target, target)
	const [asIs, round] = [line, turned(line)]
	return (
		ofBoth.find((relation) => says(relation, relation.from === line.from ? asIs : round)) ??
		ofBoth.find(({ actual }) => actual !== undefined && actual.kind === line.actual?.kind) ??
		ofBoth.find(({ target }) => target !== undefined && target.kind === line.target?.kind)
	)
}

const turnedDirection: Readonly<Record<Direction, Direction>> = {
	mutual: 'mutual',
	forward: 'backward',
	backward: 'forward',
}

/** What has two ends and says what is between them, from one to the other. */
type Ends = Pick<ToldRelation, 'from' | 'to' | 'actual' | 'target'>

/** The same, told from the other end. */
export function turned<T extends Ends>(relation: T): T {
	const { actual, target } = relation
	const turn = (tie: Tie): Tie => ({ ...tie, direction: turnedDirection[tie.direction] })
	return {
		...relation,
		from: relation.to,
		to: relation.from,
		...(actual && { actual: turn(actual) }),
		...(target && { target: turn(target) }),
	}
}

/** The same, told so that what goes one way goes from `from` to `to`, today if it is there today. */
export const toldForward = <T extends Ends>(relation: T): T =>
	(relation.actual ?? relation.target)?.direction === 'backward' ? turned(relation) : relation

const sameTie = (one: Tie | undefined, other: Tie | undefined) =>
	one === other ||
	(one !== undefined && other !== undefined && tieProperties.every((each) => one[each] === other[each]))

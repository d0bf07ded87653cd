import type * as Y from 'yjs'
import { change } from '../../lib/change.ts'
import type { Random } from '../../lib/random.ts'
import { writeText } from '../../lib/textEdit.ts'
import { type Direction, type Relation, type RelationState, type Tie, tieProperties } from '../relation.ts'
import { aboutText, addRelation, changeTie, listRelations, setPresent } from '../relations.ts'
import type { ToldRelation } from './relationLines.ts'

/**
 * Enters relations read from a file, in one step of undo. One that the two actors have already, of the same kind today or
 * in the target, becomes what the file says; each stands for one line only.
 */
export function enterRelations(
	doc: Y.Doc,
	told: readonly ToldRelation[],
	random: Random = Math.random,
): { added: number; updated: number } {
	return change(doc, () => {
		const waiting = new Map(listRelations(doc).map((relation) => [relation.id, relation]))
		let updated = 0
		for (const line of told) {
			const known = sameRelation(line, [...waiting.values()])
			if (known) {
				waiting.delete(known.id)
				updated++
				bringTo(doc, known.id, known.from === line.from ? line : turned(line))
			} else add(doc, line, random)
		}
		return { added: told.length - updated, updated }
	})
}

/** The known relation a line speaks of: best one that says the same already, else one of the same kind. */
function sameRelation(line: ToldRelation, known: readonly Relation[]): Relation | undefined {
	const ofBoth = known.filter(
		({ from, to }) => (from === line.from && to === line.to) || (from === line.to && to === line.from),
	)
	const says = (relation: Relation, { actual, target }: ToldRelation) =>
		sameTie(relation.actual, actual) && sameTie(relation.target, target)
	const [asIs, round] = [line, turned(line)]
	return (
		ofBoth.find((relation) => says(relation, relation.from === line.from ? asIs : round)) ??
		ofBoth.find(({ actual }) => actual !== undefined && actual.kind === line.actual?.kind) ??
		ofBoth.find(({ target }) => target !== undefined && target.kind === line.target?.kind)
	)
}

function add(doc: Y.Doc, line: ToldRelation, random: Random): void {
	const { actual, target, ...ends } = line
	const tie = actual ?? target
	if (!tie) return
	const states = [...(actual ? ['actual' as const] : []), ...(target ? ['target' as const] : [])]
	const id = addRelation(doc, { ...ends, tie, states }, random)
	if (id !== undefined && actual && target) bring(doc, id, 'target', target)
}

function bringTo(doc: Y.Doc, id: string, { actual, target, about }: ToldRelation): void {
	// First what is to be there, so that it is there in one state at any time.
	for (const [state, tie] of [
		['actual', actual],
		['target', target],
	] as const)
		if (tie) setPresent(doc, id, state, true)
	for (const [state, tie] of [
		['actual', actual],
		['target', target],
	] as const) {
		if (tie) bring(doc, id, state, tie)
		else setPresent(doc, id, state, false)
	}
	const text = aboutText(doc, id)
	if (text && about) writeText(text, about)
}

function bring(doc: Y.Doc, id: string, state: RelationState, tie: Tie): void {
	changeTie(doc, id, state, Object.fromEntries(tieProperties.map((property) => [property, tie[property]])))
}

const turnedDirection: Readonly<Record<Direction, Direction>> = {
	mutual: 'mutual',
	forward: 'backward',
	backward: 'forward',
}

/** The same, told from the other end. */
function turned({ actual, target, ...line }: ToldRelation): ToldRelation {
	const turn = (tie: Tie): Tie => ({ ...tie, direction: turnedDirection[tie.direction] })
	return {
		...line,
		from: line.to,
		to: line.from,
		...(actual && { actual: turn(actual) }),
		...(target && { target: turn(target) }),
	}
}

const sameTie = (one: Tie | undefined, other: Tie | undefined) =>
	one === other ||
	(one !== undefined && other !== undefined && tieProperties.every((each) => one[each] === other[each]))

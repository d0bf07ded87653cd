import type * as Y from 'yjs'
import { command } from '../../lib/command.ts'
import type { Random } from '../../lib/random.ts'
import { textFields } from '../../text/fields.ts'
import { rewrite } from '../../text/typing.ts'
import { type RelationState, type Tie, type TieProperty, tieProperties } from '../relations/relation.ts'
import { aboutText, addRelation, changeTie, listRelations, setPresent } from '../relations/relations.ts'
import { countMet, type MetRelation, meetRelations, turned } from './meetRelations.ts'
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
	const met = meetRelations(told, listRelations(doc))
	enterMetRelations(doc, met, random)
	return countMet(met)
}

/** Enters lines of which it is settled already which relation they speak of. */
export const enterMetRelations = command(
	'registry',
	(doc: Y.Doc, met: readonly MetRelation[], random: Random = Math.random): void => {
		for (const { told, known } of met) {
			if (known) bringTo(doc, known.id, known.from === told.from ? told : turned(told))
			else add(doc, told, random)
		}
	},
)

function add(doc: Y.Doc, line: ToldRelation, random: Random): void {
	const { actual, target, silent: _, ...ends } = line
	const tie = actual ?? target
	if (!tie) return
	const states = [...(actual ? ['actual' as const] : []), ...(target ? ['target' as const] : [])]
	const id = addRelation(doc, { ...ends, tie, states }, random)
	if (id !== undefined && actual && target) bring(doc, id, 'target', target, tieProperties)
}

function bringTo(doc: Y.Doc, id: string, { actual, target, about, silent }: ToldRelation): void {
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
		const isTold = (property: TieProperty) => !silent?.[state].includes(property)
		if (tie) bring(doc, id, state, tie, tieProperties.filter(isTold))
		else if (isTold('kind')) setPresent(doc, id, state, false)
	}
	const text = aboutText(doc, id)
	if (text && about) rewrite(text, textFields.relationAbout, about)
}

function bring(doc: Y.Doc, id: string, state: RelationState, tie: Tie, properties: readonly TieProperty[]): void {
	changeTie(doc, id, state, Object.fromEntries(properties.map((property) => [property, tie[property]])))
}

import * as Y from 'yjs'
import { command } from '../../lib/command.ts'
import { mapIn, newEntry, textIn } from '../../lib/entries.ts'
import { tidied } from '../../text/field.ts'
import { textFields } from '../../text/fields.ts'
import { rewrite } from '../../text/typing.ts'
import { keepHandovers } from './handovers.ts'
import { branchKey, findChainStep, mostBranches, personLane, stepMap } from './steps.ts'

/**
 * Has the way lead from a step to another one of its state as well: further on, or back. One that is there keeps its words.
 * Changes nothing where one of both is gone, and where the step has as many as there may be.
 */
export const addBranch = command(
	'plenum',
	(doc: Y.Doc, chain: string, from: string, to: string, condition?: string): void => {
		const [one, other] = [findChainStep(doc, chain, from), findChainStep(doc, chain, to)]
		const stored = stepMap(doc, chain, from)
		if (!stored || !one || !other || from === to || one.state !== other.state) return
		if (one.lane === personLane || other.lane === personLane || mapIn(stored, branchKey(to))) return
		if (one.branches.length >= mostBranches) return
		stored.set(branchKey(to), newEntry({ condition: new Y.Text(tidied(textFields.chainCondition, condition ?? '')) }))
		keepHandovers(doc, chain, one.state)
	},
)

/** Takes a branch away. What is known of a handover along it is kept, as that of steps that were moved apart. */
export const removeBranch = command('plenum', (doc: Y.Doc, chain: string, from: string, to: string): void => {
	const stored = stepMap(doc, chain, from)
	if (stored?.has(branchKey(to))) stored.delete(branchKey(to))
})

/** Has a branch lead to another step. Its words go along; what was agreed about a handover was agreed between others. */
export const turnBranch = command(
	'plenum',
	(doc: Y.Doc, chain: string, from: string, to: string, next: string): void => {
		const step = findChainStep(doc, chain, from)
		const branch = step?.branches.find((each) => each.to === to)
		if (!branch || step?.branches.some((each) => each.to === next)) return
		removeBranch(doc, chain, from, to)
		addBranch(doc, chain, from, next, branch.condition)
	},
)

/** Says whether the way goes on from a step to the one that comes next. */
export const goOn = command('plenum', (doc: Y.Doc, chain: string, step: string, onward: boolean): void => {
	const [stored, found] = [stepMap(doc, chain, step), findChainStep(doc, chain, step)]
	if (!stored || !found || found.lane === personLane || found.onward === onward) return
	if (onward) stored.delete('onward')
	else stored.set('onward', false)
	keepHandovers(doc, chain, found.state)
})

/** In which case the way goes on from a step, or, with `to`, takes a branch: a text to write in. Undefined as long as nobody has. */
export const conditionText = (doc: Y.Doc, chain: string, step: string, to?: string): Y.Text | undefined =>
	textIn(conditionPlace(doc, chain, step, to), 'condition')

/**
 * Makes that read `words`; with its words as they are it gives the text to write in. Where two people are the first to do so
 * at the same moment, one of the two texts stays.
 */
export const editCondition = command(
	'plenum',
	(doc: Y.Doc, chain: string, step: string, to: string | undefined, words: string): void => {
		const place = conditionPlace(doc, chain, step, to)
		if (!place) return
		if (!textIn(place, 'condition')) place.set('condition', new Y.Text())
		const text = textIn(place, 'condition')
		if (text) rewrite(text, textFields.chainCondition, words)
	},
)

function conditionPlace(doc: Y.Doc, chain: string, step: string, to: string | undefined): Y.Map<unknown> | undefined {
	const stored = stepMap(doc, chain, step)
	return to === undefined ? stored : mapIn(stored, branchKey(to))
}

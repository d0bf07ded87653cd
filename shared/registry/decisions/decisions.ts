import * as Y from 'yjs'
import { command } from '../../lib/command.ts'
import { entriesIn, mapIn, newEntry, orderBefore, patchEntry, textIn } from '../../lib/entries.ts'
import { newId } from '../../lib/ids.ts'
import type { Random } from '../../lib/random.ts'
import { registryOf } from '../../lib/sharedRegistry.ts'
import { removeEntry, restoreEntry, type Trashed } from '../../lib/trash.ts'
import { tidied } from '../../text/field.ts'
import { textFields } from '../../text/fields.ts'
import { rewrite } from '../../text/typing.ts'
import {
	agreedElseKey,
	type Decision,
	type DecisionDetails,
	type DecisionOrigin,
	decisionKeys,
	decisionVersion,
	isDecisionDetail,
	readDecision,
} from './decision.ts'

/** The registry's map: decision id -> Y.Map. Observe it, but change it only through the commands below. */
export const decisionsOf = (doc: Y.Doc): Y.Map<unknown> => registryOf(doc).getMap('decisions')

/** Every decision of the workshop, the oldest first. */
export const listDecisions = (doc: Y.Doc): Decision[] => entriesIn(decisionsOf(doc), readDecision)

export const findDecision = (doc: Y.Doc, id: string): Decision | undefined => readDecision(id, decisionsOf(doc).get(id))

/** The text of a decision, to write in; ask again after an undo, which makes a new one. */
export const decisionText = (doc: Y.Doc, id: string): Y.Text | undefined => textIn(mapIn(decisionsOf(doc), id), 'text')

/** The id of the decision taken from this proposal, whether or not there is one. */
export const idOfOrigin = ({ round, option }: DecisionOrigin): string => `round:${round}/${option}`

/** What may be said of a decision when it is added. */
export interface NewDecision extends DecisionDetails {
	readonly text: string
	readonly agreedElse?: readonly string[]
	readonly reservedElse?: Decision['reservedElse']
	readonly origin?: DecisionOrigin
}

/**
 * Adds a decision behind the others and gives its id. One that was taken from a round already is there: it stays as people
 * have made it since, or comes back from the trash.
 */
export const addDecision = command(
	'registry',
	(
		doc: Y.Doc,
		{ text, agreedElse = [], reservedElse = [], origin, ...details }: NewDecision,
		{ random = Math.random }: { random?: Random } = {},
	): string => {
		const id = origin ? idOfOrigin(origin) : newId(random)
		restoreEntry(decisionsOf(doc), id)
		if (findDecision(doc, id)) return id
		const decision = newEntry({
			v: decisionVersion,
			order: orderBefore(decisionsOf(doc), listDecisions(doc), undefined),
			text: new Y.Text(tidied(textFields.decisionText, text)),
			state: 'agreed',
			origin,
		})
		for (const words of agreedElse) {
			const name = tidied(textFields.actorName, words)
			if (name) decision.set(agreedElseKey + name, true)
		}
		for (const { name: words, why } of reservedElse) {
			const name = tidied(textFields.actorName, words)
			if (name) decision.set(decisionKeys.reservedElse + name, tidied(textFields.reservation, why))
		}
		decisionsOf(doc).set(id, decision)
		patchEntry(decision, details, isDecisionDetail)
		return id
	},
)

/** Sets what the patch names; `undefined` forgets. Invalid values and unknown decisions change nothing. */
export const changeDecision = command(
	'registry',
	(
		doc: Y.Doc,
		id: string,
		patch: { readonly [Detail in keyof DecisionDetails]?: DecisionDetails[Detail] | undefined },
	): void => {
		const decision = mapIn(decisionsOf(doc), id)
		if (decision) patchEntry(decision, patch, isDecisionDetail)
	},
)

/** Says that a decision became a goal, or no longer. */
export const setDecisionGoal = command('registry', (doc: Y.Doc, id: string, goal: string, isOne: boolean): void => {
	const decision = mapIn(decisionsOf(doc), id)
	const key = decisionKeys.goal + goal
	if (!decision || !goal || (decision.get(key) === true) === isOne) return
	if (isOne) decision.set(key, true)
	else decision.delete(key)
})

/** Makes a decision read these words, letter by letter. */
export const editDecision = command('registry', (doc: Y.Doc, id: string, words: string): void => {
	const text = decisionText(doc, id)
	if (text) rewrite(text, textFields.decisionText, words)
})

/** Lays a decision into the trash, or takes it away for good. A rule it adopted knows it again once it is back. */
export const removeDecision = command('registry', (doc: Y.Doc, id: string, trashed?: Trashed): void => {
	removeEntry(decisionsOf(doc), id, trashed)
})

import * as Y from 'yjs'
import { entriesIn, mapIn, textIn, wordsIn } from '../../lib/entries.ts'
import { type Ordered, readOrder } from '../../lib/order.ts'
import type { Term } from '../../registry/index.ts'
import { textFields } from '../../text/fields.ts'

/** Version of what lies in a chain's map, kept there as `v`. */
export const chainVersion = 1

/** The way as it is today, and as it should be. Two groups work on them at once; neither touches the other's. */
export const chainStates = {
	actual: { de: 'Ist', en: 'Current' },
	ideal: { de: 'Ideal', en: 'Ideal' },
} as const satisfies Record<string, Term>
export type ChainState = keyof typeof chainStates

export interface ChainInfo {
	readonly id: string
	/** id of the method the chain belongs to */
	readonly method: string
}

/** A way through the organisations, told of one invented person. */
export interface Chain extends ChainInfo {
	/** what the person is called; always invented */
	readonly person: string
	/** whom the person stands for */
	readonly targetGroup: string
}

/** The texts of a chain that people write in together. */
export const chainParts = {
	person: textFields.chainPerson,
	targetGroup: textFields.chainTargetGroup,
} as const
export type ChainPart = keyof typeof chainParts

/** A part of the way both states share: access, clarification, … */
export interface Phase extends Ordered {
	readonly label: string
}

/*
 * `chains`: chain id -> { v, method, person: Y.Text, targetGroup: Y.Text, ownNeeds?, 'n.<need>',
 *   steering: Y.Text, access: Y.Text, steeredBy?, review?,
 *   phases: { <phase id>: { order, label: Y.Text, removed? } },
 *   lanes.actual, lanes.ideal: { <actor id>: { order } },
 *   steps: { <step id>: { v, state, at: { phase, order }, lane?, text: Y.Text, service?, counterpart?, burden?, outcome?, round?, 'n.<need>',
 *     onward?: false, condition?: Y.Text, 'branch.<step id>': { condition: Y.Text } } } }.
 * `at` is one value, so that two people who move a step leave it where one of them put it. A removed phase keeps its place
 * in the order: a step somebody puts there meanwhile is shown in the phase before it.
 */

/** The id of the chain that is told of a case: whoever begins it twice has it once. */
export const idOfCaseChain = (caseId: string): string => `case-${caseId}`

export const chainsMap = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('chains')

/** The stored map of a chain, or undefined if there is no such chain (any more). */
const chainMap = (doc: Y.Doc, chain: string): Y.Map<unknown> | undefined => mapIn(chainsMap(doc), chain)

export const phasesMap = (doc: Y.Doc, chain: string) => mapIn(chainMap(doc, chain), 'phases')
export const lanesMap = (doc: Y.Doc, chain: string, state: ChainState) => mapIn(chainMap(doc, chain), `lanes.${state}`)
export const stepsMap = (doc: Y.Doc, chain: string) => mapIn(chainMap(doc, chain), 'steps')

/** The workshop's chains, in no particular order. */
export function listChains(doc: Y.Doc): ChainInfo[] {
	return [...chainsMap(doc).entries()].flatMap(([id, chain]) => {
		const method = chain instanceof Y.Map ? chain.get('method') : undefined
		return typeof method === 'string' ? [{ id, method }] : []
	})
}

export function chainOf(doc: Y.Doc, id: string): Chain | undefined {
	const stored = chainMap(doc, id)
	const method = stored?.get('method')
	if (typeof method !== 'string') return undefined
	return { id, method, person: wordsIn(stored, 'person'), targetGroup: wordsIn(stored, 'targetGroup') }
}

/** A text of a chain, to write in; ask again after an undo, which makes new ones. */
export const chainText = (doc: Y.Doc, id: string, part: ChainPart): Y.Text | undefined =>
	textIn(chainMap(doc, id), part)

/** The label of a phase, to write in. */
export const phaseText = (doc: Y.Doc, chain: string, phase: string): Y.Text | undefined =>
	textIn(mapIn(phasesMap(doc, chain), phase), 'label')

/** The phases of a chain from first to last. Where people removed all at once, the first one stays. */
export function phasesOf(doc: Y.Doc, chain: string): Phase[] {
	const all = allPhasesOf(doc, chain)
	const left = all.filter(({ removed }) => !removed)
	return (left.length > 0 ? left : all.slice(0, 1)).map(({ id, order, label }) => ({ id, order, label }))
}

/** Every phase there ever was, the removed ones at their places. */
export function allPhasesOf(doc: Y.Doc, chain: string): (Phase & { readonly removed: boolean })[] {
	return entriesIn(phasesMap(doc, chain), (id, phase) =>
		phase instanceof Y.Map
			? {
					id,
					order: readOrder(phase.get('order')),
					label: wordsIn(phase, 'label'),
					removed: phase.get('removed') === true,
				}
			: undefined,
	)
}

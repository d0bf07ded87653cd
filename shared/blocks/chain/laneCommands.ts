import * as Y from 'yjs'
import { command } from '../../lib/command.ts'
import { mapIn, newEntry, orderBefore } from '../../lib/entries.ts'
import { type ChainState, lanesMap } from './chain.ts'
import { keepHandovers } from './handovers.ts'
import { lanesOf, personLane, stepMap, storedSteps } from './steps.ts'

/** Gives an actor a lane in one state, before the lane `before`, or at the end. One that has a lane keeps it. */
export const addLane = command(
	'plenum',
	(
		doc: Y.Doc,
		chain: string,
		state: ChainState,
		actor: string,
		{ before }: { before?: string | undefined } = {},
	): void => {
		const stored = lanesMap(doc, chain, state)
		if (!stored || actor === personLane || stored.get(actor) instanceof Y.Map) return
		const others = lanesOf(doc, chain, state).filter(({ id }) => id !== actor)
		stored.set(actor, newEntry({ order: orderBefore(stored, others, before) }))
	},
)

/** Puts a lane before the lane `before`, or at the end. */
export const moveLane = command(
	'plenum',
	(doc: Y.Doc, chain: string, state: ChainState, actor: string, before: string | undefined): void => {
		const stored = lanesMap(doc, chain, state)
		const lanes = lanesOf(doc, chain, state)
		if (!stored || before === actor || !lanes.some(({ id }) => id === actor)) return
		if (!mapIn(stored, actor)) stored.set(actor, new Y.Map())
		const others = lanes.filter(({ id }) => id !== actor)
		mapIn(stored, actor)?.set('order', orderBefore(stored, others, before))
	},
)

/** Takes a lane out of one state. Its steps stay where they are in the person's way; nobody answers for them any more. */
export const removeLane = command('plenum', (doc: Y.Doc, chain: string, state: ChainState, actor: string): void => {
	if (actor === personLane) return
	lanesMap(doc, chain, state)?.delete(actor)
	for (const step of storedSteps(doc, chain)) {
		if (step.state === state && step.lane === actor) stepMap(doc, chain, step.id)?.delete('lane')
	}
	keepHandovers(doc, chain, state)
})

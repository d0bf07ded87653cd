import * as Y from 'yjs'
import { command } from '../../lib/command.ts'
import { mapIn, newEntry, orderBefore } from '../../lib/entries.ts'
import { newId } from '../../lib/ids.ts'
import type { Random } from '../../lib/random.ts'
import { tidied } from '../../text/field.ts'
import { textFields } from '../../text/fields.ts'
import { allPhasesOf, type ChainState, chainStates, phasesMap, phasesOf } from './chain.ts'
import { keepHandovers } from './handovers.ts'
import { moveChainStep } from './stepCommands.ts'
import { allStepsOf } from './steps.ts'

const states = Object.keys(chainStates) as ChainState[]

/** Adds a phase before the phase `before`, or at the end; gives its id. */
export const addPhase = command(
	'plenum',
	(
		doc: Y.Doc,
		chain: string,
		label: string,
		{ before, random = Math.random }: { before?: string | undefined; random?: Random } = {},
	): string => {
		const id = newId(random)
		const stored = phasesMap(doc, chain)
		const order = stored && orderBefore(stored, allPhasesOf(doc, chain), before)
		stored?.set(id, newEntry({ order, label: new Y.Text(tidied(textFields.chainPhase, label)) }))
		return id
	},
)

/** Puts a phase, with its steps of both states, before the phase `before`, or at the end. */
export const movePhase = command(
	'plenum',
	(doc: Y.Doc, chain: string, phase: string, before: string | undefined): void => {
		const stored = phasesMap(doc, chain)
		const moved = mapIn(stored, phase)
		if (!stored || !moved || before === phase) return
		const others = allPhasesOf(doc, chain).filter(({ id }) => id !== phase)
		moved.set('order', orderBefore(stored, others, before))
		for (const state of states) keepHandovers(doc, chain, state)
	},
)

/**
 * Removes a phase. Its steps, of both states, come to the end of the phase before it, or to the beginning of the next one.
 * The last phase stays.
 */
export const removePhase = command('plenum', (doc: Y.Doc, chain: string, phase: string): void => {
	const left = phasesOf(doc, chain)
	const at = left.findIndex(({ id }) => id === phase)
	const heir = left[at - 1] ?? left[at + 1]
	if (at < 0 || !heir) return
	const steps = allStepsOf(doc, chain)
	for (const step of steps.filter((each) => each.phase === phase)) {
		const next = at > 0 ? undefined : steps.find((each) => each.phase === heir.id && each.state === step.state)
		moveChainStep(doc, chain, step.id, { phase: heir.id, before: next?.id })
	}
	mapIn(phasesMap(doc, chain), phase)?.set('removed', true)
})

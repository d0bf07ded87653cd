import * as Y from 'yjs'
import { command } from '../../lib/command.ts'
import { indexBefore, newEntry, patchEntry } from '../../lib/entries.ts'
import { newId } from '../../lib/ids.ts'
import { keysAt } from '../../lib/order.ts'
import type { Random } from '../../lib/random.ts'
import { removeEntry, type Trashed } from '../../lib/trash.ts'
import { forgetHandovers, isTermOf, needKey } from '../../registry/index.ts'
import { tidied } from '../../text/field.ts'
import { textFields } from '../../text/fields.ts'
import { type ChainState, phasesOf, stepsMap } from './chain.ts'
import { keepHandovers } from './handovers.ts'
import { addLane } from './laneCommands.ts'
import { allStepsOf, findChainStep, personLane, type StepOutcome, stepMap, stepOutcomes, storedSteps } from './steps.ts'

/** Version of what lies in a step's map, kept there as `v`. */
const stepVersion = 1

/** Where a step stands. What is left out stays as it is; `before: undefined` is the end of the phase. */
export interface StepPlace {
	phase?: string
	/** an actor's id, `person`, or undefined for nobody */
	lane?: string | undefined
	/** id of a step of the same state */
	before?: string | undefined
}

export interface StepDetails {
	/** id of the service it stands for */
	service?: string
	/** id of the current step an ideal one stands for */
	counterpart?: string
	/** id of the round in which observers of a played scene spoke of it */
	round?: string
	/** whether it weighs on the person */
	burden?: boolean
	/** why the person does not get there what they came for */
	outcome?: StepOutcome
}

export interface NewStep extends StepPlace, StepDetails {
	state: ChainState
	text?: string
	/** ids of needs it answers by itself */
	needs?: readonly string[]
}

const isStepDetail: Record<keyof StepDetails, (value: unknown) => boolean> = {
	service: (value) => typeof value === 'string',
	counterpart: (value) => typeof value === 'string',
	round: (value) => typeof value === 'string' && value !== '',
	burden: (value) => typeof value === 'boolean',
	outcome: (value) => isTermOf(stepOutcomes, value),
}

/** Adds a step, by default at the end of the first phase and in nobody's lane; gives its id. */
export const addChainStep = command(
	'plenum',
	(
		doc: Y.Doc,
		chain: string,
		{ state, text = '', needs = [], phase, lane, before, ...details }: NewStep,
		random: Random = Math.random,
		id: string = newId(random),
	): string => {
		const stored = stepsMap(doc, chain)
		if (!stored) return id
		const step = newEntry({ v: stepVersion, state, text: new Y.Text(tidied(textFields.chainStep, text)) })
		stored.set(id, step)
		patchEntry(step, details, isStepDetail)
		for (const need of needs) step.set(needKey(need), true)
		put(doc, chain, id, state, { phase: phase ?? phasesOf(doc, chain)[0]?.id ?? '', lane, before })
		return id
	},
)

/**
 * Puts a step into another phase, another lane, or before another step. Before a step it comes into that step's phase,
 * unless the place names another one, at whose end it then comes.
 */
export const moveChainStep = command('plenum', (doc: Y.Doc, chain: string, step: string, place: StepPlace): void => {
	const found = findChainStep(doc, chain, step)
	if (found && place.before !== step) put(doc, chain, step, found.state, place)
})

/** Sets what the patch names; `undefined` forgets. Only an ideal step keeps which current one it stands for. */
export const changeChainStep = command(
	'plenum',
	(
		doc: Y.Doc,
		chain: string,
		step: string,
		patch: { readonly [Detail in keyof StepDetails]: StepDetails[Detail] | undefined },
	): void => {
		const stored = stepMap(doc, chain, step)
		if (!stored) return
		const { counterpart, ...rest } = patch
		const isIdeal = stored.get('state') === 'ideal' && Object.hasOwn(patch, 'counterpart')
		patchEntry(stored, isIdeal ? { ...rest, counterpart } : rest, isStepDetail)
	},
)

/** Says that a step answers a need by itself, or no longer does. */
export const answerNeed = command(
	'plenum',
	(doc: Y.Doc, chain: string, step: string, need: string, answers: boolean): void => {
		const stored = stepMap(doc, chain, step)
		if (!stored || stored.has(needKey(need)) === answers) return
		if (answers) stored.set(needKey(need), true)
		else stored.delete(needKey(need))
	},
)

/**
 * Lays a step into the trash, or takes it away for good; the steps before and after it then follow each other. What is known
 * of its handovers is kept as long as it lies there.
 */
export const removeChainStep = command('plenum', (doc: Y.Doc, chain: string, step: string, trashed?: Trashed): void => {
	const found = findChainStep(doc, chain, step)
	if (!found) return
	removeEntry(stepsMap(doc, chain), step, trashed)
	if (!trashed) forgetHandovers(doc, step)
	keepHandovers(doc, chain, found.state)
})

function put(doc: Y.Doc, chain: string, id: string, state: ChainState, place: StepPlace): void {
	const stored = stepMap(doc, chain, id)
	if (!stored) return
	if (Object.hasOwn(place, 'lane') && place.lane !== stored.get('lane')) {
		if (place.lane === undefined) stored.delete('lane')
		else stored.set('lane', place.lane)
	}
	if (place.lane !== undefined && place.lane !== personLane) addLane(doc, chain, state, place.lane)
	if (place.phase !== undefined || Object.hasOwn(place, 'before')) putBefore(doc, chain, id, state, place)
	keepHandovers(doc, chain, state)
}

function putBefore(doc: Y.Doc, chain: string, id: string, state: ChainState, { phase, before }: StepPlace): void {
	const stored = storedSteps(doc, chain)
	const neighbour = before === undefined ? undefined : findChainStep(doc, chain, before)
	const isBefore = neighbour?.state === state && (phase === undefined || neighbour.phase === phase)
	const shown = phase ?? findChainStep(doc, chain, id)?.phase ?? ''
	// The neighbour may still lie in a removed phase, which is shown in this one; to stand before it is to lie there, too.
	const target = (isBefore && stored.find((step) => step.id === before)?.phase) || lastPhaseIn(doc, chain, state, shown)
	const others = stored.filter((step) => step.id !== id && step.state === state && step.phase === target)
	const { keys, repairs } = keysAt(others, indexBefore(others, isBefore ? before : undefined), 1)
	for (const [step, order] of repairs) stepMap(doc, chain, step)?.set('at', { phase: target, order })
	stepMap(doc, chain, id)?.set('at', { phase: target, order: keys[0] ?? '' })
}

/** The stored phase at whose end the shown phase ends: a removed one, if steps of this state still lie in it. */
function lastPhaseIn(doc: Y.Doc, chain: string, state: ChainState, shown: string): string {
	const last = stepsShownIn(doc, chain, state, shown).at(-1)
	return storedSteps(doc, chain).find((step) => step.id === last?.id)?.phase || shown
}

const stepsShownIn = (doc: Y.Doc, chain: string, state: ChainState, phase: string) =>
	allStepsOf(doc, chain).filter((step) => step.state === state && step.phase === phase)

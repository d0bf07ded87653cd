import * as Y from 'yjs'
import { entriesIn, mapIn, textIn, wordsIn } from '../../lib/entries.ts'
import { inOrder, type Ordered, readOrder } from '../../lib/order.ts'
import { findService, isTermOf, listNeeds, type Need, needsNamedIn, type Term } from '../../registry/index.ts'
import { allPhasesOf, type ChainState, chainsMap, lanesMap, phasesOf, stepsMap } from './chain.ts'

/** The lane of the person the chain tells of; every other lane is an actor's. */
export const personLane = 'person'

/** Why a person does not get at a station what they came for; on screen "nicht erreicht". Such a station answers no need. */
export const stepOutcomes = {
	waitingList: { de: 'Warteliste', en: 'waiting list' },
	refusal: { de: 'Absage', en: 'refusal' },
	notReached: { de: 'nicht erreicht', en: 'not reached' },
} as const satisfies Record<string, Term>
export type StepOutcome = keyof typeof stepOutcomes

/** One station of the way, or, in the person's lane, something they experience there. */
export interface Step extends Ordered {
	readonly state: ChainState
	/** id of the phase it is shown in */
	readonly phase: string
	/** id of the actor who answers for it, `person` for what the person experiences, undefined while nobody does */
	readonly lane: string | undefined
	readonly text: string
	/** id of the service it stands for, if that is there */
	readonly service: string | undefined
	/** ids of the needs it answers by itself, sorted */
	readonly needs: readonly string[]
	/** id of the step it stands for in the other state, if that is there */
	readonly counterpart: string | undefined
	/** id of the round in which observers of a played scene spoke of it; undefined for a step nobody played */
	readonly round: string | undefined
	/** whether it weighs on the person; for experiences */
	readonly burden: boolean
	/** why it is not reached; undefined where it is */
	readonly outcome: StepOutcome | undefined
	/** whether the way goes on to the step that comes next; without, it goes on by branches only, or ends */
	readonly onward: boolean
	/** in which case it does, in words; empty: in any */
	readonly condition: string
	/** where else it may lead to, by the place of the other step */
	readonly branches: readonly Branch[]
}

/** From a step to another one of the same state that is not simply the next: further on, or back to an earlier one. */
export interface Branch {
	/** id of the step it leads to */
	readonly to: string
	/** in which case, in words: "Warteliste", "kommt mit Unterlagen wieder" */
	readonly condition: string
}

/** Most branches of one step; what lies there beyond them is not read. */
export const mostBranches = 8

/** A lane of an actor. */
export interface Lane extends Ordered {
	/** the actor's id; the registry may have lost that actor */
	readonly id: string
}

/** A step as it is stored: the phase may have been removed, the counterpart may be gone. */
export interface StoredStep extends Ordered {
	readonly state: ChainState
	readonly phase: string
	readonly lane: string | undefined
	readonly counterpart: string | undefined
}

export const stepMap = (doc: Y.Doc, chain: string, step: string): Y.Map<unknown> | undefined =>
	mapIn(stepsMap(doc, chain), step)

/** The text of a step, to write in; ask again after an undo, which makes new ones. */
export const stepText = (doc: Y.Doc, chain: string, step: string): Y.Text | undefined =>
	textIn(stepMap(doc, chain, step), 'text')

/** The stations of one state in the order in which the person comes to them: by phase, then as people placed them. */
export const stepsOf = (doc: Y.Doc, chain: string, state: ChainState): Step[] =>
	allStepsOf(doc, chain).filter((step) => step.state === state && step.lane !== personLane)

/** What the person experiences in one state, in order. */
export const experiencesOf = (doc: Y.Doc, chain: string, state: ChainState): Step[] =>
	allStepsOf(doc, chain).filter((step) => step.state === state && step.lane === personLane)

export const findChainStep = (doc: Y.Doc, chain: string, id: string): Step | undefined =>
	allStepsOf(doc, chain).find((step) => step.id === id)

/** Every step of both states: the current ones first, each state in its order. */
export function allStepsOf(doc: Y.Doc, chain: string): Step[] {
	const stored = storedSteps(doc, chain)
	const shownIn = shownPhases(doc, chain)
	const isCurrent = new Set(stored.filter(({ state }) => state === 'actual').map(({ id }) => id))
	const idealOf = new Map<string, string>()
	for (const { id, state, counterpart } of stored) {
		if (state === 'ideal' && counterpart !== undefined && !idealOf.has(counterpart)) idealOf.set(counterpart, id)
	}
	const known = new Set(listNeeds(doc).map(({ id }) => id))
	const place = new Map(stored.map(({ id }, i) => [id, i]))
	const isWithin = (state: ChainState) => (to: string) => {
		const target = stored[place.get(to) ?? -1]
		return target !== undefined && target.state === state && target.lane !== personLane
	}
	return stored.map(({ id, order, state, phase, lane, counterpart }): Step => {
		const step = stepMap(doc, chain, id)
		const [service, outcome, round] = ['service', 'outcome', 'round'].map((key) => step?.get(key))
		return {
			id,
			order,
			state,
			phase: shownIn(phase),
			lane,
			text: wordsIn(step, 'text'),
			service: typeof service === 'string' && findService(doc, service) ? service : undefined,
			needs: step ? needsNamedIn(step).filter((need) => known.has(need)) : [],
			counterpart: state === 'actual' ? idealOf.get(id) : isCurrent.has(counterpart ?? '') ? counterpart : undefined,
			round: typeof round === 'string' && round !== '' ? round : undefined,
			burden: step?.get('burden') === true,
			outcome: isTermOf(stepOutcomes, outcome) ? outcome : undefined,
			onward: step?.get('onward') !== false,
			condition: wordsIn(step, 'condition'),
			branches:
				lane === personLane
					? []
					: branchesIn(step)
							.filter(({ to }) => to !== id && isWithin(state)(to))
							.sort((a, b) => (place.get(a.to) ?? 0) - (place.get(b.to) ?? 0))
							.slice(0, mostBranches),
		}
	})
}

const branchPrefix = 'branch.'

/** Under which key a step keeps its branch to another one. */
export const branchKey = (to: string) => `${branchPrefix}${to}`

/** The branches a step's map names, wherever they lead to. */
function branchesIn(step: Y.Map<unknown> | undefined): Branch[] {
	const found: Branch[] = []
	for (const [key, branch] of step ?? []) {
		if (!key.startsWith(branchPrefix) || !(branch instanceof Y.Map)) continue
		found.push({ to: key.slice(branchPrefix.length), condition: wordsIn(branch, 'condition') })
	}
	return found
}

/** The lanes of one state from top to bottom. A lane somebody removed while somebody else worked in it is still there. */
export function lanesOf(doc: Y.Doc, chain: string, state: ChainState): Lane[] {
	const lanes = entriesIn(lanesMap(doc, chain, state), (id, lane): Lane | undefined =>
		lane instanceof Y.Map ? { id, order: readOrder(lane.get('order')) } : undefined,
	)
	const present = new Set(lanes.map(({ id }) => id))
	for (const step of storedSteps(doc, chain)) {
		const { lane } = step
		if (step.state !== state || lane === undefined || lane === personLane || present.has(lane)) continue
		present.add(lane)
		lanes.push({ id: lane, order: '' })
	}
	return lanes.sort(inOrder)
}

/** The steps as they are stored, in order: the current ones first, by phase, then by key. */
export function storedSteps(doc: Y.Doc, chain: string): StoredStep[] {
	const rank = new Map(allPhasesOf(doc, chain).map(({ id }, i) => [id, i]))
	const rankOf = ({ state, phase }: StoredStep) => (state === 'actual' ? 0 : 1e6) + (rank.get(phase) ?? -1)
	return entriesIn(stepsMap(doc, chain), (id, step) => (step instanceof Y.Map ? readStored(id, step) : undefined)).sort(
		(a, b) => rankOf(a) - rankOf(b) || inOrder(a, b),
	)
}

function readStored(id: string, step: Y.Map<unknown>): StoredStep | undefined {
	const [state, at, lane, counterpart] = ['state', 'at', 'lane', 'counterpart'].map((key) => step.get(key))
	if (state !== 'actual' && state !== 'ideal') return undefined
	const { phase, order } = (typeof at === 'object' && at !== null ? at : {}) as { phase?: unknown; order?: unknown }
	return {
		id,
		order: readOrder(order),
		state,
		phase: typeof phase === 'string' ? phase : '',
		lane: typeof lane === 'string' ? lane : undefined,
		counterpart: typeof counterpart === 'string' ? counterpart : undefined,
	}
}

/** In which phase the steps of a phase are shown: its own, or, if it was removed, the one before it. */
function shownPhases(doc: Y.Doc, chain: string): (phase: string) => string {
	const left = phasesOf(doc, chain)
	const shown = new Map<string, string>()
	let last = left[0]?.id ?? ''
	for (const { id } of allPhasesOf(doc, chain)) {
		if (left.some((phase) => phase.id === id)) last = id
		shown.set(id, last)
	}
	return (phase) => shown.get(phase) ?? left[0]?.id ?? ''
}

/*
 * A chain's map holds `ownNeeds: true` once the chain names its needs, and `n.<need>` for each of them. A chain from before
 * names none: all needs of the workshop are its own.
 */

/** The needs a chain is about, in the order of the registry: those it names, and those its steps answer by themselves. */
export function needsOfChain(doc: Y.Doc, chain: string): Need[] {
	const stored = mapIn(chainsMap(doc), chain)
	const all = listNeeds(doc)
	if (stored?.get('ownNeeds') !== true) return all
	const own = new Set([...needsNamedIn(stored), ...allStepsOf(doc, chain).flatMap(({ needs }) => needs)])
	return all.filter(({ id }) => own.has(id))
}

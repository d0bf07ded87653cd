import { generateNKeysBetween } from 'fractional-indexing'
import * as Y from 'yjs'
import { change } from '../../lib/change.ts'
import { mapIn, newEntry, orderBefore } from '../../lib/entries.ts'
import { newId } from '../../lib/ids.ts'
import type { Random } from '../../lib/random.ts'
import { writeText } from '../../lib/textEdit.ts'
import type { Term } from '../../registry/index.ts'
import {
	allPhasesOf,
	type ChainPart,
	type ChainState,
	chainStates,
	chainsMap,
	chainText,
	chainVersion,
	lanesMap,
	phasesMap,
	phasesOf,
	phaseText,
} from './chain.ts'
import { keepHandovers } from './handovers.ts'
import { lanesOf, personLane, stepMap, storedSteps } from './steps.ts'

/** The phases a chain begins with, after the handbook "Unterstützungsnetzwerke für Alleinerziehende" (BMFSFJ, 2013). */
export const usualPhases = {
	access: { de: 'Zugang', en: 'Access' },
	clarification: { de: 'Klärung', en: 'Clarification' },
	planning: { de: 'Planung', en: 'Planning' },
	services: { de: 'Leistungen', en: 'Services' },
	afterCare: { de: 'Nachsorge', en: 'After-care' },
} as const satisfies Record<string, Term>
export type UsualPhase = keyof typeof usualPhases

const states = Object.keys(chainStates) as ChainState[]

export interface NewChain {
	method: string
	locale: keyof Term
	/** an invented name */
	person?: string
	targetGroup?: string
	/** phase id -> label, in order; the usual five unless it says otherwise */
	phases?: Readonly<Record<string, string>>
}

/** Founds a chain with its phases, without lanes and steps; gives its id. */
export function createChain(
	doc: Y.Doc,
	{ method, locale, person = '', targetGroup = '', phases }: NewChain,
	random: Random = Math.random,
): string {
	return change(doc, () => {
		const id = newId(random)
		const labels = Object.entries(
			phases ?? Object.fromEntries(Object.entries(usualPhases).map(([phase, label]) => [phase, label[locale]])),
		)
		const keys = generateNKeysBetween(null, null, labels.length)
		chainsMap(doc).set(
			id,
			newEntry({
				v: chainVersion,
				method,
				person: new Y.Text(person),
				targetGroup: new Y.Text(targetGroup),
				phases: newEntry(
					Object.fromEntries(
						labels.map(([phase, label], i) => [phase, newEntry({ order: keys[i] ?? '', label: new Y.Text(label) })]),
					),
				),
				'lanes.actual': new Y.Map(),
				'lanes.ideal': new Y.Map(),
				steps: new Y.Map(),
			}),
		)
		return id
	})
}

/** Makes a text of a chain read `words`, letter by letter; `caret` as in `textEdit`. */
export function editChain(doc: Y.Doc, chain: string, part: ChainPart, words: string, caret?: number): void {
	const text = chainText(doc, chain, part)
	if (text) change(doc, () => writeText(text, words, caret))
}

/** Adds a phase before the phase `before`, or at the end; gives its id. */
export function addPhase(
	doc: Y.Doc,
	chain: string,
	label: string,
	{ before, random = Math.random }: { before?: string | undefined; random?: Random } = {},
): string {
	return change(doc, () => {
		const id = newId(random)
		const stored = phasesMap(doc, chain)
		const order = stored && orderBefore(stored, allPhasesOf(doc, chain), before)
		stored?.set(id, newEntry({ order, label: new Y.Text(label) }))
		return id
	})
}

/** Makes the label of a phase read `words`, letter by letter. */
export function editPhase(doc: Y.Doc, chain: string, phase: string, words: string, caret?: number): void {
	const text = phaseText(doc, chain, phase)
	if (text) change(doc, () => writeText(text, words, caret))
}

/** Puts a phase, with its steps of both states, before the phase `before`, or at the end. */
export function movePhase(doc: Y.Doc, chain: string, phase: string, before: string | undefined): void {
	const stored = phasesMap(doc, chain)
	const moved = mapIn(stored, phase)
	if (!stored || !moved || before === phase) return
	change(doc, () => {
		const others = allPhasesOf(doc, chain).filter(({ id }) => id !== phase)
		moved.set('order', orderBefore(stored, others, before))
		for (const state of states) keepHandovers(doc, chain, state)
	})
}

/** Removes a phase; its steps are then shown in the phase before it. The last phase stays. */
export function removePhase(doc: Y.Doc, chain: string, phase: string): void {
	const left = phasesOf(doc, chain)
	if (left.length < 2 || !left.some(({ id }) => id === phase)) return
	change(doc, () => mapIn(phasesMap(doc, chain), phase)?.set('removed', true))
}

/** Gives an actor a lane in one state, before the lane `before`, or at the end. One that has a lane keeps it. */
export function addLane(
	doc: Y.Doc,
	chain: string,
	state: ChainState,
	actor: string,
	{ before }: { before?: string | undefined } = {},
): void {
	const stored = lanesMap(doc, chain, state)
	if (!stored || actor === personLane || stored.get(actor) instanceof Y.Map) return
	change(doc, () => {
		const others = lanesOf(doc, chain, state).filter(({ id }) => id !== actor)
		stored.set(actor, newEntry({ order: orderBefore(stored, others, before) }))
	})
}

/** Puts a lane before the lane `before`, or at the end. */
export function moveLane(
	doc: Y.Doc,
	chain: string,
	state: ChainState,
	actor: string,
	before: string | undefined,
): void {
	const stored = lanesMap(doc, chain, state)
	const lanes = lanesOf(doc, chain, state)
	if (!stored || before === actor || !lanes.some(({ id }) => id === actor)) return
	change(doc, () => {
		if (!mapIn(stored, actor)) stored.set(actor, new Y.Map())
		const others = lanes.filter(({ id }) => id !== actor)
		mapIn(stored, actor)?.set('order', orderBefore(stored, others, before))
	})
}

/** Takes a lane out of one state. Its steps stay where they are in the person's way; nobody answers for them any more. */
export function removeLane(doc: Y.Doc, chain: string, state: ChainState, actor: string): void {
	if (actor === personLane) return
	change(doc, () => {
		lanesMap(doc, chain, state)?.delete(actor)
		for (const step of storedSteps(doc, chain)) {
			if (step.state === state && step.lane === actor) stepMap(doc, chain, step.id)?.delete('lane')
		}
		keepHandovers(doc, chain, state)
	})
}

import type * as Y from 'yjs'
import { newId } from '../../lib/ids.ts'
import type { JsonObject } from '../../lib/json.ts'
import type { Random } from '../../lib/random.ts'
import type { NameOf, Reading } from '../../registry/file/index.ts'
import {
	changeHandover,
	editPasses,
	type Handover,
	handoverFeedbacks,
	handoverForms,
	handoverKey,
	handoverRatings,
	isDay,
	isTermOf,
	listServices,
} from '../../registry/index.ts'
import { agreedOn, changeAgreed, editAgreed } from './agreed.ts'
import { addBranch, editCondition, goOn } from './branchCommands.ts'
import { type ChainState, chainOf, phasesOf } from './chain.ts'
import { createChain } from './chainCommands.ts'
import { chainData, type SettledData, type StateData } from './fileData.ts'
import { handoversOf } from './handovers.ts'
import { addLane } from './laneCommands.ts'
import { addChainStep } from './stepCommands.ts'
import { experiencesOf, lanesOf, needsOfChain, personLane, stepOutcomes, stepsOf } from './steps.ts'

export function writeChainFile(doc: Y.Doc, id: string, nameOf: NameOf): JsonObject {
	const phases = phasesOf(doc, id)
	const placeOf = (phase: string) =>
		Math.max(
			0,
			phases.findIndex((each) => each.id === phase),
		)
	const originals = stepsOf(doc, id, 'actual').map((step) => step.id)
	const writeState = (state: ChainState): JsonObject => {
		const steps = stepsOf(doc, id, state)
		const place = new Map(steps.map((step, i) => [step.id, i]))
		const isOnward = ({ from, to }: Handover) => place.get(to) === (place.get(from) ?? -2) + 1
		const handovers = handoversOf(doc, id, state)
		const along = new Map(handovers.filter((each) => !isOnward(each)).map((each) => [each.key, each]))
		return {
			lanes: lanesOf(doc, id, state).map((lane) => nameOf('actors', lane.id)),
			steps: steps.map(({ id: step, phase, lane, text, service, needs, counterpart, outcome, ...leading }) => {
				const original = originals.indexOf(state === 'ideal' ? (counterpart ?? '') : '')
				return {
					phase: placeOf(phase),
					...(lane !== undefined && { lane: nameOf('actors', lane) }),
					text,
					...(service !== undefined && { service: nameOf('services', service) }),
					...(needs.length > 0 && { needs: inListOrder(needs).map((need) => nameOf('needs', need)) }),
					...(original >= 0 && { counterpart: original }),
					...(outcome && { outcome }),
					...(!leading.onward && { onward: false }),
					...(leading.condition && { condition: leading.condition }),
					...(leading.branches.length > 0 && {
						branches: leading.branches.map(({ to, condition }) => {
							const handover = along.get(handoverKey(step, to))
							return { to: place.get(to) ?? 0, condition, ...(handover && { handover: settledOf(handover) }) }
						}),
					}),
				}
			}),
			experiences: experiencesOf(doc, id, state).map(({ phase, text, burden }) => ({
				phase: placeOf(phase),
				text,
				burden,
			})),
			handovers: handovers.filter(isOnward).map((each) => ({ at: place.get(each.to) ?? 0, ...settledOf(each) })),
		}
	}
	const settledOf = ({ passes, form, consent, feedback, responsible, rating }: Handover): JsonObject => ({
		...(form !== undefined && { form }),
		passes,
		...(consent !== undefined && { consent }),
		...(feedback && { feedback }),
		...(responsible !== undefined && { responsible: nameOf('actors', responsible) }),
		...(rating !== undefined && { rating }),
	})
	const order = needsOfChain(doc, id).map((need) => need.id)
	const inListOrder = (needs: readonly string[]) => order.filter((need) => needs.includes(need))
	const chain = chainOf(doc, id)
	const { steering, access, steeredBy, review } = agreedOn(doc, id)
	return {
		person: chain?.person ?? '',
		targetGroup: chain?.targetGroup ?? '',
		...(steering && { steering }),
		...(access && { access }),
		...(steeredBy !== undefined && { steeredBy: nameOf('actors', steeredBy) }),
		...(review && { review }),
		phases: phases.map(({ label }) => label),
		needs: order.map((need) => nameOf('needs', need)),
		services: listServices(doc).map((service) => nameOf('services', service.id)),
		actual: writeState('actual'),
		ideal: writeState('ideal'),
	}
}

/** What the names and places of a file stand for in this document. */
interface Known {
	phaseAt(at: number): string
	/** An actor or service the file does not describe stays one that is gone. */
	idOf(collection: 'actors' | 'services', name: string): string
	needs(names: readonly string[]): string[]
	readonly random: Random
}

export function readChainFile(data: unknown): ((doc: Y.Doc, method: string, reading: Reading) => string) | undefined {
	const checked = chainData.safeParse(data)
	if (!checked.success) return undefined
	const { person, targetGroup, steering, access, steeredBy, review, phases, needs: own, actual, ideal } = checked.data
	return (doc, method, { idOf, random }) => {
		const labels = phases.map((label) => [newId(random), label] as const)
		const needs = own.flatMap((name) => idOf('needs', name) ?? [])
		const about = { method, locale: 'de', person, targetGroup, phases: Object.fromEntries(labels), needs } as const
		const chain = createChain(doc, about, random)
		const gone = new Map<string, string>()
		const known: Known = {
			random,
			phaseAt: (at) => labels[Math.min(at, labels.length - 1)]?.[0] ?? '',
			needs: (names) => names.flatMap((name) => idOf('needs', name) ?? []),
			idOf(collection, name) {
				const id = idOf(collection, name) ?? gone.get(`${collection} ${name}`) ?? newId(random)
				gone.set(`${collection} ${name}`, id)
				return id
			},
		}
		if (steering) editAgreed(doc, chain, 'steering', steering)
		if (access) editAgreed(doc, chain, 'access', access)
		if (steeredBy !== undefined) changeAgreed(doc, chain, { steeredBy: known.idOf('actors', steeredBy) })
		if (isDay(review)) changeAgreed(doc, chain, { review })
		const originals = enterState(doc, chain, 'actual', actual, [], known)
		enterState(doc, chain, 'ideal', ideal, originals, known)
		return chain
	}
}

/** Enters one state and gives the ids of its stations in order; `originals` are those they may stand for. */
function enterState(
	doc: Y.Doc,
	chain: string,
	state: ChainState,
	{ lanes, steps, experiences, handovers }: StateData,
	originals: readonly string[],
	{ phaseAt, idOf, needs, random }: Known,
): string[] {
	for (const lane of lanes) addLane(doc, chain, state, idOf('actors', lane))
	for (const { phase, text, burden } of experiences)
		addChainStep(
			doc,
			chain,
			{ state, phase: phaseAt(phase), lane: personLane, text, ...(burden && { burden }) },
			random,
		)
	const ids = steps.map(({ phase, lane, text, service, needs: answered = [], counterpart, outcome }) => {
		const original = originals[counterpart ?? -1]
		const step = {
			state,
			phase: phaseAt(phase),
			lane: lane === undefined ? undefined : idOf('actors', lane),
			text,
			needs: needs(answered),
			...(service !== undefined && { service: idOf('services', service) }),
			...(original !== undefined && { counterpart: original }),
			...(isTermOf(stepOutcomes, outcome) && { outcome }),
		}
		return addChainStep(doc, chain, step, random)
	})
	const settle = (
		from: string | undefined,
		to: string | undefined,
		{ form, passes, consent, feedback, responsible, rating }: SettledData,
	) => {
		if (from === undefined || to === undefined) return
		const key = handoverKey(from, to)
		changeHandover(doc, key, {
			...(isTermOf(handoverForms, form) && { form }),
			...(consent !== undefined && { consent }),
			...(isTermOf(handoverFeedbacks, feedback) && { feedback }),
			...(responsible !== undefined && { responsible: idOf('actors', responsible) }),
			...(isTermOf(handoverRatings, rating) && { rating }),
		})
		editPasses(doc, key, passes)
	}
	for (const { at, ...handover } of handovers) settle(ids[at - 1], ids[at], handover)
	for (const [i, { onward, condition, branches = [] }] of steps.entries()) {
		const from = ids[i] ?? ''
		if (onward === false) goOn(doc, chain, from, false)
		if (condition) editCondition(doc, chain, from, undefined, condition)
		for (const { to, condition: words, handover } of branches) {
			addBranch(doc, chain, from, ids[to] ?? '', words)
			if (handover) settle(from, ids[to], handover)
		}
	}
	return ids
}

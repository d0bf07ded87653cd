import type * as Y from 'yjs'
import { change } from '../../lib/change.ts'
import { newId } from '../../lib/ids.ts'
import type { JsonObject } from '../../lib/json.ts'
import { z } from '../../lib/schema.ts'
import type { NameOf, Reading } from '../../registry/file/index.ts'
import {
	changeHandover,
	editPasses,
	type HandoverDetails,
	handoverDetails,
	handoverForms,
	handoverKey,
	handoverRatings,
	isTermOf,
	listNeeds,
	listServices,
} from '../../registry/index.ts'
import { type ChainState, chainOf, chainStates, phasesOf } from './chain.ts'
import { createChain } from './chainCommands.ts'
import { handoversOf } from './handovers.ts'
import { addLane } from './laneCommands.ts'
import { addStep } from './stepCommands.ts'
import { experiencesOf, lanesOf, personLane, stepsOf } from './steps.ts'

const states = Object.keys(chainStates) as ChainState[]

/** A place in a list of the same file, counted from 0. */
const index = z.number().int().min(0)

/** One state in a data file. Phases go by their place in the chain's list, steps by theirs in the state's. */
const stateData = z.object({
	lanes: z.array(z.string()).max(200),
	steps: z
		.array(
			z.object({
				phase: index,
				lane: z.string().optional(),
				text: z.string(),
				service: z.string().optional(),
				needs: z.array(z.string()).max(500).optional(),
				counterpart: index.optional(),
			}),
		)
		.max(1000),
	experiences: z.array(z.object({ phase: index, text: z.string(), burden: z.boolean() })).max(1000),
	/** `at`: the place of the step it leads to */
	handovers: z
		.array(
			z.object({
				at: index,
				form: z.string().optional(),
				passes: z.string(),
				consent: z.boolean().optional(),
				responsible: z.string().optional(),
				rating: z.string().optional(),
			}),
		)
		.max(1000),
})

/** A chain in a data file, with all needs and services of its workshop: they belong to its panel. */
const chainData = z.object({
	person: z.string(),
	targetGroup: z.string(),
	phases: z.array(z.string()).min(1).max(50),
	needs: z.array(z.string()).max(1000),
	services: z.array(z.string()).max(1000),
	actual: stateData,
	ideal: stateData,
})

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
		return {
			lanes: lanesOf(doc, id, state).map((lane) => nameOf('actors', lane.id)),
			steps: steps.map(({ phase, lane, text, service, needs, counterpart }) => {
				const original = originals.indexOf(state === 'ideal' ? (counterpart ?? '') : '')
				return {
					phase: placeOf(phase),
					...(lane !== undefined && { lane: nameOf('actors', lane) }),
					text,
					...(service !== undefined && { service: nameOf('services', service) }),
					...(needs.length > 0 && { needs: inListOrder(needs).map((need) => nameOf('needs', need)) }),
					...(original >= 0 && { counterpart: original }),
				}
			}),
			experiences: experiencesOf(doc, id, state).map(({ phase, text, burden }) => ({
				phase: placeOf(phase),
				text,
				burden,
			})),
			handovers: handoversOf(doc, id, state).map(({ to, passes, form, consent, responsible, rating }) => ({
				at: steps.findIndex((step) => step.id === to),
				...(form !== undefined && { form }),
				passes,
				...(consent !== undefined && { consent }),
				...(responsible !== undefined && { responsible: nameOf('actors', responsible) }),
				...(rating !== undefined && { rating }),
			})),
		}
	}
	const order = listNeeds(doc).map((need) => need.id)
	const inListOrder = (needs: readonly string[]) => order.filter((need) => needs.includes(need))
	const chain = chainOf(doc, id)
	return {
		person: chain?.person ?? '',
		targetGroup: chain?.targetGroup ?? '',
		phases: phases.map(({ label }) => label),
		needs: order.map((need) => nameOf('needs', need)),
		services: listServices(doc).map((service) => nameOf('services', service.id)),
		actual: writeState('actual'),
		ideal: writeState('ideal'),
	}
}

/** An actor or service the file does not describe stays one that is gone. */
export function readChainFile(data: unknown): ((doc: Y.Doc, method: string, reading: Reading) => string) | undefined {
	const checked = chainData.safeParse(data)
	if (!checked.success) return undefined
	const { person, targetGroup, phases, ...rest } = checked.data
	return (doc, method, { idOf, random }) =>
		change(doc, () => {
			const gone = new Map<string, string>()
			const known = (collection: 'actors' | 'services', name: string) => {
				const id = idOf(collection, name) ?? gone.get(`${collection} ${name}`) ?? newId(random)
				gone.set(`${collection} ${name}`, id)
				return id
			}
			const labels = phases.map((label) => [newId(random), label] as const)
			const phaseAt = (at: number) => labels[Math.min(at, labels.length - 1)]?.[0] ?? ''
			const chain = createChain(
				doc,
				{ method, locale: 'de', person, targetGroup, phases: Object.fromEntries(labels) },
				random,
			)
			const originals: string[] = []
			for (const state of states) {
				const { lanes, steps, experiences, handovers } = rest[state]
				for (const lane of lanes) addLane(doc, chain, state, known('actors', lane))
				for (const { phase, text, burden } of experiences)
					addStep(
						doc,
						chain,
						{ state, phase: phaseAt(phase), lane: personLane, text, ...(burden && { burden }) },
						random,
					)
				const ids = steps.map(({ phase, lane, text, service, needs = [], counterpart }) => {
					const original = state === 'ideal' ? originals[counterpart ?? -1] : undefined
					const step = {
						state,
						phase: phaseAt(phase),
						lane: lane === undefined ? undefined : known('actors', lane),
						text,
						needs: needs.flatMap((need) => idOf('needs', need) ?? []),
						...(service !== undefined && { service: known('services', service) }),
						...(original !== undefined && { counterpart: original }),
					}
					return addStep(doc, chain, step, random)
				})
				if (state === 'actual') originals.push(...ids)
				for (const { at, form, passes, consent, responsible, rating } of handovers) {
					const [from, to] = [ids[at - 1], ids[at]]
					if (from === undefined || to === undefined) continue
					const details: HandoverDetails = {
						...(isTermOf(handoverForms, form) && { form }),
						...(consent !== undefined && { consent }),
						...(responsible !== undefined && { responsible: known('actors', responsible) }),
						...(isTermOf(handoverRatings, rating) && { rating }),
					}
					const key = handoverKey(from, to)
					changeHandover(doc, key, Object.fromEntries(handoverDetails.map((detail) => [detail, details[detail]])))
					editPasses(doc, key, passes)
				}
			}
			return chain
		})
}

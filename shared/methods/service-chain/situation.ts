import type * as Y from 'yjs'
import {
	type ChainPicture,
	type ChainState,
	chainOf,
	chainPicture,
	type Facts,
	factsIn,
	needsOfChain,
	passagesOf,
	type Step,
} from '../../blocks/chain/index.ts'
import { type Feedback, saidInRounds } from '../../blocks/scenes/index.ts'
import { findActor, listRelations, listServices, type Relation, type Service } from '../../registry/index.ts'
import { type ChainNames, namesIn } from './words.ts'

/** All that one state is judged by. */
export interface Situation {
	readonly picture: ChainPicture
	readonly names: ChainNames
	/** what the person is called; may be empty */
	readonly person: string
	readonly facts: Facts
	/** ids of the needs the chain is about, in order */
	readonly needs: readonly string[]
	readonly services: readonly Service[]
	readonly relations: readonly Relation[]
	/** what observers said of steps that were played, by their rounds */
	readonly said: ReadonlyMap<string, readonly Feedback[]>
	/** the needs a step answers: by itself, and through its service; none if it is not reached */
	needsOf(step: Step): readonly string[]
	/** the needs it would answer if it were reached */
	meantFor(step: Step): readonly string[]
	/** whether the person may come to both of two steps */
	isOnOneWay(one: Step, other: Step): boolean
	/** the actor who answers for a step, if the registry has them */
	providerOf(step: Step): string | undefined
}

export function situationOf(doc: Y.Doc, chain: string, state: ChainState): Situation {
	const needs = needsOfChain(doc, chain).map(({ id }) => id)
	const services = listServices(doc)
	const serviceById = new Map(services.map((service) => [service.id, service]))
	const picture = chainPicture(doc, chain, state)
	const meantFor = (step: Step) => {
		const answered = [...step.needs, ...(serviceById.get(step.service ?? '')?.needs ?? [])]
		return needs.filter((need) => answered.includes(need))
	}
	return {
		picture,
		names: namesIn(doc, chain),
		person: chainOf(doc, chain)?.person.trim() ?? '',
		facts: factsIn(picture),
		needs,
		services,
		relations: listRelations(doc),
		said: saidInRounds(
			doc,
			picture.steps.flatMap(({ round }) => round ?? []),
		),
		needsOf: (step) => (step.outcome ? [] : meantFor(step)),
		meantFor,
		isOnOneWay: onOneWay(picture.steps),
		providerOf: ({ lane }) => (lane !== undefined && findActor(doc, lane) ? lane : undefined),
	}
}

/** Two steps are on one way if one of both can be reached from the other; each is followed once, when it is asked for. */
function onOneWay(steps: readonly Step[]): Situation['isOnOneWay'] {
	const next = new Map<string, string[]>()
	for (const { from, to } of passagesOf(steps)) next.set(from.id, [...(next.get(from.id) ?? []), to.id])
	const followed = new Map<string, ReadonlySet<string>>()
	const reachedFrom = (start: string) => {
		const known = followed.get(start)
		if (known) return known
		const reached = new Set<string>()
		for (const open = [start]; open.length > 0; ) {
			for (const step of next.get(open.pop() ?? '') ?? []) {
				if (reached.has(step)) continue
				reached.add(step)
				open.push(step)
			}
		}
		followed.set(start, reached)
		return reached
	}
	return (one, other) => reachedFrom(one.id).has(other.id) || reachedFrom(other.id).has(one.id)
}

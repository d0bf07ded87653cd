import { type ChainState, chainStates, type Step } from '../../../../shared/blocks/chain/index.ts'
import type { Service } from '../../../../shared/registry/index.ts'
import type { Pictures } from '../observe.ts'

/** The steps that answer something, by their numbers in one state. */
export interface Serving {
	readonly state: ChainState
	readonly steps: readonly { readonly id: string; readonly number: number }[]
}

/** Which steps answer a need: by themselves, or through the service they stand for, if they are reached. */
export function stepsForNeed(pictures: Pictures, services: readonly Service[], need: string): Serving[] {
	const answering = new Set(services.filter(({ needs }) => needs.includes(need)).map(({ id }) => id))
	return serving(
		pictures,
		({ needs, service, outcome }) => !outcome && (needs.includes(need) || answering.has(service ?? '')),
	)
}

/** Which steps stand for a service. */
export const stepsForService = (pictures: Pictures, service: string): Serving[] =>
	serving(pictures, (step) => step.service === service)

function serving(pictures: Pictures, isMeant: (step: Step) => boolean): Serving[] {
	return (Object.keys(chainStates) as ChainState[]).flatMap((state) => {
		const steps = pictures[state].steps.flatMap((step, i) => (isMeant(step) ? [{ id: step.id, number: i + 1 }] : []))
		return steps.length > 0 ? [{ state, steps }] : []
	})
}

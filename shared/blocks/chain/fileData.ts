import { z } from '../../lib/schema.ts'
import { mostBranches } from './steps.ts'

/** A place in a list of the same file, counted from 0. */
const index = z.number().int().min(0)

/** Most entries of each list of a state: several times what a person's way through a town is made of. */
const most = 250

/** What is settled about a handover. */
const settled = z.object({
	form: z.string().optional(),
	passes: z.string(),
	consent: z.boolean().optional(),
	feedback: z.string().optional(),
	responsible: z.string().optional(),
	rating: z.string().optional(),
})

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
				outcome: z.string().optional(),
				onward: z.boolean().optional(),
				condition: z.string().optional(),
				branches: z
					.array(z.object({ to: index, condition: z.string(), handover: settled.optional() }))
					.max(mostBranches)
					.optional(),
			}),
		)
		.max(most),
	experiences: z.array(z.object({ phase: index, text: z.string(), burden: z.boolean() })).max(most),
	/** those from one step to the next; `at`: the place of the step it leads to. One along a branch stands with that */
	handovers: z.array(settled.extend({ at: index })).max(most),
})

/** A chain in a data file, with its needs and all services of its workshop: they belong to its panel. */
export const chainData = z.object({
	person: z.string(),
	targetGroup: z.string(),
	steering: z.string().optional(),
	access: z.string().optional(),
	steeredBy: z.string().optional(),
	review: z.string().optional(),
	phases: z.array(z.string()).min(1).max(50),
	needs: z.array(z.string()).max(1000),
	services: z.array(z.string()).max(1000),
	actual: stateData,
	ideal: stateData,
})

export type StateData = z.infer<typeof stateData>
export type SettledData = z.infer<typeof settled>

import type { ChainPicture, Step, StepPlace } from '../../../shared/blocks/chain/index.ts'

/**
 * Where a step comes if it goes one place earlier or later in the person's order: past its neighbour within the phase, at
 * the edge of a phase into the next phase. Undefined at the ends of the way. Experiences move among themselves.
 */
export function placeBeside(
	{ phases, steps, experiences }: ChainPicture,
	id: string,
	by: 1 | -1,
): StepPlace | undefined {
	const all = steps.some((step) => step.id === id) ? steps : experiences
	const step = all.find((each) => each.id === id)
	if (!step) return undefined
	const inPhase = all.filter(({ phase }) => phase === step.phase)
	const at = inPhase.indexOf(step)
	const neighbour = inPhase[at + by]
	if (neighbour) return { phase: step.phase, before: by === -1 ? neighbour.id : inPhase[at + 2]?.id }
	const phase = phases[phases.findIndex((each) => each.id === step.phase) + by]?.id
	if (phase === undefined) return undefined
	return { phase, before: by === 1 ? all.find((each) => each.phase === phase)?.id : undefined }
}

/** The lane above or below that of a step; undefined at the edges, and for what the person experiences. */
export function laneBeside({ lanes, steps }: ChainPicture, id: string, by: 1 | -1): string | undefined {
	const step = steps.find((each) => each.id === id)
	if (!step) return undefined
	const at = lanes.findIndex((lane) => lane.id === step.lane)
	return lanes[at < 0 ? (by === -1 ? lanes.length - 1 : lanes.length) : at + by]?.id
}

/** The step that follows in the same phase, before which a new one comes. */
export function followerOf(all: readonly Step[], { id, phase }: Pick<Step, 'id' | 'phase'>): string | undefined {
	const inPhase = all.filter((step) => step.phase === phase)
	return inPhase[inPhase.findIndex((step) => step.id === id) + 1]?.id
}

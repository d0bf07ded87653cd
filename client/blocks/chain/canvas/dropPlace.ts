import { type Box, type ChainState, nobodyLane, type Point, personLane } from '../../../../shared/blocks/chain/index.ts'
import type { ChainScene, StateScene } from '../drawing/scene.ts'

/** Where a step would come if it were let go at a point. */
export interface StepDrop {
	readonly phase: string
	readonly lane: string | undefined
	/** the step before which it comes; undefined at the end of the phase */
	readonly before: string | undefined
	/** the field to light up, in the shape's space */
	readonly field: Box
}

/** The drop of a step of this state: the nearest lane and phase, in the person's order of the boxes there. */
export function stepDrop(
	{ layout, top }: StateScene,
	step: { readonly id: string; readonly phases: ReadonlyMap<string, string>; readonly isExperience: boolean },
	{ x, y }: Point,
): StepDrop | undefined {
	const lanes = layout.lanes.filter(({ id }) => (id === personLane) === step.isExperience)
	const lane = lanes.find((each) => y - top < each.y + each.h) ?? lanes.at(-1)
	const phase = layout.phases.find((each) => x < each.x + each.w) ?? layout.phases.at(-1)
	if (!lane || !phase) return undefined
	const inPhase = (step.isExperience ? layout.experiences : layout.steps).filter(
		({ id }) => id !== step.id && step.phases.get(id) === phase.id,
	)
	const before = inPhase.find((box) => (step.isExperience ? isBefore({ x, y: y - top }, box) : x < box.x + box.w / 2))
	return {
		phase: phase.id,
		lane: lane.id === nobodyLane ? undefined : lane.id,
		before: before?.id,
		field: { x: phase.x, y: lane.y + top, w: phase.w, h: lane.h },
	}
}

/** Experiences fill rows: a point is before a box that is farther right in its row, or in a later row. */
const isBefore = ({ x, y }: Point, box: Box) => y < box.y || (y < box.y + box.h && x < box.x + box.w / 2)

/** Before which lane a lane would come if it were let go at this height, and where the mark for that lies. */
export function laneDrop(
	{ layout, top }: StateScene,
	lane: string,
	y: number,
): { readonly before: string | undefined; readonly at: number } | undefined {
	const lanes = layout.lanes.filter(({ id }) => id !== personLane && id !== nobodyLane)
	const own = lanes.findIndex(({ id }) => id === lane)
	const next = lanes.findIndex((each) => y - top < each.y + each.h / 2)
	const index = next < 0 ? lanes.length : next
	const last = lanes.at(-1)
	if (own < 0 || !last) return undefined
	const at = top + (lanes[index]?.y ?? last.y + last.h)
	// Just above or below itself it stays where it is.
	if (index === own || index === own + 1) return undefined
	return { before: lanes[index]?.id, at }
}

export const stateSceneOf = (scene: ChainScene, state: ChainState) => scene.states.find((each) => each.state === state)

import { useMemo } from 'react'
import {
	addChainStep,
	type ChainState,
	chainPicture,
	copyToIdeal,
	findChainStep,
	moveChainStep,
	moveLane,
	type NewStep,
	personLane,
	removeChainStep,
	type StepPlace,
} from '../../../shared/blocks/chain/index.ts'
import { type RoomView, useRoom } from '../../sync/RoomContext.ts'
import { trashedNow } from '../../sync/trashedNow.ts'
import { followerOf, laneBeside, placeBeside } from './order.ts'
import { changePersonal } from './personal.ts'

/** What people do with a chain as a whole gesture: each is one step of undo. */
export type ChainActions = ReturnType<typeof chainActions>

export function useChainActions(chain: string): ChainActions {
	const room = useRoom()
	return useMemo(() => chainActions(room, chain), [room, chain])
}

export function chainActions(
	{ doc, history, presence }: Pick<RoomView, 'doc' | 'history' | 'presence'>,
	chain: string,
) {
	const asOneStep = <Answer>(work: () => Answer): Answer => {
		history.mark()
		const answer = work()
		history.mark()
		return answer
	}
	/** Adds a step and wants it to be written in. */
	const add = (step: NewStep): string => {
		const id = asOneStep(() => addChainStep(doc, chain, step))
		changePersonal(chain, { state: step.state, wanted: { step: id } })
		return id
	}
	return {
		asOneStep,
		add,
		/** Adds a step right behind another one, in its lane and phase. */
		addAfter(id: string): string | undefined {
			const step = findChainStep(doc, chain, id)
			if (!step) return undefined
			const { state, phase, lane } = step
			const picture = chainPicture(doc, chain, state)
			const all = lane === personLane ? picture.experiences : picture.steps
			return add({ state, phase, lane, before: followerOf(all, step) })
		},
		/** Adds a step at the end of the way: where the last one is, or at its very beginning. */
		addLast(state: ChainState): string {
			const { steps, phases, lanes } = chainPicture(doc, chain, state)
			const last = steps.at(-1)
			const phase = last?.phase ?? phases[0]?.id
			return add({ state, lane: last ? last.lane : lanes[0]?.id, ...(phase !== undefined && { phase }) })
		},
		remove: (id: string) => asOneStep(() => removeChainStep(doc, chain, id, trashedNow(presence))),
		move: (id: string, place: StepPlace) => asOneStep(() => moveChainStep(doc, chain, id, place)),
		/** One place earlier or later in the person's way; answers whether there was one. */
		shift(id: string, by: 1 | -1): boolean {
			const step = findChainStep(doc, chain, id)
			const place = step && placeBeside(chainPicture(doc, chain, step.state), id, by)
			if (place) asOneStep(() => moveChainStep(doc, chain, id, place))
			return place !== undefined
		},
		/** To the lane above or below. */
		shiftLane(id: string, by: 1 | -1): boolean {
			const step = findChainStep(doc, chain, id)
			const lane = step && laneBeside(chainPicture(doc, chain, step.state), id, by)
			if (lane !== undefined) asOneStep(() => moveChainStep(doc, chain, id, { lane }))
			return lane !== undefined
		},
		/** A whole lane one up or down. */
		shiftWholeLane(state: ChainState, actor: string, by: 1 | -1): void {
			const ids = chainPicture(doc, chain, state).lanes.map(({ id }) => id)
			const at = ids.indexOf(actor)
			if (at < 0 || ids[at + by] === undefined) return
			asOneStep(() => moveLane(doc, chain, state, actor, by === -1 ? ids[at - 1] : ids[at + 2]))
		},
		beginIdeal() {
			asOneStep(() => copyToIdeal(doc, chain))
			changePersonal(chain, { view: 'both', state: 'ideal' })
		},
	}
}

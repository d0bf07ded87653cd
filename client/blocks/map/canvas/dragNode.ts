import { type Place, placeNodes } from '../../../../shared/blocks/map/index.ts'
import type { Clock } from '../../../../shared/lib/clock.ts'
import type { RoomView } from '../../../sync/RoomContext.ts'
import { nobodyMoves, underwayIn } from '../personal.ts'

/** Milliseconds between two tellings: at most twenty a second go to the others. */
const tellEvery = 50

/** A node in somebody's hand: it follows the pointer here at once, the document a little later, all in one step of undo. */
export interface NodeDrag {
	to(place: Place): void
	/** Leaves it where it is. */
	drop(): void
	/** Puts it back where it was, as if nothing had been done. */
	cancel(): void
}

export function dragNode(
	{ doc, history }: Pick<RoomView, 'doc' | 'history'>,
	mapId: string,
	actor: string,
	clock: Clock,
): NodeDrag {
	history.mark()
	const began = history.position()
	const underway = underwayIn(mapId)
	let last: Place | undefined
	let stopWaiting: (() => void) | undefined

	const commit = () => {
		stopWaiting = undefined
		if (last) placeNodes(doc, mapId, { [actor]: { x: Math.round(last.x), y: Math.round(last.y) } })
	}
	const end = () => {
		stopWaiting?.()
		stopWaiting = undefined
		underway.set(nobodyMoves)
	}
	return {
		to(place) {
			last = place
			underway.set(new Map([[actor, place]]))
			stopWaiting ??= clock.after(tellEvery, commit)
		},
		drop() {
			if (last) placeNodes(doc, mapId, { [actor]: onGrid(last) })
			end()
			history.mark()
		},
		cancel() {
			end()
			history.rollBack(began)
		},
	}
}

/** Places people give lie on the grid of 4. */
export const onGrid = ({ x, y }: Place): Place => ({ x: Math.round(x / 4) * 4, y: Math.round(y / 4) * 4 })

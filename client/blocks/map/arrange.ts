import { arrangementOf, type Picture, type Place, placeNodes } from '../../../shared/blocks/map/index.ts'
import type { RoomView } from '../../sync/RoomContext.ts'
import { nobodyMoves, underwayIn } from './personal.ts'
import { between } from './picture/point.ts'

/** Milliseconds nodes take to their new places. */
const calm = 220

/**
 * Gives everybody shown a place by the layout, around where the picture was. It is one step of undo; here nodes are seen
 * on their way, unless somebody wants no motion. `onArrived` runs when all stand there.
 */
export function arrange(
	{ doc, history }: Pick<RoomView, 'doc' | 'history'>,
	mapId: string,
	picture: Picture,
	onArrived: () => void = () => {},
): void {
	const before = new Map(picture.nodes.map(({ actor, x, y }) => [actor.id, { x, y }]))
	const places = aroundSamePlace(arrangementOf(picture, 1), [...before.values()])
	history.mark()
	placeNodes(doc, mapId, places)
	history.mark()
	if (matchMedia('(prefers-reduced-motion: reduce)').matches) onArrived()
	else travel(mapId, before, places, onArrived)
}

/** The same arrangement with its upper left corner where the picture's was. */
function aroundSamePlace(places: Readonly<Record<string, Place>>, before: readonly Place[]): Record<string, Place> {
	if (before.length === 0) return { ...places }
	const left = (all: readonly Place[]) => Math.min(...all.map(({ x }) => x))
	const top = (all: readonly Place[]) => Math.min(...all.map(({ y }) => y))
	const after = Object.values(places)
	const [dx, dy] = [left(before) - left(after), top(before) - top(after)]
	return Object.fromEntries(Object.entries(places).map(([id, { x, y }]) => [id, { x: x + dx, y: y + dy }]))
}

function travel(
	mapId: string,
	from: ReadonlyMap<string, Place>,
	to: Readonly<Record<string, Place>>,
	onArrived: () => void,
): void {
	const underway = underwayIn(mapId)
	const began = performance.now()
	const step = (now: number) => {
		const t = Math.min(1, (now - began) / calm)
		if (t === 1) {
			underway.set(nobodyMoves)
			return onArrived()
		}
		const eased = 1 - (1 - t) ** 3
		const places = Object.entries(to).flatMap(([id, goal]) => {
			const start = from.get(id)
			return start ? [[id, between(start, goal, eased)] as const] : []
		})
		underway.set(new Map(places))
		requestAnimationFrame(step)
	}
	step(began)
}

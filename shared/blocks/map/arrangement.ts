import { layout } from './layout.ts'
import type { Place } from './map.ts'
import { labelOf } from './nodeBox.ts'
import type { Picture } from './nodes.ts'

/** A place for everybody in a picture by the layout, the upper left corner at 0, 0: the same for the same picture and seed. */
export const arrangementOf = ({ nodes, edges }: Picture, seed: number): Record<string, Place> =>
	layout(
		nodes.map(({ actor }) => ({ id: actor.id, label: labelOf(actor), field: actor.field })),
		edges.map(({ from, to, actual, target }) => ({ from, to, intensity: (actual ?? target)?.intensity ?? 1 })),
		{ seed },
	)

import type { Actor, FieldColour } from '../../../../shared/registry/index.ts'
import { symbolFills } from '../../../ui/ActorSymbol.tsx'
import { extentOf, type Outlined } from './outlines.ts'
import { type Point, type Rect, widened } from './point.ts'

/** Half the size of a symbol in board units. */
const symbolSize = 21

/** How an actor looks: the kind by its shape, the field by colour and letters, the groups by rings, involvement by filling. */
export interface Look {
	readonly kind: Outlined
	readonly colour: FieldColour | undefined
	readonly letters: string
	readonly filling: 'filled' | 'dashed' | 'missing'
	readonly rings: 0 | 1 | 2
	/** board units per part of the symbol */
	readonly size: number
}

export function lookOf(
	actor: Pick<Actor, 'kind' | 'involvement' | 'groups'>,
	field: { letters: string; colour: FieldColour } | undefined,
): Look {
	const fill = actor.involvement ? symbolFills[actor.involvement] : 'filled'
	return {
		kind: actor.kind ?? 'unknown',
		colour: field?.colour,
		letters: field?.letters ?? '',
		filling: fill === 'small' ? 'filled' : fill,
		rings: ringsOf(actor),
		size: fill === 'small' ? 0.7 * symbolSize : symbolSize,
	}
}

export function ringsOf({ groups = [] }: Pick<Actor, 'groups'>): Look['rings'] {
	if (groups.includes('steering')) return 2
	return groups.includes('core') ? 1 : 0
}

/** How much larger than the symbol its n-th ring is. */
export const ringScale = (ring: number): number => 1 + 0.22 * ring

/** How much larger than the bare symbol everything drawn of it is, rings included. */
export const outerScale = ({ rings }: Look): number => ringScale(rings)

/** The rectangle a symbol covers, with its rings, around its middle. */
export function symbolRect(look: Look, { x, y }: Point): Rect {
	const { left, right, top, bottom } = extentOf(look.kind)
	const scale = look.size * outerScale(look)
	const bare = { x: x - left * scale, y: y - top * scale, w: (left + right) * scale, h: (top + bottom) * scale }
	return widened(bare, 2)
}

/** Where the letters' baseline lies below the middle: they sit lower where a shape is narrow at the top. */
export function letterDrop(kind: Outlined): number {
	if (kind === 'educationProvider' || kind === 'company') return 8
	return kind === 'person' ? 14 : 5
}

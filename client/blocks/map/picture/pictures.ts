import type { DifferenceKind, Node, Picture } from '../../../../shared/blocks/map/index.ts'
import type { Field, RelationState } from '../../../../shared/registry/index.ts'
import type { MapView } from '../personal.ts'
import type { Measure } from './labels.ts'
import { around, type Point, type Rect, widened } from './point.ts'
import { extentOfScene, type Scene, sceneOf } from './scene.ts'

/** One drawing of the network, and where its origin lies in the shape's space. */
export interface Drawing {
	readonly shown: RelationState | 'overlay'
	readonly offset: Point
	readonly scene: Scene
}

/** What lies on the board of a map: one drawing, or today and the target beside each other with the same places. */
export interface Drawings {
	readonly drawings: readonly Drawing[]
	/** everything together with the heading above, in the shape's space */
	readonly bounds: Rect
	/** where the heading stands: by it the map is taken and moved */
	readonly heading: Rect
}

export interface DrawingsOptions {
	readonly picture: Picture
	readonly fields: readonly Field[]
	readonly view: MapView
	readonly differences: ReadonlyMap<string, DifferenceKind>
	readonly measure: Measure
	readonly hyphenate?: ((text: string) => string) | undefined
	readonly labelScale?: number
}

/** Air around everything, height of the heading, and distance between two drawings, in board units. */
const margin = 28
const headingHeight = 64
/** Where the map's own 0/0 lies in the shape: fixed, so that nothing moves when somebody moves the outermost node. */
const origin: Point = { x: margin, y: margin + headingHeight }
const apart = 192
/** What an empty map takes. */
const emptyExtent: Rect = { x: 0, y: 0, w: 720, h: 400 }

export function drawingsOf({ picture, view, ...options }: DrawingsOptions): Drawings {
	const { nodes, edges } = picture
	const scene = (shown: Drawing['shown']) => sceneOf({ ...options, nodes, relations: edges, shown })
	const shown: readonly Drawing['shown'][] = view === 'beside' ? ['actual', 'target'] : [view]
	const scenes = shown.map((each) => ({ shown: each, scene: scene(each) }))
	const extents = scenes.flatMap((each) => extentOfScene(each.scene) ?? [])
	const extent = around(extents) ?? emptyExtent
	const drawings = scenes.map((each, i) => ({ ...each, offset: { x: origin.x + i * (extent.w + apart), y: origin.y } }))
	const w = extent.w + (drawings.length - 1) * (extent.w + apart)
	const outer = widened({ x: extent.x + origin.x, y: extent.y + origin.y, w, h: extent.h }, margin)
	const bounds = { ...outer, y: outer.y - headingHeight, h: outer.h + headingHeight }
	return { drawings, bounds, heading: { x: bounds.x, y: bounds.y, w: Math.min(bounds.w, 720), h: 48 } }
}

/** Nodes at the places they are just being moved to. */
export function underwayNodes(nodes: readonly Node[], places: ReadonlyMap<string, Point>): readonly Node[] {
	if (places.size === 0) return nodes
	return nodes.map((node) => {
		const place = places.get(node.actor.id)
		return place ? { ...node, ...place } : node
	})
}

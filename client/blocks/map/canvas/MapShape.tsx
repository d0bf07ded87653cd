import {
	type BoxLike,
	createShapePropsMigrationSequence,
	type Geometry2d,
	type RecordProps,
	Rectangle2d,
	T,
	type TLBaseShape,
	type VecLike,
} from 'tldraw'
import { type MapShapeProps, mapShapeType, newMapProps } from '../../../../shared/blocks/map/index.ts'
import type { LookedAtFirst } from '../../../board/canvas/camera.ts'
import { late } from '../../../ui/late.ts'
import { BlockShapeUtil } from '../../BlockShapeUtil.tsx'
import { drawnIn } from './drawn.ts'

export type MapShape = TLBaseShape<typeof mapShapeType, MapShapeProps>

export const lateMapDrawing = late(() => import('./drawing.ts').then((module) => module.mapDrawing))

/** As large as the picture, but taken hold of by its heading only: between the actors lies the board. */
class PictureGeometry extends Rectangle2d {
	readonly #heading: Rectangle2d
	constructor(bounds: BoxLike, heading: BoxLike) {
		super({ x: bounds.x, y: bounds.y, width: bounds.w, height: bounds.h, isFilled: true })
		this.#heading = new Rectangle2d({ x: heading.x, y: heading.y, width: heading.w, height: heading.h, isFilled: true })
	}
	override distanceToPoint(point: VecLike, hitInside?: boolean) {
		return this.#heading.distanceToPoint(point, hitInside)
	}
	override hitTestPoint(point: VecLike, margin?: number, hitInside?: boolean) {
		return this.#heading.hitTestPoint(point, margin, hitInside)
	}
	override hitTestLineSegment(a: VecLike, b: VecLike, distance?: number) {
		return this.#heading.hitTestLineSegment(a, b, distance)
	}
}

/** A network map of the workshop on the board. */
export class MapShapeUtil extends BlockShapeUtil<MapShape> implements LookedAtFirst {
	static override type = mapShapeType
	static override props: RecordProps<MapShape> = { w: T.positiveNumber, h: T.positiveNumber, mapId: T.string }
	static override migrations = createShapePropsMigrationSequence({ sequence: [] })

	override readonly drawing = lateMapDrawing
	override readonly className = 'map-shape zoom-ignored'
	readonly legibleFrom = 'afar'
	override canResize = () => false
	override hideResizeHandles = () => true
	override hideSelectionBoundsBg = () => true

	override getDefaultProps() {
		return newMapProps('')
	}

	override getGeometry({ id, props }: MapShape): Geometry2d {
		const drawn = drawnIn(this.editor, id).get()
		const bounds = drawn?.bounds ?? { x: 0, y: 0, w: props.w, h: props.h }
		return new PictureGeometry(bounds, drawn?.heading ?? { ...bounds, h: 48 })
	}

	override indicator({ id, props }: MapShape) {
		const { x, y, w, h } = drawnIn(this.editor, id).get()?.bounds ?? { x: 0, y: 0, ...props }
		return <rect x={x} y={y} width={w} height={h} />
	}
}

import { Ellipse2d, type Geometry2d, Polygon2d, Rectangle2d, Vec } from 'tldraw'
import type { CardForm, Size } from '../../../shared/board/cards/index.ts'

/** How far a cloud's bumps stand out, in parts of its shorter side, and about how far they are apart. */
const bump = 0.11
const bumpWidth = 56
/** Bumps of different widths make a cloud of what would be a flower. */
const bumpPattern = [1.4, 0.9, 1.15, 0.75, 1.25] as const
/** Points that draw one bump. */
const fine = 10

/** The outline arrows end at, and the area a pointer hits. */
export function outlineOf(form: CardForm, { w, h }: Size): Geometry2d {
	switch (form) {
		case 'rectangle':
		case 'strip':
			return new Rectangle2d({ width: w, height: h, isFilled: true })
		case 'oval':
		case 'circle':
		case 'dot':
			return new Ellipse2d({ width: w, height: h, isFilled: true })
		case 'cloud':
			return new Polygon2d({ points: cloudPoints({ w, h }), isFilled: true })
	}
}

/** The same outline as an SVG path. */
export function outlinePath(form: CardForm, { w, h }: Size): string {
	switch (form) {
		case 'rectangle':
		case 'strip':
			return `M0 0H${w}V${h}H0Z`
		case 'oval':
		case 'circle':
		case 'dot':
			return `M0 ${h / 2}A${w / 2} ${h / 2} 0 1 1 ${w} ${h / 2}A${w / 2} ${h / 2} 0 1 1 0 ${h / 2}Z`
		case 'cloud': {
			const [first, ...rest] = cloudPoints({ w, h }).map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`)
			return `M${first}L${rest.join('L')}Z`
		}
	}
}

/** A cloud: bumps of different widths all around an oval, which touch the box. */
function cloudPoints({ w, h }: Size): Vec[] {
	const depth = Math.min(w, h) * bump
	const [rx, ry] = [w / 2 - depth, h / 2 - depth]
	const around = Math.PI * (3 * (rx + ry) - Math.sqrt((3 * rx + ry) * (rx + 3 * ry)))
	const count = Math.max(7, Math.round(around / bumpWidth))
	const widths = Array.from({ length: count }, (_, i) => bumpPattern[i % bumpPattern.length] ?? 1)
	const turn = (2 * Math.PI) / widths.reduce((sum, width) => sum + width, 0)
	let angle = -Math.PI * 0.7
	return widths.flatMap((width) => {
		const start = angle
		angle += width * turn
		return Array.from({ length: fine }, (_, i) => {
			const at = start + (i / fine) * width * turn
			const out = depth * Math.sin((i / fine) * Math.PI) ** 0.65
			return new Vec(w / 2 + (rx + out) * Math.cos(at), h / 2 + (ry + out) * Math.sin(at))
		})
	})
}

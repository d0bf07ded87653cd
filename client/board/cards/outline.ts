import { Ellipse2d, type Geometry2d, Polygon2d, Rectangle2d, Vec } from 'tldraw'
import type { CardForm, Size } from '../../../shared/board/cards/index.ts'

/** How far a cloud's bumps stand out, in parts of its shorter side, and about how far they are apart. */
const bump = 0.11
const bumpWidth = 44

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
			return new Polygon2d({ points: cloudPoints({ w, h }, 6), isFilled: true })
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
			const [first, ...rest] = cloudPoints({ w, h }, 6).map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`)
			return `M${first}L${rest.join('L')}Z`
		}
	}
}

/** A cloud: bumps all around an oval that touch the box, `fine` points each. */
function cloudPoints({ w, h }: Size, fine: number): Vec[] {
	const depth = Math.min(w, h) * bump
	const [rx, ry] = [w / 2 - depth, h / 2 - depth]
	const around = Math.PI * (3 * (rx + ry) - Math.sqrt((3 * rx + ry) * (rx + 3 * ry)))
	const bumps = Math.max(7, Math.round(around / bumpWidth))
	const points: Vec[] = []
	for (let i = 0; i < bumps * fine; i++) {
		const angle = (i / (bumps * fine)) * 2 * Math.PI - Math.PI / 2
		const out = depth * Math.sqrt(Math.sin(((i % fine) / fine) * Math.PI))
		points.push(new Vec(w / 2 + (rx + out) * Math.cos(angle), h / 2 + (ry + out) * Math.sin(angle)))
	}
	return points
}

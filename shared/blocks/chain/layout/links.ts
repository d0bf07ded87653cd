import { handoverKey } from '../../../registry/index.ts'
import type { Step } from '../steps.ts'
import type { Box } from './layout.ts'
import { chainMeasures } from './measures.ts'

const { arrow, gap } = chainMeasures

export interface Point {
	readonly x: number
	readonly y: number
}

/** The way from one step to the next: an orthogonal line that ends at the left edge of the next box. */
export interface ChainLink {
	readonly from: string
	readonly to: string
	/** key of the handover it shows; undefined while the person stays in one lane */
	readonly handover: string | undefined
	readonly points: readonly Point[]
	/** middle of the handover's badge */
	readonly badge: Point | undefined
}

/**
 * The lines of one state. Each keeps to the strip between its two boxes' columns: it leaves to the right where there is room
 * for a badge between them, else upwards or downwards near the right edge.
 */
export function linksOf(steps: readonly Pick<Step, 'id' | 'lane'>[], boxes: readonly Box[]): ChainLink[] {
	return steps.slice(1).flatMap((step, i): ChainLink[] => {
		const [before, one, other] = [steps[i], boxes[i], boxes[i + 1]]
		if (!before || !one || !other) return []
		const ends = { from: before.id, to: step.id }
		const [right, y, target] = [one.x + one.w, middle(one), middle(other)]
		if (before.lane === step.lane) {
			const points = [
				{ x: right, y },
				{ x: other.x, y: target },
			]
			return [{ ...ends, handover: undefined, points, badge: undefined }]
		}
		const isRoomy = other.x - right >= gap.badge
		const x = other.x - arrow
		const edge = target > y ? one.y + one.h : one.y
		const start = isRoomy
			? [
					{ x: right, y },
					{ x, y },
				]
			: [{ x, y: edge }]
		const points = [...start, { x, y: target }, { x: other.x, y: target }]
		const badge = { x, y: ((isRoomy ? y : edge) + target) / 2 }
		return [{ ...ends, handover: handoverKey(before.id, step.id), points, badge }]
	})
}

const middle = ({ y, h }: Box) => y + h / 2

import type { BoxLike, Editor, VecLike } from 'tldraw'
import type { Clock } from '../../../shared/lib/clock.ts'
import { mostPointed } from '../../sync/whereabouts.ts'

type Point = readonly [x: number, y: number]

/** How long something that was pointed at by keys stays marked, in milliseconds. */
const markedFor = 2_500
/** Air around it, in board units. */
const air = 16

/** The way of this person's pointer ("Zeiger"), as it is told to others: never stored, and thinned. */
export interface Pointer {
	/** The way since the last call; where it stands still, that place. Undefined while nothing is pointed at. */
	take(): readonly Point[] | undefined
	/** Draws a ring around a part of the board, for those who have no mouse; it goes by itself. */
	ring(part: BoxLike): void
	stop(): void
}

/** Follows tldraw's laser, which draws on this screen. */
export function followPointer(editor: Editor, clock: Clock): Pointer {
	let way: Point[] = []
	let marked: readonly Point[] | undefined
	let unmark = () => {}
	const note = () => {
		if (!editor.isIn('laser.lasering')) return
		const point = pointOf(editor.inputs.currentPagePoint)
		const last = way.at(-1)
		if (last?.[0] !== point[0] || last?.[1] !== point[1]) way.push(point)
	}
	editor.on('tick', note)
	return {
		take() {
			if (!editor.isIn('laser.lasering')) {
				way = []
				return marked
			}
			const taken = thinned(way)
			way = way.slice(-1)
			return taken.length > 0 ? taken : undefined
		},
		ring(part) {
			unmark()
			marked = ringAround(part)
			const scribble = editor.scribbles.addScribble({
				color: 'laser',
				opacity: 0.7,
				size: 4,
				delay: markedFor,
				shrink: 0,
			})
			for (const [x, y] of marked) editor.scribbles.addPoint(scribble.id, x, y)
			unmark = clock.after(markedFor, () => {
				marked = undefined
				editor.scribbles.stop(scribble.id)
			})
		},
		stop() {
			editor.off('tick', note)
			unmark()
		},
	}
}

const pointOf = ({ x, y }: VecLike): Point => [Math.round(x), Math.round(y)]

/** At most as many points as are told, the first and the last among them. */
function thinned(way: readonly Point[]): Point[] {
	if (way.length <= mostPointed) return [...way]
	const every = (way.length - 1) / (mostPointed - 1)
	return Array.from({ length: mostPointed }, (_, i) => way[Math.round(i * every)] as Point)
}

function ringAround({ x, y, w, h }: BoxLike): Point[] {
	const [a, b] = [w / 2 + air, h / 2 + air].map((half) => half * Math.SQRT2) as [number, number]
	return Array.from({ length: mostPointed }, (_, i) => {
		const angle = (i / (mostPointed - 1)) * 2 * Math.PI - Math.PI / 2
		return pointOf({ x: x + w / 2 + a * Math.cos(angle), y: y + h / 2 + b * Math.sin(angle) })
	})
}

/** What a person without a mouse points at: what is selected, or else has the focus on the canvas. */
export function pointedAt(editor: Editor): BoxLike | undefined {
	const selected = editor.getSelectionPageBounds()
	if (selected) return selected
	const focused = document.activeElement
	const canvas = editor.getContainer()
	if (!focused || focused === canvas || !canvas.contains(focused)) return undefined
	const { left, top, right, bottom } = focused.getBoundingClientRect()
	const [from, to] = [editor.screenToPage({ x: left, y: top }), editor.screenToPage({ x: right, y: bottom })]
	return { x: from.x, y: from.y, w: to.x - from.x, h: to.y - from.y }
}

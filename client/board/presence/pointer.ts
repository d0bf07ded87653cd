import type { Editor, VecLike } from 'tldraw'
import type { Clock } from '../../../shared/lib/clock.ts'
import { mostPointed } from '../../sync/whereabouts.ts'

type Point = readonly [x: number, y: number]

/** How long something that was pointed at by keys stays marked, in milliseconds. */
const markedFor = 2_500

/** The way of this person's pointer ("Zeiger"), as it is told to others: never stored, and thinned. */
export interface Pointer {
	/** The way since the last call; where it stands still, that place. Undefined while nothing is pointed at. */
	take(): readonly Point[] | undefined
	/** Marks this way for a moment, as if it had just been drawn: for those who have no mouse. */
	mark(way: readonly Point[]): void
	stop(): void
}

/** Follows tldraw's laser, which draws on this screen. */
export function followPointer(editor: Editor, clock: Clock): Pointer {
	let drawn: Point[] = []
	let marked: readonly Point[] | undefined
	let unmark = () => {}
	const note = () => {
		if (!editor.isIn('laser.lasering')) return
		const point = pointOf(editor.inputs.currentPagePoint)
		const last = drawn.at(-1)
		if (last?.[0] !== point[0] || last?.[1] !== point[1]) drawn.push(point)
	}
	editor.on('tick', note)
	return {
		take() {
			if (!editor.isIn('laser.lasering')) {
				drawn = []
				return marked
			}
			const taken = thinned(drawn)
			drawn = drawn.slice(-1)
			return taken.length > 0 ? taken : undefined
		},
		mark(way) {
			unmark()
			marked = way
			const scribble = editor.scribbles.addScribble({
				color: 'laser',
				opacity: 0.7,
				size: 4,
				delay: markedFor,
				shrink: 0,
			})
			for (const [x, y] of way) editor.scribbles.addPoint(scribble.id, x, y)
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

import type { CirclesLayout, PlacedArea } from '../../../../shared/blocks/circles/index.ts'
import type { CirclesActions } from '../actions.ts'
import { changePersonal } from '../personal.ts'

/** From so many pixels on a press is a pull. */
const threshold = 6

interface Pull {
	event: PointerEvent
	frame: HTMLElement
	circles: string
	actor: string
	/** the area it comes from */
	from: string
	actions: CirclesActions
	/** It was only pressed. A panel that opened earlier would move the picture away under the hand. */
	choose: () => void
	layout: () => CirclesLayout
}

/** An organisation in somebody's hand, from the press on: it is put where it is let go, Escape leaves it where it was. Gives what ends that. */
export function dragSeat({ event: press, frame, circles, actor, from, actions, choose, layout }: Pull): () => void {
	let isPulled = false
	let over: string | undefined

	const move = (event: PointerEvent) => {
		if (event.pointerId !== press.pointerId) return
		isPulled ||= Math.hypot(event.clientX - press.clientX, event.clientY - press.clientY) > threshold
		if (!isPulled) return
		event.stopPropagation()
		const { left, top, width } = frame.getBoundingClientRect()
		const zoom = width / frame.offsetWidth || 1
		const [x, y] = [(event.clientX - left) / zoom, (event.clientY - top) / zoom]
		over = areaAt(layout().areas, x, y)?.key
		changePersonal(circles, { drag: { actor, from, x, y, over } })
	}
	const end = () => {
		changePersonal(circles, { drag: undefined })
		for (const [type, hear] of Object.entries(listeners)) window.removeEventListener(type, hear as EventListener, true)
	}
	const drop = (event: PointerEvent) => {
		if (event.pointerId !== press.pointerId) return
		end()
		if (isPulled) actions.put(actor, from, over)
		else choose()
	}
	const hear = (event: KeyboardEvent) => {
		if (event.key !== 'Escape' || !isPulled) return
		event.stopPropagation()
		end()
	}
	const listeners = { pointermove: move, pointerup: drop, pointercancel: end, keydown: hear }
	for (const [type, hear] of Object.entries(listeners)) window.addEventListener(type, hear as EventListener, true)
	return end
}

/** The innermost area at a place of the picture. */
function areaAt(areas: readonly PlacedArea[], x: number, y: number): PlacedArea | undefined {
	return areas.findLast(({ shape, x: left, y: top, w, h }) => {
		if (shape === 'circle') return Math.hypot(x - left - w / 2, y - top - h / 2) <= w / 2
		return x >= left && x <= left + w && y >= top && y <= top + h
	})
}

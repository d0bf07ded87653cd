import { type RefObject, useEffect, useRef } from 'react'

/** Pixels a mouse goes before it drags; milliseconds a finger rests, since one that moves at once scrolls. */
const start = { pixels: 6, rest: 280 }
/** Distance from the edge of what scrolls at which it begins to, and by how much per move. In pixels. */
const edge = { near: 56, step: 14 }

/** A place where cards lie, as the elements say it: `data-place="<row>/<column>"`. */
export interface DragPlace {
	readonly row: number
	readonly column: number
}

/**
 * Takes cards (`[data-card]`) to other places (`[data-place]`) by mouse, pen or finger. What is dragged follows the pointer, and says
 * from where to where; Escape gives up.
 */
export function useCardDrag(
	root: RefObject<HTMLElement | null>,
	isOn: boolean,
	{
		sign,
		drop,
	}: {
		/** what is said beside the card while it is over a place */
		sign: (card: string, to: DragPlace) => string
		drop: (card: string, to: DragPlace) => void
	},
) {
	const handlers = useRef({ sign, drop })
	handlers.current = { sign, drop }
	useEffect(() => {
		const element = root.current
		if (!element || !isOn) return
		let end = () => {}
		// A finger that drags does not scroll. Browsers ask who minds before it goes down, so this is here from the beginning.
		const hold = (event: TouchEvent) => {
			if (element.querySelector('[data-taken]') && event.cancelable) event.preventDefault()
		}
		const begin = (event: PointerEvent) => {
			const card = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-card]') : null
			if (!card || event.button !== 0 || !event.isPrimary) return
			end()
			end = follow(element, card, event, handlers)
		}
		element.addEventListener('pointerdown', begin)
		element.addEventListener('touchmove', hold, { passive: false })
		return () => {
			end()
			element.removeEventListener('touchmove', hold)
			element.removeEventListener('pointerdown', begin)
		}
	}, [root, isOn])
}

/** Follows one pointer from where it went down; the answer gives up. */
function follow(
	root: HTMLElement,
	card: HTMLElement,
	{ pointerId, pointerType, clientX, clientY }: PointerEvent,
	handlers: RefObject<{ sign(card: string, to: DragPlace): string; drop(card: string, to: DragPlace): void }>,
): () => void {
	const id = card.dataset.card ?? ''
	const scroll = root.closest('.table-scroll')
	const box = card.getBoundingClientRect()
	let ghost: HTMLElement | undefined
	let place: HTMLElement | undefined
	let isMoved = false

	const take = () => {
		ghost = document.createElement('div')
		ghost.className = 'table-pivot-ghost'
		ghost.style.width = `${box.width}px`
		const copy = card.cloneNode(true) as HTMLElement
		copy.removeAttribute('data-card')
		ghost.append(document.createElement('b'), copy)
		root.append(ghost)
		card.dataset.taken = ''
		carry(clientX, clientY)
	}
	const carry = (x: number, y: number) => {
		if (!ghost) return
		ghost.style.translate = `${box.x + x - clientX}px ${box.y + y - clientY}px`
		const under = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-place]') ?? undefined
		const over = under && root.contains(under) ? under : undefined
		if (over !== place) {
			delete place?.dataset.over
			place = over
			if (place) place.dataset.over = ''
		}
		const to = placeOf(place)
		const words = ghost.querySelector('b')
		if (words) words.textContent = to ? handlers.current.sign(id, to) : ''
		const view = scroll?.getBoundingClientRect()
		if (!view) return
		const towards = (at: number, from: number, until: number) =>
			at < from + edge.near ? -edge.step : at > until - edge.near ? edge.step : 0
		scroll?.scrollBy(towards(x, view.left, view.right), towards(y, view.top, view.bottom))
	}
	const resting = pointerType === 'mouse' ? undefined : setTimeout(take, start.rest)
	const move = (event: PointerEvent) => {
		if (event.pointerId !== pointerId) return
		const far = Math.hypot(event.clientX - clientX, event.clientY - clientY) > start.pixels
		if (!ghost && far && pointerType !== 'mouse') return stop()
		if (!ghost && far) take()
		isMoved ||= far
		carry(event.clientX, event.clientY)
	}
	const up = (event: PointerEvent) => {
		if (event.pointerId !== pointerId) return
		const to = ghost && isMoved ? placeOf(place) : undefined
		// What ends on a card is no click on it.
		if (ghost) addEventListener('click', swallow, { capture: true, once: true })
		setTimeout(() => removeEventListener('click', swallow, { capture: true }))
		stop()
		if (to) handlers.current.drop(id, to)
	}
	const giveUp = (event: KeyboardEvent) => {
		if (event.key !== 'Escape' || !ghost) return
		event.stopPropagation()
		stop()
	}
	const calm = (event: Event) => {
		if (ghost) event.preventDefault()
	}
	const stop = () => {
		clearTimeout(resting)
		ghost?.remove()
		ghost = undefined
		delete card.dataset.taken
		delete place?.dataset.over
		removeEventListener('pointermove', move)
		removeEventListener('pointerup', up)
		removeEventListener('pointercancel', stop)
		removeEventListener('keydown', giveUp, { capture: true })
		root.removeEventListener('contextmenu', calm)
		root.removeEventListener('selectstart', calm)
	}
	addEventListener('pointermove', move)
	addEventListener('pointerup', up)
	addEventListener('pointercancel', stop)
	addEventListener('keydown', giveUp, { capture: true })
	root.addEventListener('contextmenu', calm)
	root.addEventListener('selectstart', calm)
	return stop
}

const swallow = (event: Event) => {
	event.stopPropagation()
	event.preventDefault()
}

function placeOf(element: HTMLElement | undefined): DragPlace | undefined {
	const [row, column] = element?.dataset.place?.split('/').map(Number) ?? []
	return row === undefined || column === undefined ? undefined : { row, column }
}

import type { PointerEvent } from 'react'

/** Less than this is a hand that trembles, in CSS pixels. */
const slack = 5

/**
 * Takes a person by mouse or pen to another group, which shows that it would take them; Escape gives up. Fingers scroll the
 * list instead: for them, and for keys, there is the menu. `drop` is told the group's index.
 */
export function dragPerson(event: PointerEvent<HTMLElement>, drop: (group: number) => void) {
	const row = event.currentTarget
	if (event.button !== 0 || event.pointerType === 'touch') return
	if (event.target instanceof Element && event.target.closest('button, input')) return
	event.preventDefault()
	const { clientX, clientY } = event
	let over: HTMLElement | undefined
	let isDragging = false

	const show = (group: HTMLElement | undefined) => {
		if (over) delete over.dataset.drop
		over = group
		if (over) over.dataset.drop = 'here'
	}
	const move = (moved: globalThis.PointerEvent) => {
		const [x, y] = [moved.clientX - clientX, moved.clientY - clientY]
		isDragging ||= Math.hypot(x, y) > slack
		if (!isDragging) return
		row.dataset.dragged = ''
		row.style.translate = `${x}px ${y}px`
		const below = document.elementFromPoint(moved.clientX, moved.clientY)
		show(below?.closest<HTMLElement>('[data-group]') ?? undefined)
	}
	const end = () => {
		show(undefined)
		delete row.dataset.dragged
		row.style.translate = ''
		removeEventListener('pointermove', move)
		removeEventListener('pointerup', letGo)
		removeEventListener('pointercancel', end)
		removeEventListener('keydown', giveUp, { capture: true })
	}
	const letGo = () => {
		const group = over?.dataset.group
		end()
		if (isDragging && group !== undefined) drop(Number(group))
	}
	const giveUp = (pressed: KeyboardEvent) => {
		if (pressed.key !== 'Escape') return
		pressed.stopPropagation()
		end()
	}
	addEventListener('pointermove', move)
	addEventListener('pointerup', letGo)
	addEventListener('pointercancel', end)
	addEventListener('keydown', giveUp, { capture: true })
}

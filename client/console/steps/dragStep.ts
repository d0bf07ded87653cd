import type { PointerEvent } from 'react'

/**
 * Takes a step by mouse or finger to another place; a line shows where, Escape gives up. `drop` is told the step before
 * which it was let go, or undefined for the end.
 */
export function dragStep(event: PointerEvent<HTMLElement>, step: string, drop: (before: string | undefined) => void) {
	const grip = event.currentTarget
	const list = grip.closest('ol')
	if (event.button !== 0 || !list) return
	event.preventDefault()
	grip.setPointerCapture(event.pointerId)
	const items = [...list.querySelectorAll<HTMLElement>(':scope > li')]
	const own = items.find((item) => item.dataset.step === step)
	let before: string | undefined = step

	const clear = () => {
		for (const item of items) delete item.dataset.drop
	}
	const move = ({ clientY }: globalThis.PointerEvent) => {
		before = items.find((item) => {
			const { top, height } = item.getBoundingClientRect()
			return clientY < top + height / 2
		})?.dataset.step
		clear()
		const at = items.find((item) => item.dataset.step === before)
		const last = items.at(-1)
		if (at) at.dataset.drop = 'before'
		else if (last) last.dataset.drop = 'after'
	}
	const end = () => {
		clear()
		grip.removeEventListener('pointermove', move)
		grip.removeEventListener('pointerup', letGo)
		grip.removeEventListener('pointercancel', end)
		removeEventListener('keydown', giveUp, { capture: true })
	}
	const letGo = () => {
		end()
		const follows = own?.nextElementSibling instanceof HTMLElement ? own.nextElementSibling.dataset.step : undefined
		if (before !== step && before !== follows) drop(before)
	}
	const giveUp = (pressed: KeyboardEvent) => {
		if (pressed.key !== 'Escape') return
		pressed.stopPropagation()
		end()
	}
	grip.addEventListener('pointermove', move)
	grip.addEventListener('pointerup', letGo)
	grip.addEventListener('pointercancel', end)
	addEventListener('keydown', giveUp, { capture: true })
}

import { type RefObject, useEffect } from 'react'
import type { ChainState } from '../../../../shared/blocks/chain/index.ts'
import { placeIn } from '../../../writing/guests.ts'
import { type Direction, isDirection, nearest } from '../../nearest.ts'
import { readElement } from '../elements.ts'
import type { PointerScene } from './useChainPointer.ts'

/**
 * The keys of a chain somebody has in hand: arrows go to what lies in their direction, Alt and an arrow moves a step or a
 * lane, Enter writes. Whatever is typed here is never a tool of the board; Escape leaves the chain.
 */
export function useChainKeys(root: RefObject<HTMLElement | null>, now: RefObject<PointerScene>) {
	useEffect(() => {
		const frame = root.current
		if (!frame) return

		const onKeyDown = (event: KeyboardEvent) => {
			const target = event.target as HTMLElement
			if (target instanceof HTMLTextAreaElement) return event.stopPropagation()
			const { element } = target.dataset
			if (element === undefined) return
			if (act(event, element, target)) event.preventDefault()
			else if (event.key === 'Escape' || event.key === 'Tab') return
			event.stopPropagation()
		}

		const act = (event: KeyboardEvent, element: string, target: HTMLElement): boolean => {
			const { editing, room } = now.current
			const { key, altKey, ctrlKey, metaKey, shiftKey } = event
			if (event.isComposing) return false
			if ((ctrlKey || metaKey) && !altKey) {
				const letter = key.toLowerCase()
				if (letter === 'z' && !shiftKey) room.history.undo()
				else if (letter === 'z' || letter === 'y') room.history.redo()
				else return false
				return true
			}
			if (isDirection(key)) {
				if (altKey) return room.mayWrite && move(element, target, key)
				const next = nearest(spotOf(target), spotsIn(frame), key)
				next?.part.focus({ preventScroll: true })
				return true
			}
			const found = readElement(element)
			switch (key) {
				case 'Enter':
				case 'F2':
					if (found?.kind === 'handover') editing.open(element)
					else if (found?.kind === 'lane') target.querySelector<HTMLElement>('.chain-menu')?.click()
					else editing.write(element)
					return true
				case ' ':
				case 'ContextMenu':
					editing.open(element)
					return true
				case 'Insert':
				case '+':
					if (found?.kind === 'step' && room.mayWrite) editing.actions.addAfter(found.id)
					return true
				case 'Delete':
				case 'Backspace':
					if (found?.kind !== 'step' || !room.mayWrite) return false
					focusBeside(frame, target)
					editing.actions.remove(found.id)
					return true
			}
			if ([...key].length !== 1 || altKey || found?.kind === 'handover' || found?.kind === 'lane') return false
			// The letter itself goes its way, into the field that has the focus now.
			editing.write(element)
			return false
		}

		const move = (element: string, target: HTMLElement, key: Direction): boolean => {
			const { actions } = now.current.editing
			const found = readElement(element)
			const by = key === 'ArrowLeft' || key === 'ArrowUp' ? -1 : 1
			const isAcross = key === 'ArrowLeft' || key === 'ArrowRight'
			if (found?.kind === 'step') {
				if (isAcross) actions.shift(found.id, by)
				else actions.shiftLane(found.id, by)
			} else if (found?.kind === 'lane' && !isAcross) {
				actions.shiftWholeLane(target.dataset.state as ChainState, found.id, by)
			}
			return true
		}

		const onFocusIn = (event: FocusEvent) => {
			const part = (event.target as Element).closest<HTMLElement>('[data-element]')
			const { element, state } = part?.dataset ?? {}
			if (!element) return
			const { editing, room } = now.current
			now.current.choose(element, state as ChainState | undefined)
			if (event.target === part) room.presence.tell({ e: placeIn(editing.chain, element) })
		}
		const onFocusOut = (event: FocusEvent) => {
			if (event.relatedTarget instanceof Node && frame.contains(event.relatedTarget)) return
			now.current.room.presence.tell({ e: undefined })
		}
		frame.addEventListener('keydown', onKeyDown)
		frame.addEventListener('focusin', onFocusIn)
		frame.addEventListener('focusout', onFocusOut)
		return () => {
			frame.removeEventListener('keydown', onKeyDown)
			frame.removeEventListener('focusin', onFocusIn)
			frame.removeEventListener('focusout', onFocusOut)
		}
	}, [root, now])
}

function spotOf(part: HTMLElement) {
	const { left, top, width, height } = part.getBoundingClientRect()
	return { part, x: left + width / 2, y: top + height / 2 }
}

const partsIn = (frame: HTMLElement) => [...frame.querySelectorAll<HTMLElement>('[data-element]')]
const spotsIn = (frame: HTMLElement) => partsIn(frame).map(spotOf)

/** Before something leaves the picture its neighbour gets the focus. */
function focusBeside(frame: HTMLElement, part: HTMLElement) {
	const steps = partsIn(frame).filter((each) => each.dataset.element?.startsWith('step:'))
	const at = steps.indexOf(part)
	const neighbour = steps[at + 1] ?? steps[at - 1]
	neighbour?.focus({ preventScroll: true })
}

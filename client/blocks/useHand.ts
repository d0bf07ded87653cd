import { type RefObject, useCallback, useEffect, useRef } from 'react'
import type { Editor, TLShapeId } from 'tldraw'
import type { RoomView } from '../sync/RoomContext.ts'
import { placeIn } from '../writing/guests.ts'
import { isDirection, nearest } from './nearest.ts'

interface Hand {
	root: RefObject<HTMLElement | null>
	editor: Editor
	shape: TLShapeId
	/** id of the block's data: where others are told that one is */
	block: string
	room: RoomView
	/** somebody is at this element now */
	onChoose: (element: string) => void
	/** somebody wants to see all that is said of it, or to write in it */
	onOpen: (element: string, writes: boolean) => void
	/** A key before it is taken; answers whether it meant something. `letGo` before the focus goes elsewhere. */
	onKey: (event: KeyboardEvent, element: string, at: { letGo: () => void; focusBeside: () => void }) => boolean
}

/**
 * Pointer and keys of a block whose parts are drawn as cards, each with its `data-element`. A press on one chooses it and shows
 * all that is said of it; everywhere else the pointer stays the board's. In hand, arrows go to what lies in their direction,
 * Enter writes, Escape leaves the block. Gives what takes it in hand.
 */
export function useHand(hand: Hand): () => void {
	const { root, editor, shape: id, block } = hand
	const now = useRef(hand)
	now.current = hand

	const takeInHand = useCallback(() => {
		const shape = editor.getShape(id)
		if (!shape || editor.getEditingShapeId() === id) return
		editor.complete()
		editor.select(id)
		editor.setEditingShape(id)
		editor.setCurrentTool('select.editing_shape', { target: 'shape', shape })
	}, [editor, id])

	useEffect(() => {
		const frame = root.current
		if (!frame) return
		const cardAt = (target: EventTarget | null) =>
			target instanceof Element ? (target.closest<HTMLElement>('[data-element]') ?? undefined) : undefined
		const elementOf = (card: HTMLElement | undefined) => card?.dataset.element

		const press = (event: PointerEvent) => {
			const card = cardAt(event.target)
			const element = elementOf(card)
			const isMine = event.button === 0 && !event.ctrlKey && !editor.inputs.keys.has('Space') && editor.isIn('select')
			if (!isMine) return
			// Buttons between the cards keep their pointer.
			if (event.target instanceof HTMLButtonElement) event.stopPropagation()
			if (!card || element === undefined) return
			event.stopPropagation()
			event.preventDefault()
			takeInHand()
			card.focus({ preventScroll: true })
			now.current.onOpen(element, false)
		}

		// A screen reader presses without a pointer.
		const click = (event: MouseEvent) => {
			const element = elementOf(cardAt(event.target))
			if (event.detail === 0 && element !== undefined) now.current.onOpen(element, false)
		}

		const hear = (event: KeyboardEvent) => {
			const card = cardAt(event.target)
			const element = elementOf(card)
			if (!card || element === undefined || event.isComposing) return
			if (act(event, card, element)) event.preventDefault()
			else if (event.key === 'Escape' || event.key === 'Tab') return
			event.stopPropagation()
		}

		// What is in hand draws the focus back to the canvas; the panel is to have it.
		const letGo = () => editor.setCurrentTool('select.idle')

		const act = (event: KeyboardEvent, card: HTMLElement, element: string): boolean => {
			const { room, onKey, onOpen } = now.current
			const { key, altKey, ctrlKey, metaKey, shiftKey } = event
			if ((ctrlKey || metaKey) && !altKey) {
				const letter = key.toLowerCase()
				if (letter === 'z' && !shiftKey) room.history.undo()
				else if (letter === 'z' || letter === 'y') room.history.redo()
				else return false
				return true
			}
			if (onKey(event, element, { letGo, focusBeside: () => focusBeside(card) })) return true
			if (isDirection(key)) {
				if (!altKey) nearest(spotOf(card), cardsIn(frame).map(spotOf), key)?.card.focus({ preventScroll: true })
				return true
			}
			if (key !== 'Enter' && key !== 'F2' && key !== ' ') return false
			letGo()
			onOpen(element, room.mayWrite)
			return true
		}
		const focusBeside = (card: HTMLElement) => {
			const cards = cardsIn(frame)
			const at = cards.indexOf(card)
			const next = cards[at + 1] ?? cards[at - 1]
			next?.focus({ preventScroll: true })
		}

		const enter = (event: FocusEvent) => {
			const element = elementOf(cardAt(event.target))
			if (element === undefined) return
			now.current.onChoose(element)
			now.current.room.presence.tell({ e: placeIn(block, element) })
		}
		const leave = (event: FocusEvent) => {
			if (event.relatedTarget instanceof Node && frame.contains(event.relatedTarget)) return
			now.current.room.presence.tell({ e: undefined })
		}
		// Before tldraw hears of it, which listens above the canvas.
		frame.addEventListener('pointerdown', press, true)
		frame.addEventListener('click', click)
		frame.addEventListener('keydown', hear)
		frame.addEventListener('focusin', enter)
		frame.addEventListener('focusout', leave)
		return () => {
			frame.removeEventListener('pointerdown', press, true)
			frame.removeEventListener('click', click)
			frame.removeEventListener('keydown', hear)
			frame.removeEventListener('focusin', enter)
			frame.removeEventListener('focusout', leave)
		}
	}, [root, editor, block, takeInHand])

	return takeInHand
}

const cardsIn = (frame: HTMLElement) => [...frame.querySelectorAll<HTMLElement>('[data-element]')]

function spotOf(card: HTMLElement) {
	const { left, top, width, height } = card.getBoundingClientRect()
	return { card, x: left + width / 2, y: top + height / 2 }
}

import { type RefObject, useCallback, useEffect, useRef } from 'react'
import type { Editor, TLShapeId } from 'tldraw'
import { readTreeElement } from '../../../../shared/blocks/tree/index.ts'
import type { RoomView } from '../../../sync/RoomContext.ts'
import { placeIn } from '../../../writing/guests.ts'
import { type Direction, isDirection, nearest } from '../../nearest.ts'
import type { TreeActions } from '../actions.ts'
import { changePersonal, showDetails } from '../personal.ts'

interface Hand {
	root: RefObject<HTMLElement | null>
	editor: Editor
	shape: TLShapeId
	tree: string
	room: RoomView
	actions: TreeActions
}

/**
 * Pointer and keys of a tree. A press on a card chooses it and shows all that is said of it; everywhere else the pointer
 * stays the board's. In hand, arrows go to what lies in their direction, Alt and an arrow moves a goal, Enter writes,
 * Insert adds below, Delete lays into the trash; Escape leaves the tree. Gives what takes it in hand.
 */
export function useTreeHand(hand: Hand): () => void {
	const { root, editor, shape: id, tree } = hand
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
			showDetails(tree, element)
		}

		// A screen reader presses without a pointer.
		const click = (event: MouseEvent) => {
			const element = elementOf(cardAt(event.target))
			if (event.detail === 0 && element !== undefined) showDetails(tree, element)
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
			const { room, actions } = now.current
			const { key, altKey, ctrlKey, metaKey, shiftKey } = event
			const found = readTreeElement(element)
			if ((ctrlKey || metaKey) && !altKey) {
				const letter = key.toLowerCase()
				if (letter === 'z' && !shiftKey) room.history.undo()
				else if (letter === 'z' || letter === 'y') room.history.redo()
				else return false
				return true
			}
			if (isDirection(key)) {
				if (altKey && room.mayWrite && found?.what === 'goal') move(key, found.id)
				else if (!altKey) nearest(spotOf(card), cardsIn(frame).map(spotOf), key)?.card.focus({ preventScroll: true })
				return true
			}
			switch (key) {
				case 'Enter':
				case 'F2':
				case ' ':
					letGo()
					showDetails(tree, element, room.mayWrite)
					return true
				case 'Insert':
				case '+':
					if (found?.what !== 'goal' || !room.mayWrite) return true
					letGo()
					actions.addBelow(found.id)
					return true
				case 'Delete':
				case 'Backspace':
					if (!room.mayWrite) return false
					focusBeside(card)
					actions.remove(element)
					return true
			}
			return false
		}
		const move = (key: Direction, goal: string) => {
			if (key === 'ArrowLeft' || key === 'ArrowRight') now.current.actions.shift(goal, key === 'ArrowLeft' ? -1 : 1)
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
			changePersonal(tree, { chosen: element })
			now.current.room.presence.tell({ e: placeIn(tree, element) })
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
	}, [root, editor, tree, takeInHand])

	return takeInHand
}

const cardsIn = (frame: HTMLElement) => [...frame.querySelectorAll<HTMLElement>('[data-element]')]

function spotOf(card: HTMLElement) {
	const { left, top, width, height } = card.getBoundingClientRect()
	return { card, x: left + width / 2, y: top + height / 2 }
}

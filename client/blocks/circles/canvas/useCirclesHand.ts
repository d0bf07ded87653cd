import { type RefObject, useCallback, useEffect, useRef } from 'react'
import type { Editor, TLShapeId } from 'tldraw'
import { type CirclesLayout, readCirclesElement } from '../../../../shared/blocks/circles/index.ts'
import type { RoomView } from '../../../sync/RoomContext.ts'
import { placeIn } from '../../../writing/guests.ts'
import { isDirection, nearest } from '../../nearest.ts'
import type { CirclesActions } from '../actions.ts'
import { changePersonal, showDetails } from '../personal.ts'
import { dragSeat } from './dragSeat.ts'

interface Hand {
	root: RefObject<HTMLElement | null>
	editor: Editor
	shape: TLShapeId
	circles: string
	room: RoomView
	actions: CirclesActions
	layout: CirclesLayout
}

/**
 * Pointer and keys of circles. A press on a group or an organisation chooses it; an organisation that is pulled goes into the
 * group where it is let go. Everywhere else the pointer stays the board's. In hand, arrows go to what lies in their direction,
 * Enter shows all that is said, Insert adds a member, Delete takes one out; Escape leaves. Gives what takes it in hand.
 */
export function useCirclesHand(hand: Hand): () => void {
	const { root, editor, shape: id, circles } = hand
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
		let endDrag = () => {}

		const press = (event: PointerEvent) => {
			const part = partAt(event.target)
			const isMine = event.button === 0 && !event.ctrlKey && !editor.inputs.keys.has('Space') && editor.isIn('select')
			if (!isMine) return
			// Buttons between the groups keep their pointer.
			if (event.target instanceof HTMLButtonElement) event.stopPropagation()
			if (!part) return
			event.stopPropagation()
			event.preventDefault()
			takeInHand()
			part.focus({ preventScroll: true })
			const { element = '', place = '' } = part.dataset
			const found = readCirclesElement(element)
			const { room, actions } = now.current
			const choose = () => showDetails(circles, element)
			if (found?.what !== 'actor' || !room.mayWrite) return choose()
			endDrag()
			endDrag = dragSeat({
				...{ event, frame, circles, actor: found.id, from: areaOf(place), actions, choose },
				layout: () => now.current.layout,
			})
		}

		const hear = (event: KeyboardEvent) => {
			const part = partAt(event.target)
			if (!part || event.isComposing) return
			if (act(event, part)) event.preventDefault()
			else if (event.key === 'Escape' || event.key === 'Tab') return
			event.stopPropagation()
		}

		// What is in hand draws the focus back to the canvas; the panel is to have it.
		const letGo = () => editor.setCurrentTool('select.idle')

		const act = (event: KeyboardEvent, part: HTMLElement): boolean => {
			const { room, actions } = now.current
			const { key, altKey, ctrlKey, metaKey, shiftKey } = event
			const { element = '', place = '' } = part.dataset
			const found = readCirclesElement(element)
			if ((ctrlKey || metaKey) && !altKey) {
				const letter = key.toLowerCase()
				if (letter === 'z' && !shiftKey) room.history.undo()
				else if (letter === 'z' || letter === 'y') room.history.redo()
				else return false
				return true
			}
			if (isDirection(key) && !altKey) {
				nearest(spotOf(part), partsIn(frame).map(spotOf), key)?.card.focus({ preventScroll: true })
				return true
			}
			switch (key) {
				case 'Enter':
				case 'F2':
				case ' ':
					letGo()
					showDetails(circles, element, room.mayWrite)
					return true
				case 'Insert':
				case '+':
					if (!room.mayWrite) return true
					letGo()
					showDetails(circles, found?.what === 'group' ? element : areaOf(place), true)
					return true
				case 'Delete':
				case 'Backspace':
					if (!room.mayWrite || !found) return false
					if (found.what === 'group') actions.remove(found.id)
					else {
						focusBeside(part)
						actions.put(found.id, areaOf(place), 'nowhere')
					}
					return true
			}
			return false
		}
		const focusBeside = (part: HTMLElement) => {
			const parts = partsIn(frame)
			const at = parts.indexOf(part)
			const next = parts[at + 1] ?? parts[at - 1]
			next?.focus({ preventScroll: true })
		}

		const enter = (event: FocusEvent) => {
			const { element, place } = partAt(event.target)?.dataset ?? {}
			if (element === undefined) return
			changePersonal(circles, { chosen: element, place })
			now.current.room.presence.tell({ e: placeIn(circles, element) })
		}
		const leave = (event: FocusEvent) => {
			if (event.relatedTarget instanceof Node && frame.contains(event.relatedTarget)) return
			now.current.room.presence.tell({ e: undefined })
		}
		// Before tldraw hears of it, which listens above the canvas.
		frame.addEventListener('pointerdown', press, true)
		frame.addEventListener('keydown', hear)
		frame.addEventListener('focusin', enter)
		frame.addEventListener('focusout', leave)
		return () => {
			endDrag()
			frame.removeEventListener('pointerdown', press, true)
			frame.removeEventListener('keydown', hear)
			frame.removeEventListener('focusin', enter)
			frame.removeEventListener('focusout', leave)
		}
	}, [root, editor, circles, takeInHand])

	return takeInHand
}

/** The area of a place `<area>/<actor>`; ids of groups may have strokes, those of actors have none. */
const areaOf = (place: string): string => place.slice(0, Math.max(0, place.lastIndexOf('/')))

const partAt = (target: EventTarget | null) =>
	target instanceof Element ? (target.closest<HTMLElement>('[data-element]') ?? undefined) : undefined

const partsIn = (frame: HTMLElement) => [...frame.querySelectorAll<HTMLElement>('[data-element]')]

function spotOf(card: HTMLElement) {
	const { left, top, width, height } = card.getBoundingClientRect()
	return { card, x: left + width / 2, y: top + height / 2 }
}

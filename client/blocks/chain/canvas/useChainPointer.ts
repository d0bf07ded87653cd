import { type RefObject, useEffect } from 'react'
import type { Editor, TLShapeId } from 'tldraw'
import { type ChainState, moveLane, personLane } from '../../../../shared/blocks/chain/index.ts'
import type { RoomView } from '../../../sync/RoomContext.ts'
import { createValue, type WritableValue } from '../../../sync/value.ts'
import type { ChainScene } from '../drawing/scene.ts'
import { readElement, stateOfElement } from '../elements.ts'
import type { Pictures } from '../observe.ts'
import type { ChainEditing } from './board.ts'
import { laneDrop, type StepDrop, stateSceneOf, stepDrop } from './dropPlace.ts'

/** A finger that rests so many milliseconds on an element asks what can be done with it. */
const longPress = 500

/** Pixels a pointer may tremble before a press becomes a drag. */
const tremble = 4

/** Something in somebody's hand: where it is, in the shape's space, and where it would come. */
export interface Drag {
	readonly element: string
	readonly by: { readonly x: number; readonly y: number }
	readonly step?: StepDrop | undefined
	readonly lane?: { readonly state: ChainState; readonly at: number } | undefined
}
export const createDrag = (): WritableValue<Drag | undefined> => createValue<Drag | undefined>(undefined)

export interface PointerScene {
	readonly scene: ChainScene
	readonly pictures: Pictures
	readonly room: RoomView
	readonly editing: ChainEditing
	takeInHand(): void
	choose(element: string, state?: ChainState): void
	isChosen(element: string): boolean
	/** whether a sheet is open beside an element */
	isOpen(): boolean
}

/**
 * Takes the pointer where it is on something of the chain; elsewhere it stays the board's, until somebody has the chain in
 * hand: a press on a field adds a step, a drag of it moves the chain. While something is open a press beside it only closes that. By listeners of its own: the canvas around it listens natively, too.
 */
export function useChainPointer(
	root: RefObject<HTMLElement | null>,
	editor: Editor,
	shape: TLShapeId,
	drag: WritableValue<Drag | undefined>,
	now: RefObject<PointerScene>,
) {
	useEffect(() => {
		const frame = root.current
		if (!frame) return
		let endGesture: (() => void) | undefined

		const press = (event: PointerEvent) => {
			endGesture?.()
			if (event.button !== 0 || event.ctrlKey || editor.inputs.keys.has('Space')) return
			const target = event.target as Element
			if (isOwnControl(target)) return event.stopPropagation()
			const isInHand = editor.getEditingShapeId() === shape
			if (!editor.isIn('select') || (!isInHand && isCovered(editor, shape, event))) return
			const part = target.closest<HTMLElement>('[data-element]')
			const field = target.closest<HTMLElement>('[data-lane]')
			if (part || isInHand) {
				event.stopPropagation()
				event.preventDefault()
			}
			if (part) {
				const wasChosen = now.current.isChosen(part.dataset.element ?? '')
				now.current.takeInHand()
				endGesture = follow(event, part, wasChosen)
			} else if (isWriting(frame) || now.current.isOpen()) leaveField(frame)
			else if (field) endGesture = pressField(event, field)
		}

		/** A press on a field adds a step there, if it does not become a drag of the whole shape. */
		const pressField = (down: PointerEvent, field: HTMLElement): (() => void) => {
			const release = (event: PointerEvent) => {
				stop()
				const { editing, room } = now.current
				if (!room.mayWrite || wayOf(down, event) >= tremble) return
				const { lane = '', phase = '' } = field.dataset
				const state = field.closest<HTMLElement>('[data-state]')?.dataset.state as ChainState
				const drop = dropAt(event, { state, id: '', isExperience: lane === personLane })
				now.current.takeInHand()
				editing.actions.add({ state, phase, lane, before: drop?.before })
			}
			const stop = onWindow({ pointerup: release, pointercancel: () => stop() })
			return stop
		}

		const follow = (down: PointerEvent, part: HTMLElement, wasChosen: boolean): (() => void) => {
			const element = part.dataset.element ?? ''
			const found = readElement(element)
			const state = (part.dataset.state as ChainState | undefined) ?? stateOf(element)
			const mayDrag = now.current.room.mayWrite && (found?.kind === 'step' || found?.kind === 'lane')
			now.current.choose(element, state)
			const asks = down.pointerType === 'touch' && (found?.kind === 'step' || found?.kind === 'handover')
			let isAsked = false
			const rests = asks ? setTimeout(() => (isAsked = true), longPress) : undefined
			// Not before the finger is lifted, or given up for the browser's own menu: that would take the focus away again.
			const answer = () => requestAnimationFrame(() => now.current.editing.open(element))

			const move = (event: PointerEvent) => {
				if (event.pointerId !== down.pointerId) return
				if (wayOf(down, event) >= tremble) {
					clearTimeout(rests)
					isAsked = false
				}
				if (!mayDrag || !found || !state) return
				if (!drag.get() && wayOf(down, event) < tremble) return
				const [from, to] = [pointIn(down), pointIn(event)]
				const by = { x: to.x - from.x, y: to.y - from.y }
				if (found.kind === 'step') {
					const isExperience = part.classList.contains('chain-pill')
					drag.set({ element, by, step: dropAt(event, { state, id: found.id, isExperience }) })
				} else {
					const scene = stateSceneOf(now.current.scene, state)
					const drop = scene && laneDrop(scene, found.id, to.y)
					drag.set({ element, by, lane: drop && { state, at: drop.at } })
				}
			}
			const release = (event: PointerEvent) => {
				if (event.pointerId !== down.pointerId) return
				const dragged = drag.get()
				stop()
				if (dragged) drop(event)
				else if (isAsked) answer()
				// A finger has no double click that reaches a field: the second tap opens it.
				else if (wasChosen && down.pointerType !== 'mouse' && found?.kind !== 'handover')
					now.current.editing.write(element)
			}
			const drop = (event: PointerEvent) => {
				const { scene, room, editing } = now.current
				// The board may have been locked while it was in hand.
				if (!found || !state || !room.mayWrite) return
				if (found.kind === 'step') {
					const isExperience = part.classList.contains('chain-pill')
					const place = dropAt(event, { state, id: found.id, isExperience })
					if (place) {
						const { phase, lane, before } = place
						editing.actions.move(found.id, isExperience ? { phase, before } : { phase, lane, before })
					}
					return
				}
				const stateScene = stateSceneOf(scene, state)
				const place = stateScene && laneDrop(stateScene, found.id, pointIn(event).y)
				if (place) editing.actions.asOneStep(() => moveLane(room.doc, editing.chain, state, found.id, place.before))
			}
			const giveUp = (event: KeyboardEvent) => {
				if (event.key !== 'Escape' || !drag.get()) return
				event.stopPropagation()
				stop()
			}
			const cancel = () => {
				stop()
				if (isAsked) answer()
			}
			const end = onWindow({ pointermove: move, pointerup: release, pointercancel: cancel, keydown: giveUp })
			const stop = () => {
				end()
				clearTimeout(rests)
				drag.set(undefined)
				endGesture = undefined
			}
			return stop
		}

		const stateOf = (element: string) => stateOfElement(now.current.room.doc, now.current.editing.chain, element)
		const pointIn = ({ clientX, clientY }: PointerEvent) =>
			editor.getPointInShapeSpace(shape, editor.screenToPage({ x: clientX, y: clientY }))
		const dropAt = (
			event: PointerEvent,
			{ state, id, isExperience }: { state: ChainState; id: string; isExperience: boolean },
		): StepDrop | undefined => {
			const { scene, pictures } = now.current
			const stateScene = stateSceneOf(scene, state)
			const { steps, experiences } = pictures[state]
			const phases = new Map([...steps, ...experiences].map((step) => [step.id, step.phase]))
			return stateScene && stepDrop(stateScene, { id, phases, isExperience }, pointIn(event))
		}
		const onDoubleClick = (event: MouseEvent) => {
			const element = (event.target as Element).closest<HTMLElement>('[data-element]')?.dataset.element
			if (!element || isOwnControl(event.target as Element)) return
			event.stopPropagation()
			now.current.editing.write(element)
		}
		// The canvas would take the click away from a finger.
		const keepTouch = (event: TouchEvent) => {
			if (editor.getEditingShapeId() === shape || (event.target as Element).closest('[data-element], button'))
				event.stopPropagation()
		}
		frame.addEventListener('pointerdown', press)
		frame.addEventListener('dblclick', onDoubleClick)
		frame.addEventListener('touchstart', keepTouch)
		frame.addEventListener('touchend', keepTouch)
		return () => {
			endGesture?.()
			frame.removeEventListener('pointerdown', press)
			frame.removeEventListener('dblclick', onDoubleClick)
			frame.removeEventListener('touchstart', keepTouch)
			frame.removeEventListener('touchend', keepTouch)
		}
	}, [root, editor, shape, drag, now])
}

/** Fields and buttons in the picture have their own clicks; signs are pressed like steps. */
const isOwnControl = (target: Element) => target.closest('textarea, select, input, button:not(.chain-sign)') !== null

const wayOf = (down: PointerEvent, event: PointerEvent) =>
	Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY)

const fieldIn = (frame: HTMLElement): HTMLTextAreaElement | undefined => {
	const { activeElement } = frame.ownerDocument
	return activeElement instanceof HTMLTextAreaElement && frame.contains(activeElement) ? activeElement : undefined
}

/** Whether somebody writes in the picture at this device. */
const isWriting = (frame: HTMLElement) => fieldIn(frame) !== undefined

/** A press that is taken over does not move the focus by itself. */
const leaveField = (frame: HTMLElement) => fieldIn(frame)?.blur()

/** Whether something else lies above the chain where the pointer is. */
function isCovered(editor: Editor, shape: TLShapeId, { clientX, clientY }: PointerEvent): boolean {
	const point = editor.screenToPage({ x: clientX, y: clientY })
	const sorted = editor.getCurrentPageShapesSorted()
	const own = sorted.findIndex(({ id }) => id === shape)
	return sorted.slice(own + 1).some((other) => editor.isPointInShape(other, point, { hitInside: true }))
}

function onWindow(listeners: { readonly [Type in keyof WindowEventMap]?: (event: WindowEventMap[Type]) => void }) {
	const entries = Object.entries(listeners) as [string, EventListener][]
	for (const [type, listener] of entries) window.addEventListener(type, listener, true)
	return () => {
		for (const [type, listener] of entries) window.removeEventListener(type, listener, true)
	}
}

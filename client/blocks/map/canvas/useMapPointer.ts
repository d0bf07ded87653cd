import { type RefObject, useEffect, useRef } from 'react'
import type { Editor, TLShapeId } from 'tldraw'
import { systemClock } from '../../../../shared/lib/clock.ts'
import type { RoomView } from '../../../sync/RoomContext.ts'
import type { WritableValue } from '../../../sync/value.ts'
import { drawRelation } from '../editor/drawRelation.ts'
import { actorElement, changePersonal, personalOf, relationElement } from '../personal.ts'
import { type Hit, hitAt, nodeAt } from '../picture/hit.ts'
import type { Drawing } from '../picture/pictures.ts'
import type { Point } from '../picture/point.ts'
import { dragNode, type NodeDrag } from './dragNode.ts'
import type { Pointing } from './pointing.ts'

/** Pixels a pointer may tremble before a press becomes a drag. */
const tremble = 4

interface Target {
	readonly hit: Hit
	readonly drawing: number
	/** in the drawing's own space */
	readonly point: Point
}

/**
 * Takes the pointer where it is on an actor or a relation of the map; everywhere else it stays the board's. An actor is
 * dragged, a line is drawn from one of its dots, or from anywhere on it while relations are being drawn; a press chooses.
 */
export function useMapPointer({
	editor,
	shape,
	mapId,
	drawings,
	room,
	pointing,
	keys,
}: {
	editor: Editor
	shape: TLShapeId
	mapId: string
	drawings: readonly Drawing[]
	room: RoomView
	pointing: WritableValue<Pointing>
	/** what takes the keys once something is chosen */
	keys: RefObject<SVGSVGElement | null>
}) {
	const now = useRef({ drawings, room })
	now.current = { drawings, room }

	// biome-ignore lint/correctness/useExhaustiveDependencies: what is in hand is let go of when the board is locked
	useEffect(() => {
		const container = editor.getContainer()
		let endGesture: (() => void) | undefined

		const toDrawing = ({ clientX, clientY }: PointerEvent, drawing: number): Point => {
			const { x, y } = editor.getPointInShapeSpace(shape, editor.screenToPage({ x: clientX, y: clientY }))
			const offset = now.current.drawings[drawing]?.offset ?? { x: 0, y: 0 }
			return { x: x - offset.x, y: y - offset.y }
		}
		const targetOf = (event: PointerEvent): Target | undefined => {
			const written = editor.getEditingShapeId()
			if (!isOnCanvas(event.target) || !editor.isIn('select') || (written && written !== shape)) return undefined
			const zoom = editor.getZoomLevel()
			const slack = (event.pointerType === 'touch' ? 16 : 7) / zoom
			const { over, drawing: at } = pointing.get()
			for (const [drawing, { scene }] of now.current.drawings.entries()) {
				const point = toDrawing(event, drawing)
				const dotsAt =
					now.current.room.mayWrite && over && over.what !== 'relation' && at === drawing ? over.id : undefined
				const hit = hitAt(scene, point, slack, dotsAt)
				if (hit) return isCovered(editor, shape, event) ? undefined : { hit, drawing, point }
			}
			return undefined
		}

		const lineFrom = (from: string) => ({ ...personalOf(mapId).get().drawing, from })
		/** Whether a drag from there draws a line. */
		const drawsFrom = ({ what }: Hit) =>
			what === 'dot' || (what === 'actor' && now.current.room.mayWrite && personalOf(mapId).get().drawing !== undefined)

		const hover = (event: PointerEvent) => {
			if (endGesture || event.buttons !== 0) return
			const target = targetOf(event)
			const before = pointing.get().over
			pointing.set({ over: target?.hit, drawing: target?.drawing ?? 0, rubber: undefined })
			const draws = target && drawsFrom(target.hit)
			if (target) editor.setCursor({ type: draws ? 'cross' : 'pointer', rotation: 0 })
			else if (before) editor.setCursor({ type: 'default', rotation: 0 })
		}

		const leave = () => {
			if (!endGesture) pointing.set({ over: undefined, drawing: 0, rubber: undefined })
		}

		const press = (event: PointerEvent) => {
			// A second finger: the gesture was no drag, but the beginning of a pinch.
			endGesture?.()
			if (event.button !== 0 || event.ctrlKey || editor.inputs.keys.has('Space')) return
			const target = targetOf(event)
			if (!target) {
				if (isOnCanvas(event.target) && personalOf(mapId).get().chosen) changePersonal(mapId, { chosen: undefined })
				return
			}
			event.stopPropagation()
			event.preventDefault()
			editor.complete()
			editor.selectNone()
			keys.current?.focus({ preventScroll: true })
			endGesture = begin(event, target)
		}

		const begin = (down: PointerEvent, { hit, drawing, point }: Target): (() => void) => {
			const { room } = now.current
			const scene = () => now.current.drawings[drawing]?.scene
			const shown = now.current.drawings[drawing]?.shown ?? 'actual'
			const node = hit.what === 'relation' ? undefined : scene()?.nodes.find(({ id }) => id === hit.id)
			const draws = drawsFrom(hit)
			let drag: NodeDrag | undefined
			let hasMoved = false

			const move = (event: PointerEvent) => {
				if (event.pointerId !== down.pointerId || !node || !room.mayWrite) return
				const here = toDrawing(event, drawing)
				hasMoved ||= Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY) >= tremble
				if (!hasMoved) return
				if (draws) {
					const goal = nodeAt(scene() ?? emptyScene, here)
					pointing.set({ over: { what: 'dot', id: hit.id }, drawing, rubber: { from: hit.id, to: goal ?? here } })
					return
				}
				drag ??= dragNode(room, mapId, hit.id, systemClock)
				drag.to({ x: node.x + here.x - point.x, y: node.y + here.y - point.y })
			}
			const release = (event: PointerEvent) => {
				if (event.pointerId !== down.pointerId) return
				if (drag) drag.drop()
				else if (draws && hasMoved) connect(nodeAt(scene() ?? emptyScene, toDrawing(event, drawing))?.id)
				else choose()
				drag = undefined
				stop()
			}
			const connect = (goal: string | undefined) => {
				if (goal !== undefined && goal !== hit.id) drawRelation(room, mapId, { from: hit.id, to: goal }, shown)
				// Let go beside everybody: the second actor can still be chosen.
				else changePersonal(mapId, { drawing: lineFrom(hit.id), chosen: actorElement(hit.id) })
			}
			const choose = () => {
				const { drawing: line } = personalOf(mapId).get()
				if (line && hit.what !== 'relation' && room.mayWrite) {
					if (line.from === undefined)
						changePersonal(mapId, { drawing: lineFrom(hit.id), chosen: actorElement(hit.id) })
					else if (line.from !== hit.id) drawRelation(room, mapId, { from: line.from, to: hit.id }, shown)
					return
				}
				changePersonal(mapId, {
					chosen: hit.what === 'relation' ? relationElement(hit.id) : actorElement(hit.id),
					sheet: true,
				})
			}
			const giveUp = (event: KeyboardEvent) => {
				if (event.key !== 'Escape') return
				event.stopPropagation()
				stop()
			}
			const stop = () => {
				window.removeEventListener('pointermove', move)
				window.removeEventListener('pointerup', release)
				window.removeEventListener('pointercancel', stop)
				window.removeEventListener('keydown', giveUp, true)
				drag?.cancel()
				pointing.set({ over: undefined, drawing, rubber: undefined })
				endGesture = undefined
			}
			window.addEventListener('pointermove', move)
			window.addEventListener('pointerup', release)
			window.addEventListener('pointercancel', stop)
			window.addEventListener('keydown', giveUp, true)
			return stop
		}

		// Before tldraw hears of it, which listens above the canvas.
		container.addEventListener('pointerdown', press, true)
		container.addEventListener('pointermove', hover)
		container.addEventListener('pointerleave', leave)
		return () => {
			endGesture?.()
			container.removeEventListener('pointerdown', press, true)
			container.removeEventListener('pointermove', hover)
			container.removeEventListener('pointerleave', leave)
		}
	}, [editor, shape, mapId, pointing, keys, room.mayWrite])
}

const emptyScene = { nodes: [], lines: [], labels: [], badges: [] } as const

/** Menus, text fields and buttons inside the canvas keep their pointer. */
function isOnCanvas(target: EventTarget | null): boolean {
	if (!(target instanceof Element) || !target.closest('.tl-canvas')) return false
	return !target.closest('button, input, textarea, select, a, [contenteditable="true"]')
}

/** Whether something else lies above the map where the pointer is. */
function isCovered(editor: Editor, shape: TLShapeId, { clientX, clientY }: PointerEvent): boolean {
	const point = editor.screenToPage({ x: clientX, y: clientY })
	const sorted = editor.getCurrentPageShapesSorted()
	const own = sorted.findIndex(({ id }) => id === shape)
	return sorted.slice(own + 1).some((other) => editor.isPointInShape(other, point, { hitInside: false }))
}

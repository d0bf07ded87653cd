import { type RefObject, useEffect, useRef } from 'react'
import { leaveOut, placeNodes } from '../../../../shared/blocks/map/index.ts'
import type { RoomView } from '../../../sync/RoomContext.ts'
import { trashedNow } from '../../../sync/trashedNow.ts'
import { drawRelation } from '../editor/drawRelation.ts'
import { takeOut } from '../editor/takeOut.ts'
import { actorElement, changePersonal, personalOf, readElement, relationElement } from '../personal.ts'
import type { Drawing } from '../picture/pictures.ts'
import { arrows, nextActor, nextRelation } from './steer.ts'

/** How far Alt and an arrow move an actor, in board units. */
const nudge = 8

/**
 * The map by keyboard: arrows go from actor to actor, Page up and down through one's relations, Enter opens the editor, B
 * begins a relation and Enter ends it at the second actor, Alt and an arrow move, Delete takes out.
 */
export function useMapKeys({
	element,
	mapId,
	drawings,
	room,
	onEdit,
	onReach,
	onLeave,
}: {
	element: RefObject<SVGSVGElement | null>
	mapId: string
	drawings: readonly Drawing[]
	room: RoomView
	/** brings the focus into the editor of what is chosen */
	onEdit: () => void
	/** Keys have come to an actor, or to a relation of `walked`. */
	onReach: (element: string, walked: string | undefined) => void
	onLeave: () => void
}) {
	const now = useRef({ drawings, room, onEdit, onReach, onLeave })
	now.current = { drawings, room, onEdit, onReach, onLeave }
	/** the actor whose relations are walked through */
	const walked = useRef<string>(undefined)

	useEffect(() => {
		const svg = element.current
		if (!svg) return
		const choose = (chosen: string | undefined) => {
			changePersonal(mapId, { chosen })
			if (chosen !== undefined) now.current.onReach(chosen, walked.current)
		}
		const step = (work: () => void) => {
			const { history } = now.current.room
			history.mark()
			work()
			history.mark()
		}

		/** Whether the key meant something here. */
		const press = (event: KeyboardEvent): boolean => {
			const { drawings, room, onEdit, onLeave } = now.current
			const [drawing] = drawings
			if (!drawing) return false
			const { chosen, drawing: line } = personalOf(mapId).get()
			const place = readElement(chosen)
			const relation = place?.what === 'relation' ? drawing.scene.lines.find(({ id }) => id === place.id) : undefined
			const actor = place?.what === 'actor' ? place.id : (walked.current ?? relation?.from)
			const along = arrows[event.key]

			if (along) {
				if (event.altKey) {
					const node = place?.what === 'actor' ? drawing.scene.nodes.find(({ id }) => id === actor) : undefined
					if (!node || !room.mayWrite) return node !== undefined
					const to = { x: Math.round(node.x + along.x * nudge), y: Math.round(node.y + along.y * nudge) }
					step(() => placeNodes(room.doc, mapId, { [node.id]: to }))
					return true
				}
				const next = nextActor(drawing.scene, actor ?? '', along) ?? actor
				walked.current = next
				choose(next && actorElement(next))
				return true
			}
			switch (event.key) {
				case 'PageDown':
				case 'PageUp': {
					if (!actor) return false
					walked.current = actor
					const next = nextRelation(drawing.scene, actor, relation?.id, event.key === 'PageDown' ? 1 : -1)
					if (next) choose(relationElement(next))
					return true
				}
				case 'Enter':
				case ' ':
					if (line && actor && room.mayWrite) {
						if (line.from === undefined) changePersonal(mapId, { drawing: { ...line, from: actor } })
						else if (line.from !== actor) drawRelation(room, mapId, { from: line.from, to: actor }, drawing.shown)
					} else if (place) {
						changePersonal(mapId, { sheet: true })
						requestAnimationFrame(onEdit)
					}
					return true
				case 'b':
				case 'B':
					if (event.ctrlKey || event.metaKey || event.altKey || !room.mayWrite) return false
					changePersonal(mapId, { drawing: { from: place?.what === 'actor' ? place.id : undefined } })
					return true
				case 'Delete':
				case 'Backspace':
					if (!place) return false
					if (room.mayWrite) {
						step(() => {
							if (place.what === 'actor') leaveOut(room.doc, mapId, place.id)
							else takeOut(room.doc, place.id, drawing.shown, trashedNow(room.presence))
						})
						choose(relation ? actorElement(relation.from) : undefined)
					}
					return true
				case 'Escape':
					if (line) changePersonal(mapId, { drawing: undefined })
					else if (chosen) choose(undefined)
					else onLeave()
					return true
				default:
					return false
			}
		}
		const hear = (event: KeyboardEvent) => {
			if (!press(event)) return
			event.preventDefault()
			event.stopPropagation()
		}
		// tldraw listens on its container, so React's own events would come too late.
		svg.addEventListener('keydown', hear)
		return () => svg.removeEventListener('keydown', hear)
	}, [element, mapId])
}

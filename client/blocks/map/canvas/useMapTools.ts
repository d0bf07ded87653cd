import { useEffect, useMemo, useRef } from 'react'
import { useEditor } from 'tldraw'
import { pictureOf } from '../../../../shared/blocks/map/index.ts'
import { showWhole } from '../../../board/canvas/camera.ts'
import type { BlockTool } from '../../../board/canvas/services.ts'
import { useBlockTools } from '../../../board/tools/blockTools.ts'
import type { RoomView } from '../../../sync/RoomContext.ts'
import { useTexts } from '../../../texts/texts.ts'
import { late } from '../../../ui/late.ts'
import { changePersonal, type Personal, personalOf, readElement, usePersonal } from '../personal.ts'
import { mapTexts } from '../texts.ts'
import { onGrid } from './dragNode.ts'
import type { MapShape } from './MapShape.tsx'

/** The layout comes when somebody asks for it. */
const lateArrange = late(() => import('../arrange.ts'))

const drawingIn = (personal: Personal) => personal.drawing !== undefined
const none: readonly BlockTool[] = []

/** What one can do with a map on the board, in the tray of tools: add an actor, draw a relation, arrange. */
export function useMapTools({
	mapId,
	shape: { id, isLocked },
	room,
	onBegin,
}: {
	mapId: string
	shape: MapShape
	room: RoomView
	/** brings the focus into the picture */
	onBegin: () => void
}) {
	const editor = useEditor()
	const texts = useTexts(mapTexts)
	const isDrawing = usePersonal(mapId, drawingIn)
	const roomNow = useRef(room)
	roomNow.current = room
	const tools = useMemo((): readonly BlockTool[] => {
		if (!room.mayWrite || isLocked) return none
		return [
			{
				id: 'actor',
				icon: 'addPerson',
				label: texts.actor,
				onSelect() {
					const middle = editor.getPointInShapeSpace(id, editor.getViewportPageBounds().center)
					changePersonal(mapId, { dialog: { kind: 'newActor', at: onGrid(middle) } })
				},
			},
			{
				id: 'relation',
				icon: 'link',
				label: texts.relation,
				isOn: isDrawing,
				onSelect() {
					const place = readElement(personalOf(mapId).get().chosen)
					editor.setCurrentTool('select')
					changePersonal(mapId, {
						drawing: isDrawing ? undefined : { from: place?.what === 'actor' ? place.id : undefined, goesOn: true },
						sheet: false,
					})
					onBegin()
				},
			},
			{
				id: 'arrange',
				icon: 'map',
				label: texts.arrange,
				async onSelect() {
					const { arrange } = await lateArrange.fetch()
					// The board may have been locked meanwhile, and others may have gone on.
					if (!roomNow.current.mayWrite) return
					// Two frames: the new places are drawn in the first, and known to the board in the second.
					const show = () => editor.timers.requestAnimationFrame(() => showWhole(editor, id))
					arrange(room, mapId, pictureOf(room.doc, mapId), () => editor.timers.requestAnimationFrame(show))
				},
			},
		]
	}, [editor, id, isLocked, room, texts, isDrawing, mapId, onBegin])
	useBlockTools(tools)
	// Who comes back from another board finds no pen in hand.
	useEffect(() => () => changePersonal(mapId, { drawing: undefined }), [mapId])
}

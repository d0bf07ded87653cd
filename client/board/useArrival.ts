import { useEffect } from 'react'
import { Box, type Editor, type TLShapeId } from 'tldraw'
import { placedBlocks } from '../../shared/blocks/index.ts'
import { type Destination, useNavigation } from '../navigation/navigation.ts'
import { useRoom, useValue } from '../sync/RoomContext.ts'
import { showExactly, showPart } from './canvas/camera.ts'
import type { ShowsElements } from './canvas/showsElements.ts'

/** Where the camera has gone already: a canvas that is mounted anew does not go to a place shown long ago. */
const answered = new WeakSet<Destination>()

/** Takes the camera to where a person was sent: to a shape, to an element of a block's shape, or to a part of the board. */
export function useArrival(editor: Editor | undefined, page: string) {
	const { doc } = useRoom()
	const destination = useValue(useNavigation().arrived)
	useEffect(() => {
		if (!editor || !destination || answered.has(destination) || editor.getCurrentPageId() !== page) return
		answered.add(destination)
		// Behind the first look at a board, which is taken then, too.
		queueMicrotask(() => {
			if (destination.to === 'board' && destination.board === page) {
				if (destination.shape) show(editor, destination.shape, undefined)
				if (destination.part) showExactly(editor, destination.part)
			}
			if (destination.to !== 'block') return
			const { ref, element } = destination
			const placed = placedBlocks(doc).find(
				({ block, id, board }) => block === ref.block && id === ref.id && board === page,
			)
			if (placed) showOnceDrawn(editor, placed.shape, element)
		})
	}, [editor, doc, destination, page])
}

/** What draws a block may still be on its way; where its elements lie is known in the frame after that. */
function showOnceDrawn(editor: Editor, id: string, element: string | undefined) {
	const shape = editor.getShape(id as TLShapeId)
	const util = shape && (editor.getShapeUtil(shape) as Partial<ShowsElements>)
	const drawn = util?.whenDrawn?.()
	if (!drawn) return show(editor, id, element)
	const page = editor.getCurrentPageId()
	const arrive = () => editor.getCurrentPageId() === page && show(editor, id, element)
	void drawn.then(() =>
		editor.timers.requestAnimationFrame(() => editor.timers.requestAnimationFrame(() => void arrive())),
	)
}

function show(editor: Editor, id: string, element: string | undefined) {
	const shape = editor.getShape(id as TLShapeId)
	if (!shape) return
	const util = editor.getShapeUtil(shape) as Partial<ShowsElements>
	const part = element === undefined ? undefined : util.elementBounds?.(shape, element)
	const bounds = part
		? editor.getShapePageTransform(shape).applyToPoints(Box.From(part).corners)
		: editor.getShapePageBounds(shape)?.corners
	if (!bounds) return
	showPart(editor, Box.FromPoints(bounds))
	if (!part) editor.select(shape.id)
}

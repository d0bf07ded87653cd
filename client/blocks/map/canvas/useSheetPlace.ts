import { type RefObject, useEffect, useState } from 'react'
import { Box, type Editor, type TLShapeId } from 'tldraw'
import { calmly } from '../../../board/canvas/camera.ts'
import type { Rect } from '../picture/point.ts'
import { drawnIn } from './drawn.ts'
import { boundsOfElement } from './elementBounds.ts'
import { type SheetSide, sheetSide, wayClear } from './sheetPlace.ts'

/**
 * Hangs the sheet where it does not hide what it is about, and moves the camera a little if it still does: once for what
 * was chosen, so that nothing moves under anybody's hands later.
 */
export function useSheetPlace(
	sheet: RefObject<HTMLElement | null>,
	editor: Editor,
	shape: TLShapeId,
	chosen: string | undefined,
): SheetSide {
	const [side, setSide] = useState<SheetSide>('right')
	// After everything is drawn: what was chosen may be new in the picture.
	useEffect(() => {
		const bounds = chosen === undefined ? undefined : onScreen(editor, shape, chosen)
		if (!sheet.current || !bounds) return
		const view = editor.getViewportScreenBounds()
		const { left, top, width, height } = sheet.current.getBoundingClientRect()
		const better = sheetSide(bounds, view, width)
		if (better !== side) return setSide(better)
		const { x, y } = wayClear(bounds, { x: left - view.x, y: top - view.y, w: width, h: height }, view)
		if (x === 0 && y === 0) return
		const camera = editor.getCamera()
		editor.setCamera({ ...camera, x: camera.x + x / camera.z, y: camera.y + y / camera.z }, calmly(editor))
	}, [sheet, editor, shape, chosen, side])
	return side
}

/** Where an element lies on the canvas, in pixels from its upper left corner. */
function onScreen(editor: Editor, shape: TLShapeId, element: string): Rect | undefined {
	const drawn = drawnIn(editor, shape).get()
	const bounds = drawn && boundsOfElement(drawn.drawings, element)
	const transform = editor.getShapePageTransform(shape)
	if (!bounds || !transform) return undefined
	const page = Box.FromPoints(transform.applyToPoints(Box.From(bounds).corners))
	const { x, y } = editor.pageToViewport(page.point)
	const z = editor.getZoomLevel()
	return { x, y, w: page.w * z, h: page.h * z }
}

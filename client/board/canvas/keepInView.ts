import type { BoxLike, Editor } from 'tldraw'
import { stageOf } from './camera.ts'

/** Distance from the edges of the canvas at which something counts as in view, in pixels. */
const edge = 24

/**
 * Moves the camera as little as needed to bring into view, clear of the tools, what has the focus. Of what is larger than
 * the view it shows the beginning. `on`: where that is, in pixels of the window.
 */
export function keepInView(editor: Editor, { left, right, top, bottom }: DOMRectReadOnly) {
	const view = editor.getViewportScreenBounds()
	const { covered, left: legend = 0 } = stageOf(editor)
	const shift = (from: number, to: number, low: number, high: number) =>
		from < low ? low - from : to > high ? Math.max(low - from, high - to) : 0
	const side = Math.min(edge, view.w / 8)
	const dx = shift(left, right, view.minX + legend + side, view.maxX - side)
	const rim = Math.min(edge, view.h / 8)
	const dy = shift(top, bottom, view.minY + rim, view.maxY - Math.min(covered + rim, view.h / 2))
	if (dx === 0 && dy === 0) return
	const { x, y, z } = editor.getCamera()
	editor.setCamera({ x: x + dx / z, y: y + dy / z, z })
}

/** The same for a part of the board, in board units. */
export function keepPartInView(editor: Editor, { x, y, w, h }: BoxLike) {
	const corner = editor.pageToScreen({ x, y })
	const z = editor.getZoomLevel()
	keepInView(editor, new DOMRectReadOnly(corner.x, corner.y, w * z, h * z))
}

import { useEffect } from 'react'
import type { Editor } from 'tldraw'

/** A turn of the wheel zooms by at most so much, in percent. */
const mostAtOnce = 10

/**
 * The wheel moves the board that lies under the pointer, also before anybody clicked on it: tldraw hears it only while
 * the canvas has the focus. The focus stays where it is, and with it what single letters do.
 */
export function useWheel(editor: Editor) {
	useEffect(() => {
		const container = editor.getContainer()
		// What tldraw hears itself does not come up to here.
		const turn = (event: WheelEvent) => {
			const { target, deltaX, deltaY, clientX, clientY, ctrlKey, altKey, shiftKey, metaKey } = event
			if (editor.getIsFocused() || !(target instanceof Element && target.closest('.tl-canvas'))) return
			event.preventDefault()
			if (deltaX === 0 && deltaY === 0) return
			const isZoom = ctrlKey || altKey || metaKey
			const isSideways = shiftKey && !isZoom && deltaX === 0
			editor.dispatch({
				type: 'wheel',
				name: 'wheel',
				delta: {
					x: isSideways ? -deltaY : -deltaX,
					y: isSideways ? 0 : -deltaY,
					z: isZoom ? -Math.max(-mostAtOnce, Math.min(mostAtOnce, deltaY)) / 100 : 0,
				},
				point: { x: clientX, y: clientY },
				shiftKey,
				altKey,
				ctrlKey: ctrlKey || metaKey,
				metaKey,
				accelKey: ctrlKey || metaKey,
			})
		}
		container.addEventListener('wheel', turn, { passive: false })
		return () => container.removeEventListener('wheel', turn)
	}, [editor])
}

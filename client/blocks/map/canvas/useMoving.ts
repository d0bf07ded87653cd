import { type RefObject, useEffect } from 'react'
import { type Editor, react } from 'tldraw'

/** Milliseconds after which the camera counts as at rest: tldraw says so between two turns of a wheel already. */
const rest = 300

/** Marks the picture as moving for as long as the camera does, without drawing anything of it again. */
export function useMoving(editor: Editor, picture: RefObject<SVGSVGElement | null>) {
	useEffect(() => {
		let stopWaiting = () => {}
		const stopWatching = react('camera over a network map', () => {
			stopWaiting()
			if (editor.getCameraState() === 'moving') picture.current?.setAttribute('data-moving', '')
			else {
				const timer = editor.timers.setTimeout(() => picture.current?.removeAttribute('data-moving'), rest)
				stopWaiting = () => clearTimeout(timer)
			}
		})
		return () => {
			stopWatching()
			stopWaiting()
		}
	}, [editor, picture])
}

import { useRef } from 'react'
import { type Editor, useValue } from 'tldraw'
import { labelScaleAt } from './labelScale.ts'

/** The scale of names for the zoom at which the camera rests: while it moves, names are part of the picture that moves. */
export function useLabelScale(editor: Editor): number {
	const last = useRef<number>(undefined)
	return useValue('scale of names', () => {
		if (last.current === undefined || editor.getCameraState() === 'idle') {
			last.current = labelScaleAt(editor.getZoomLevel())
		}
		return last.current
	}, [editor])
}

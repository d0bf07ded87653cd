import { type RefObject, useLayoutEffect, useRef } from 'react'

/** A size in board units, whatever the zoom. */
export interface DrawnSize {
	readonly w: number
	readonly h: number
}

/** Tells how large a picture is that lies out itself, at once and whenever that changes. A culled shape is not laid out: then nothing is told. */
export function useDrawnSize(picture: RefObject<HTMLElement | null>, onDrawn: (size: DrawnSize) => void): void {
	const tell = useRef(onDrawn)
	tell.current = onDrawn
	useLayoutEffect(() => {
		const element = picture.current
		if (!element) return
		const measure = () => element.offsetHeight > 0 && tell.current({ w: element.offsetWidth, h: element.offsetHeight })
		measure()
		const observer = new ResizeObserver(measure)
		observer.observe(element)
		return () => observer.disconnect()
	}, [picture])
}

import { type RefObject, useEffect, useLayoutEffect, useReducer, useRef, useState } from 'react'

/** How many lines of something, at most `most`, have room as a whole in the place it lies in. */
export function useLines<Place extends HTMLElement>(
	what: unknown,
	most: number,
): [place: RefObject<Place | null>, lines: number] {
	const place = useRef<Place>(null)
	const [fitted, refit] = useState({ what, height: 0, lines: most })
	const [, lookAgain] = useReducer((looks: number) => looks + 1, 0)
	useLayoutEffect(() => {
		if (!place.current) return
		const { clientHeight: height, scrollHeight } = place.current
		if (fitted.what !== what || fitted.height !== height) refit({ what, height, lines: most })
		else if (scrollHeight > height + 1 && fitted.lines > 1) refit({ ...fitted, lines: fitted.lines - 1 })
	})
	useEffect(() => {
		if (!place.current) return
		const observer = new ResizeObserver(lookAgain)
		observer.observe(place.current)
		return () => observer.disconnect()
	}, [])
	return [place, fitted.lines]
}

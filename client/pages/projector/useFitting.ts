import { type RefObject, useLayoutEffect, useRef, useState } from 'react'

/**
 * How many of the things in a list have room in it as a whole. All of them are drawn, so that they can be measured; those
 * after the last one that fits are to be hidden without taking their place away.
 */
export function useFitting<Place extends HTMLElement>(things: readonly unknown[]): [RefObject<Place | null>, number] {
	const place = useRef<Place>(null)
	const [fitting, tell] = useState(things.length)
	// biome-ignore lint/correctness/useExhaustiveDependencies: other things are other heights
	useLayoutEffect(() => {
		const list = place.current
		if (!list) return
		const measure = () => {
			const bottom = list.getBoundingClientRect().bottom + 1
			const over = [...list.children].findIndex((child) => child.getBoundingClientRect().bottom > bottom)
			tell(over < 0 ? list.children.length : over)
		}
		measure()
		const observer = new ResizeObserver(measure)
		observer.observe(list)
		return () => observer.disconnect()
	}, [things])
	return [place, fitting]
}

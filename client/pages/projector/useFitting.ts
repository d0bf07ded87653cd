import { type RefObject, useLayoutEffect, useRef, useState } from 'react'

/** Set on a list while its things are measured: then those without room are drawn, too. */
const measuring = 'data-measuring'

/** How many of the things in a list, below each other or in columns, have room as a whole in the place it lies in. */
export function useFitting<List extends HTMLElement>(things: readonly unknown[]): [RefObject<List | null>, number] {
	const place = useRef<List>(null)
	const [fitting, tell] = useState(things.length)
	// biome-ignore lint/correctness/useExhaustiveDependencies: other things are other heights
	useLayoutEffect(() => {
		const list = place.current
		const around = list?.parentElement
		if (!list || !around) return
		const measure = () => {
			list.setAttribute(measuring, '')
			const room = list.getBoundingClientRect()
			const isOver = ({ bottom, right }: DOMRect) => bottom > room.bottom + 1 || right > room.right + 1
			const over = [...list.children].findIndex((child) => isOver(child.getBoundingClientRect()))
			list.removeAttribute(measuring)
			tell(over < 0 ? list.children.length : over)
		}
		measure()
		const observer = new ResizeObserver(measure)
		observer.observe(around)
		// What is said of the rest takes some of its room.
		observer.observe(list)
		return () => observer.disconnect()
	}, [things])
	return [place, fitting]
}

import { useCallback, useState } from 'react'

/** In CSS pixels. */
export interface Size {
	w: number
	h: number
}

/** How large an element is drawn at present, and the `ref` that says which one; nothing before it is there. */
export function useSize(): [Size, (element: HTMLElement | null) => (() => void) | undefined] {
	const [size, tell] = useState<Size>({ w: 0, h: 0 })
	const measure = useCallback((element: HTMLElement | null) => {
		if (!element) return
		const observer = new ResizeObserver(() => tell({ w: element.offsetWidth, h: element.offsetHeight }))
		observer.observe(element)
		return () => observer.disconnect()
	}, [])
	return [size, measure]
}

import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'

/**
 * Keeps the focus in the console, so that its keys go on working: it begins there, and a button that goes away with what it
 * did leaves the focus to the whole.
 */
export function useKeptFocus(page: RefObject<HTMLElement | null>) {
	const wasInside = useRef(false)
	useEffect(() => page.current?.focus({ preventScroll: true }), [page])
	useEffect(() => {
		const remember = () => {
			wasInside.current = page.current?.contains(document.activeElement) ?? false
		}
		document.addEventListener('focusin', remember)
		return () => document.removeEventListener('focusin', remember)
	}, [page])
	useLayoutEffect(() => {
		if (wasInside.current && document.activeElement === document.body) page.current?.focus({ preventScroll: true })
	})
}

import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { useNavigation } from '../navigation/navigation.ts'

/**
 * Keeps the focus in the console, so that its keys go on working: it begins there, comes back whenever the person goes to
 * the console again, and a button that goes away with what it did leaves the focus to the whole.
 */
export function useKeptFocus(page: RefObject<HTMLElement | null>) {
	const { arrived } = useNavigation()
	const wasInside = useRef(false)
	useEffect(() => {
		const take = () => page.current?.focus({ preventScroll: true })
		take()
		return arrived.subscribe(() => arrived.get()?.to === 'agenda' && take())
	}, [page, arrived])
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

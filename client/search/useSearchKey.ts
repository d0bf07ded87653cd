import { useEffect } from 'react'

/** Calls `open` on Strg+K (Cmd+K), wherever the focus is, except where a text is formatted with it. */
export function useSearchKey(open: () => void) {
	useEffect(() => {
		const hear = (event: KeyboardEvent) => {
			const isKey =
				(event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'k'
			if (!isKey || event.defaultPrevented) return
			if (event.target instanceof HTMLElement && event.target.isContentEditable) return
			event.preventDefault()
			open()
		}
		window.addEventListener('keydown', hear)
		return () => window.removeEventListener('keydown', hear)
	}, [open])
}

import { useEffect } from 'react'

/**
 * Calls `open` on Strg+K (Cmd+K), wherever the focus is, except where a text is formatted with it. It hears keys before the
 * place that has the focus does: tables and boards keep theirs to themselves.
 */
export function useSearchKey(open: () => void) {
	useEffect(() => {
		const hear = (event: KeyboardEvent) => {
			const isKey =
				(event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'k'
			if (!isKey || event.defaultPrevented) return
			if (event.target instanceof HTMLElement && event.target.isContentEditable) return
			event.preventDefault()
			event.stopPropagation()
			open()
		}
		window.addEventListener('keydown', hear, true)
		return () => window.removeEventListener('keydown', hear, true)
	}, [open])
}

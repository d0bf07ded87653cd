import { useEffect, useState } from 'react'

/** Below this height in CSS pixels, with a field open for writing, a keyboard of glass covers the rest of the screen. */
const roomWithKeyboard = 480

/**
 * Whether a keyboard of glass is open, and how much of the page it covers at the lower edge, in CSS pixels: some browsers
 * make the page smaller for it (then 0), others lay it over the page.
 */
export function useKeyboard(): { isOpen: boolean; covers: number } {
	const [keyboard, see] = useState({ isOpen: false, covers: 0 })
	useEffect(() => {
		const view = window.visualViewport
		const look = () => {
			const height = view ? view.height * view.scale : innerHeight
			const isOpen = height < roomWithKeyboard && isWriting()
			// While a person has zoomed in, what is not seen lies beside the screen and not below a keyboard.
			const isZoomed = view !== null && view.scale > 1.01
			const covers =
				view && isOpen && !isZoomed ? Math.max(0, Math.round(innerHeight - view.height - view.offsetTop)) : 0
			see((before) => (before.isOpen === isOpen && before.covers === covers ? before : { isOpen, covers }))
		}
		const targets = [view, window]
		for (const target of targets) target?.addEventListener('resize', look)
		view?.addEventListener('scroll', look)
		document.addEventListener('focusin', look)
		document.addEventListener('focusout', look)
		return () => {
			for (const target of targets) target?.removeEventListener('resize', look)
			view?.removeEventListener('scroll', look)
			document.removeEventListener('focusin', look)
			document.removeEventListener('focusout', look)
		}
	}, [])
	return keyboard
}

const isWriting = () => document.activeElement?.matches('textarea, input:not([type=radio], [type=checkbox])') ?? false

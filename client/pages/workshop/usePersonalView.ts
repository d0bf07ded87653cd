import { useState } from 'react'

/** The two equal halves of every method: the board, and the same data without a canvas. */
export type View = 'board' | 'plain'

const storageKey = 'netzwerkstatt.view'
/** Below this width (in CSS pixels) the page opens without the canvas; the board is a choice. */
const phoneWidth = 700

/** Which view this person works in, remembered on this device; a phone begins with the plain one. */
export function usePersonalView(): [View, (view: View) => void] {
	const [view, setView] = useState<View>(() => remembered() ?? (innerWidth < phoneWidth ? 'plain' : 'board'))
	return [
		view,
		(next) => {
			setView(next)
			try {
				localStorage.setItem(storageKey, next)
			} catch {
				// storage is blocked: the choice lasts until the page is closed
			}
		},
	]
}

function remembered(): View | undefined {
	try {
		const stored = localStorage.getItem(storageKey)
		return stored === 'board' || stored === 'plain' ? stored : undefined
	} catch {
		return undefined
	}
}

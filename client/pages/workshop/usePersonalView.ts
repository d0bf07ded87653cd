import { useState } from 'react'

/** The two equal halves of every board: the canvas, and the same data without one. */
export type View = 'board' | 'plain'

/** Boards of a method, and those that carry cards alone: whoever likes tables need not like lists of cards. */
const storageKeys = { method: 'netzwerkstatt.view', cards: 'netzwerkstatt.view.cards' } as const
type Kind = keyof typeof storageKeys

/** Below this width (in CSS pixels) the page opens without the canvas; the board is a choice. */
const phoneWidth = 700

/** Which view this person works in on boards of a kind, remembered on this device; a phone begins with the plain one. */
export function usePersonalView(kind: Kind = 'method'): [View, (view: View) => void] {
	const [view, setView] = useState<View>(() => remembered(kind) ?? (innerWidth < phoneWidth ? 'plain' : 'board'))
	return [
		view,
		(next) => {
			setView(next)
			try {
				localStorage.setItem(storageKeys[kind], next)
			} catch {
				// storage is blocked: the choice lasts until the page is closed
			}
		},
	]
}

function remembered(kind: Kind): View | undefined {
	try {
		const stored = localStorage.getItem(storageKeys[kind])
		return stored === 'board' || stored === 'plain' ? stored : undefined
	} catch {
		return undefined
	}
}

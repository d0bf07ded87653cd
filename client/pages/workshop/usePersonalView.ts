import { useState } from 'react'
import type { BlockId } from '../../../shared/blocks/index.ts'

/** The two equal halves of every board: the canvas, and the same data without one. */
export type View = 'board' | 'plain'

/** Boards by what lies on them: whoever likes a table as a table need not like a map as a list. */
export type BoardKind = BlockId | 'cards'

const storageKey = (kind: BoardKind) => `netzwerkstatt.view.${kind}`

/** Below this width (in CSS pixels) the page opens without the canvas; the board is a choice. */
const phoneWidth = 700

/** Which view this person works in on boards of a kind, remembered on this device; a phone begins with the plain one, and a document with its page. */
export function usePersonalView(kind: BoardKind): [View, (view: View) => void] {
	const [chosen, choose] = useState<Readonly<Partial<Record<BoardKind, View>>>>({})
	const [isNarrow] = useState(() => innerWidth < phoneWidth)
	return [
		chosen[kind] ?? remembered(kind) ?? (isNarrow || kind === 'document' ? 'plain' : 'board'),
		(next) => {
			choose({ ...chosen, [kind]: next })
			try {
				localStorage.setItem(storageKey(kind), next)
			} catch {
				// storage is blocked: the choice lasts until the page is closed
			}
		},
	]
}

function remembered(kind: BoardKind): View | undefined {
	try {
		const stored = localStorage.getItem(storageKey(kind))
		return stored === 'board' || stored === 'plain' ? stored : undefined
	} catch {
		return undefined
	}
}

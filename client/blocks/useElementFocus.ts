import { type RefObject, useEffect, useRef } from 'react'
import type { BlockRef } from '../../shared/blocks/index.ts'
import { useShownElement } from '../navigation/navigation.ts'

interface ElementFocus {
	root: RefObject<HTMLElement | null>
	block: BlockRef['block']
	/** id of the block's data */
	id: string
	isInHand: boolean
	/** the element somebody was at last */
	last: () => string | undefined
	/** somebody is at this element now */
	onChoose: (element: string) => void
	takeInHand: () => void
}

/**
 * Where the focus goes in a block whose parts carry their `data-element`: to what somebody is led to, which takes the block in hand; and,
 * when it is taken in hand by keyboard, to where they were last, or to its first part.
 */
export function useElementFocus(focus: ElementFocus): void {
	const { root, block, id, isInHand, takeInHand } = focus
	const now = useRef(focus)
	now.current = focus
	const shown = useShownElement({ block, id })
	useEffect(() => {
		if (!shown) return
		now.current.onChoose(shown.element)
		takeInHand()
		requestAnimationFrame(() => partOf(root.current, shown.element)?.focus({ preventScroll: true }))
	}, [root, shown, takeInHand])
	useEffect(() => {
		const frame = root.current
		if (!isInHand || !frame || frame.contains(document.activeElement)) return
		const part = partOf(frame, now.current.last() ?? '') ?? frame.querySelector<HTMLElement>('[data-element]')
		part?.focus({ preventScroll: true })
	}, [root, isInHand])
}

const partOf = (frame: HTMLElement | null, element: string) =>
	frame?.querySelector<HTMLElement>(`[data-element="${CSS.escape(element)}"]`)

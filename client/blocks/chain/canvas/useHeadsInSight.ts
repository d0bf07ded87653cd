import type { RefObject } from 'react'
import { type Editor, type TLShapeId, useQuickReactor } from 'tldraw'
import { chainMeasures } from '../../../../shared/blocks/chain/index.ts'

/** How far heads move to the right to stay in sight when the view begins at `left` of a picture; they never leave it. */
export const headShift = (left: number, width: number): number =>
	Math.max(0, Math.min(Math.round(left), width - chainMeasures.head))

/**
 * Keeps the heads of lanes and states in sight while the picture reaches beyond the left edge of the view. As a style of
 * the root: the camera moves too often to draw the picture anew for it.
 */
export function useHeadsInSight(root: RefObject<HTMLElement | null>, editor: Editor, shape: TLShapeId, width: number) {
	useQuickReactor('heads in sight', () => {
		const { x } = editor.getPointInShapeSpace(shape, editor.getViewportPageBounds().point)
		const shift = `${headShift(x, width)}px`
		const style = root.current?.style
		if (style && style.getPropertyValue('--head-shift') !== shift) style.setProperty('--head-shift', shift)
	}, [root, editor, shape, width])
}

import type { Editor, TLShape } from 'tldraw'
import { cardShapeType, clusterShapeType, headingHeight } from '../../../shared/board/cards/index.ts'
import type { Size } from '../../ui/useSize.ts'

/** Distance from the selection and from the edges of the view, in pixels. */
const gap = 14
/** Where the tools stand at the lower edge, and above them the keys that lead on. */
const tools = 142

/** Edges in pixels of the view. */
export interface Edges {
	readonly top: number
	readonly bottom: number
}

/**
 * How far down a bar of this height stands: above the selection, else below it, within a view of this height. It goes below, too,
 * where it would lie on a heading, or on more cards than there, and there is room between selection and tools.
 */
export function topOfBar(
	selection: Edges,
	bar: number,
	view: number,
	headings: readonly Edges[],
	cards: readonly Edges[] = [],
): number {
	const above = selection.top - bar - gap
	const below = selection.bottom + gap
	const covered = (at: number, all: readonly Edges[]) =>
		all.filter(({ top, bottom }) => at < bottom && at + bar > top).length
	const lies = covered(above, headings) - covered(below, headings) || covered(above, cards) - covered(below, cards)
	if (above > 0 && !(lies > 0 && below + bar < view - tools)) return above
	return Math.max(Math.min(below, view - tools - bar), gap)
}

/** Where the bar stands for what is selected; nowhere while something is being moved or written. */
export function placeOfBar(editor: Editor, bar: Size): { x: number; y: number } | undefined {
	if (!editor.isIn('select.idle') || editor.getIsReadonly()) return undefined
	const bounds = editor.getSelectionRotatedScreenBounds()
	if (!bounds || editor.getSelectedShapes().some((shape) => editor.isShapeOrAncestorLocked(shape))) return undefined
	const screen = editor.getViewportScreenBounds()
	const selection = { top: bounds.minY - screen.minY, bottom: bounds.maxY - screen.minY }
	const wanted = Math.min(bounds.midX - screen.minX - bar.w / 2, screen.w - bar.w - gap)
	const x = Math.max(wanted, gap)
	const y = topOfBar(selection, bar.h, screen.h, headingsAround(editor), cardsAround(editor, x, x + bar.w))
	return { x, y }
}

/** The other cards in view between these two edges of the bar: none of them wants to be covered. */
function cardsAround(editor: Editor, left: number, right: number): Edges[] {
	const selected = new Set(editor.getSelectedShapeIds())
	const culled = editor.getCulledShapes()
	return editor.getCurrentPageShapes().flatMap((shape) => {
		if (shape.type !== cardShapeType || selected.has(shape.id) || culled.has(shape.id)) return []
		const bounds = editor.getShapePageBounds(shape)
		if (!bounds) return []
		const [from, to] = [editor.pageToViewport(bounds), editor.pageToViewport({ x: bounds.maxX, y: bounds.maxY })]
		return from.x < right && to.x > left ? [{ top: from.y, bottom: to.y }] : []
	})
}

/** The headings of what the selection lies in: what is asked there has to stay legible. */
function headingsAround(editor: Editor): Edges[] {
	const around = new Map<string, TLShape>()
	for (const shape of editor.getSelectedShapes())
		for (const each of editor.getShapeAncestors(shape)) around.set(each.id, each)
	return [...around.values()].flatMap((shape) => {
		const bounds = shape.type === clusterShapeType ? editor.getShapePageBounds(shape) : undefined
		if (!bounds) return []
		const top = editor.pageToViewport({ x: bounds.x, y: bounds.y }).y
		return [{ top, bottom: top + headingHeight.area * editor.getZoomLevel() }]
	})
}

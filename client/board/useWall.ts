import { useEffect, useRef } from 'react'
import { type Editor, react } from 'tldraw'
import { headingHeight, letterHeight } from '../../shared/board/cards/index.ts'
import type { Part } from '../navigation/navigation.ts'
import { showExactly } from './canvas/camera.ts'
import type { ClusterShape } from './cards/ClusterShapeUtil.tsx'
import { headingOf, readHeadingsFrom } from './cards/heading.ts'
import { isCard, isCluster } from './cards/selected.ts'

/** A board on a wall: without tools, all of it as large as there is room, or the part that everybody was called to. */
export interface Wall {
	/** board units; absent: all that lies on the board */
	readonly part: Part | undefined
	/** pixels that the letters of headings need, and those of loose cards, to be read from the last row */
	readonly headings: number
	readonly cards: number
	/** Called whenever it turns out anew whether they reach that. */
	onLegible(isLegible: boolean): void
}

/** Air around what is shown, in board units; what lies on the board is not drawn larger than this makes it. */
const air = 24
const least = { w: 760, h: 400 }

/** Keeps the wall's view on what lies on the board, as it grows and as the wall changes its size. */
export function useWall(editor: Editor | undefined, wall: Wall | undefined) {
	const tell = useRef<(isLegible: boolean) => void>(undefined)
	tell.current = wall?.onLegible
	const { part, headings = 0, cards = 0 } = wall ?? {}
	const isWall = wall !== undefined
	useEffect(() => {
		if (!editor || !isWall) return
		const forget = readHeadingsFrom(editor, headings)
		const stop = react('what is on the wall', () => {
			editor.getViewportScreenBounds()
			const view = part ?? aroundAll(editor)
			// Outside of this reaction: it would run again with every move of the camera.
			queueMicrotask(() => {
				if (!view) return
				showExactly(editor, view)
				tell.current?.(part !== undefined || isLegible(editor, headings, cards))
			})
		})
		return () => {
			stop()
			forget()
		}
	}, [editor, isWall, part, headings, cards])
}

/** All that lies on the board, enlarged headings that stand out of their areas included, with air around it. */
function aroundAll(editor: Editor): Part | undefined {
	const bounds = editor.getCurrentPageBounds()
	if (!bounds) return undefined
	const tops = editor
		.getCurrentPageShapes()
		.filter(isCluster)
		.map((shape) => topOfHeading(editor, shape))
	const top = Math.min(bounds.minY, ...tops)
	const height = bounds.maxY - top
	const [w, h] = [Math.max(least.w, bounds.w + 2 * air), Math.max(least.h, height + 2 * air)]
	return { x: bounds.midX - w / 2, y: top + height / 2 - h / 2, w, h }
}

function topOfHeading(editor: Editor, { id, props }: ClusterShape): number {
	const top = editor.getShapePageBounds(id)?.minY ?? Number.POSITIVE_INFINITY
	return top - Math.max(0, headingOf(editor, id).height - headingHeight[props.kind])
}

/** Headings decide where there are some, else the cards; a board of other things has no better form than itself. */
function isLegible(editor: Editor, headings: number, cards: number): boolean {
	const zoom = editor.getZoomLevel()
	const shapes = editor.getCurrentPageShapes()
	const headed = shapes.filter(isCluster)
	if (headed.length > 0) return headed.every(({ id }) => headingOf(editor, id).letters * zoom >= headings * 0.97)
	const others = shapes.filter((shape) => !isCard(shape))
	const loose = shapes.filter(isCard)
	return others.length > 0 || loose.every(({ props }) => letterHeight(props.form, props.size) * zoom >= cards * 0.97)
}

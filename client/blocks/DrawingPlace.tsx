import { useEffect } from 'react'
import { type Editor, stopEventPropagation } from 'tldraw'
import { lookAgain } from '../board/canvas/camera.ts'
import { useTexts } from '../texts/texts.ts'
import { Button } from '../ui/Button.tsx'
import { type Late, useHasFailed, useLate } from '../ui/late.ts'
import type { BlockDrawing, BlockShape } from './BlockShapeUtil.tsx'
import { drawingTexts } from './drawingTexts.ts'
import '../ui/late.css'
import './drawingPlace.css'

interface DrawingPlaceProps<Shape extends BlockShape> {
	editor: Editor
	shape: Shape
	drawing: Late<BlockDrawing<Shape>>
	methods: Late<unknown>
}

/** A block on the canvas. Until what draws it is here its place is kept, so that nothing around it jumps. */
export function DrawingPlace<Shape extends BlockShape>({ editor, shape, drawing, methods }: DrawingPlaceProps<Shape>) {
	const here = useLate(drawing)
	const known = useLate(methods)
	if (!here || known === undefined) return <Kept editor={editor} shape={shape} parts={[drawing, methods]} />
	return <here.Body shape={shape} />
}

interface KeptProps {
	editor: Editor
	shape: BlockShape
	parts: readonly [Late<unknown>, Late<unknown>]
}

function Kept({ editor, shape, parts: [drawing, methods] }: KeptProps) {
	const texts = useTexts(drawingTexts)
	const hasFailed = [useHasFailed(drawing), useHasFailed(methods)].includes(true)
	// Its measures are known once it is drawn; the first look at a board is to be at all of it.
	useEffect(
		() => () => {
			editor.timers.requestAnimationFrame(() => editor.timers.requestAnimationFrame(() => lookAgain(editor)))
		},
		[editor],
	)
	return (
		<div className="drawing-place" style={{ width: shape.props.w, height: shape.props.h }} aria-busy={!hasFailed}>
			{hasFailed ? (
				<div role="status" onPointerDown={stopEventPropagation}>
					<p>{texts.notLoaded}</p>
					{/* Browsers remember that a file of code did not come, and ask for it again only on a new page. */}
					<Button onClick={() => location.reload()}>{texts.reload}</Button>
				</div>
			) : (
				<p className="ui-late">{texts.loading}</p>
			)}
		</div>
	)
}

import { type BoxLike, type Editor, useEditor } from 'tldraw'
import { servicesOf } from '../../../board/canvas/services.ts'
import { cardFamily } from '../../../board/cards/cardSize.ts'
import { currentLocale } from '../../../texts/locale.ts'
import type { BlockDrawing } from '../../BlockShapeUtil.tsx'
import { readSaid, readShown } from '../observe.ts'
import { scenesTexts } from '../texts.ts'
import { BoardScenes } from './BoardScenes.tsx'
import { ScenesPicture } from './ScenesPicture.tsx'
import { type ScenesShape, sizeIn } from './ScenesShape.tsx'

export const scenesDrawing: BlockDrawing<ScenesShape> = { Body, svg, elementBounds, described }

function Body({ shape }: { shape: ScenesShape }) {
	const editor = useEditor()
	return <BoardScenes shape={shape} onDrawn={(size) => sizeIn(editor, shape.id).set(size)} />
}

function svg(editor: Editor, { id, props }: ScenesShape) {
	const { w, h } = sizeIn(editor, id).get() ?? props
	const { doc } = servicesOf(editor)
	return (
		<foreignObject width={w} height={h} className="tl-export-embed-styles">
			<div style={{ fontFamily: cardFamily }}>
				<ScenesPicture shown={readShown(doc, props.playId)} said={readSaid(doc, props.playId)} width={props.w} />
			</div>
		</foreignObject>
	)
}

/** Where a scene or a part is drawn. */
function elementBounds(editor: Editor, { id }: ScenesShape, element: string): BoxLike | undefined {
	const frame = editor.getContainer().querySelector<HTMLElement>(`[data-scenes-shape="${CSS.escape(id)}"]`)
	const part = frame?.querySelector<HTMLElement>(`[data-element="${CSS.escape(element)}"]`)
	if (!frame || !part || part.offsetHeight === 0) return undefined
	const [outer, inner, zoom] = [frame.getBoundingClientRect(), part.getBoundingClientRect(), editor.getZoomLevel()]
	return {
		x: (inner.x - outer.x) / zoom - 40,
		y: (inner.y - outer.y) / zoom - 40,
		w: inner.width / zoom + 80,
		h: inner.height / zoom + 80,
	}
}

function described(editor: Editor, { props }: ScenesShape): string {
	const texts = scenesTexts[currentLocale()]
	const { play } = readShown(servicesOf(editor).doc, props.playId)
	return texts.described(texts.title, texts.scenes(play?.scenes.length ?? 0), texts.parts(play?.parts.length ?? 0))
}

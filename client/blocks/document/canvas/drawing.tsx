import { type BoxLike, type Editor, useEditor } from 'tldraw'
import { documentTitle, readDocument } from '../../../../shared/blocks/document/index.ts'
import { servicesOf } from '../../../board/canvas/services.ts'
import { cardFamily } from '../../../board/cards/cardSize.ts'
import { currentLocale } from '../../../texts/locale.ts'
import type { BlockDrawing } from '../../BlockShapeUtil.tsx'
import { documentTexts } from '../texts.ts'
import { BoardDocument } from './BoardDocument.tsx'
import { DocumentPicture } from './DocumentPicture.tsx'
import { type DocumentShape, heightIn } from './DocumentShape.tsx'

export const documentDrawing: BlockDrawing<DocumentShape> = { Body, svg, elementBounds, described }

function Body({ shape }: { shape: DocumentShape }) {
	const editor = useEditor()
	return <BoardDocument shape={shape} onDrawn={(height) => heightIn(editor, shape.id).set(height)} />
}

function svg(editor: Editor, { id, props }: DocumentShape) {
	const paper = readDocument(servicesOf(editor).doc, props.documentId)
	return (
		<foreignObject width={props.w} height={heightIn(editor, id).get() ?? props.h} className="tl-export-embed-styles">
			<div style={{ fontFamily: cardFamily }}>
				<DocumentPicture title={paper?.title ?? ''} parts={paper?.parts ?? []} width={props.w} />
			</div>
		</foreignObject>
	)
}

/** Where a part is drawn. */
function elementBounds(editor: Editor, { id }: DocumentShape, element: string): BoxLike | undefined {
	const frame = editor.getContainer().querySelector<HTMLElement>(`[data-document-shape="${CSS.escape(id)}"]`)
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

function described(editor: Editor, { props }: DocumentShape): string {
	const texts = documentTexts[currentLocale()]
	const { doc } = servicesOf(editor)
	const title = documentTitle(doc, props.documentId)?.toString().trim() || texts.untitled
	return texts.described(title, readDocument(doc, props.documentId)?.parts.length ?? 0)
}

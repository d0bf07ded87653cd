import { type BoxLike, type Editor, useEditor } from 'tldraw'
import { methodIdOf } from '../../../shared/blocks/index.ts'
import { servicesOf } from '../../board/canvas/services.ts'
import { cardFamily } from '../../board/cards/cardSize.ts'
import { currentLocale } from '../../texts/locale.ts'
import type { BlockDrawing } from '../BlockShapeUtil.tsx'
import { BoardRulebook } from './BoardRulebook.tsx'
import { countsOf, readBook, readOrganisations } from './observe.ts'
import { RulebookPicture } from './RulebookPicture.tsx'
import { heightIn, type RulebookShape } from './RulebookShape.tsx'
import { rulebookTexts } from './texts.ts'

export const rulebookDrawing: BlockDrawing<RulebookShape> = { Body, svg, elementBounds, described }

function Body({ shape }: { shape: RulebookShape }) {
	const editor = useEditor()
	return <BoardRulebook shape={shape} onDrawn={(height) => heightIn(editor, shape.id).set(height)} />
}

function bookOf(editor: Editor, { props: { rulebookId: id } }: RulebookShape) {
	const { doc, findMethod } = servicesOf(editor)
	return readBook(doc, findMethod(methodIdOf(doc, { block: 'rulebook', id }) ?? '')?.rulebook?.chapters ?? [])
}

function svg(editor: Editor, shape: RulebookShape) {
	const { id, props } = shape
	const { doc } = servicesOf(editor)
	return (
		<foreignObject width={props.w} height={heightIn(editor, id).get() ?? props.h} className="tl-export-embed-styles">
			<div style={{ fontFamily: cardFamily }}>
				<RulebookPicture book={bookOf(editor, shape)} everybody={readOrganisations(doc)} width={props.w} />
			</div>
		</foreignObject>
	)
}

/** Where a rule or a chapter is drawn. */
function elementBounds(editor: Editor, { id }: RulebookShape, element: string): BoxLike | undefined {
	const frame = editor.getContainer().querySelector<HTMLElement>(`[data-rulebook-shape="${CSS.escape(id)}"]`)
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

function described(editor: Editor, shape: RulebookShape): string {
	const texts = rulebookTexts[currentLocale()]
	const { rules, agreed } = countsOf(bookOf(editor, shape))
	return texts.described(texts.title, rules, agreed)
}

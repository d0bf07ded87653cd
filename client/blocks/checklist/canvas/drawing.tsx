import { type BoxLike, type Editor, useEditor } from 'tldraw'
import { askedIn, countStates } from '../../../../shared/blocks/checklist/index.ts'
import { servicesOf } from '../../../board/canvas/services.ts'
import { cardFamily } from '../../../board/cards/cardSize.ts'
import { currentLocale } from '../../../texts/locale.ts'
import type { BlockDrawing } from '../../BlockShapeUtil.tsx'
import { readList } from '../observe.ts'
import { checklistTexts } from '../texts.ts'
import { BoardChecklist } from './BoardChecklist.tsx'
import { ChecklistPicture } from './ChecklistPicture.tsx'
import { type ChecklistShape, sizeIn } from './ChecklistShape.tsx'

export const checklistDrawing: BlockDrawing<ChecklistShape> = { Body, svg, elementBounds, described }

function Body({ shape }: { shape: ChecklistShape }) {
	const editor = useEditor()
	return <BoardChecklist shape={shape} onDrawn={(size) => sizeIn(editor, shape.id).set(size)} />
}

function svg(editor: Editor, { id, props }: ChecklistShape) {
	const { w, h } = sizeIn(editor, id).get() ?? props
	const { doc, findMethod } = servicesOf(editor)
	const list = readList(doc, props.checklistId, findMethod)
	return (
		<foreignObject width={w} height={h} className="tl-export-embed-styles">
			<div style={{ fontFamily: cardFamily }}>
				<ChecklistPicture list={list} width={props.w} />
			</div>
		</foreignObject>
	)
}

/** Where a question is drawn. */
function elementBounds(editor: Editor, { id }: ChecklistShape, element: string): BoxLike | undefined {
	const frame = editor.getContainer().querySelector<HTMLElement>(`[data-checklist-shape="${CSS.escape(id)}"]`)
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

function described(editor: Editor, { props }: ChecklistShape): string {
	const locale = currentLocale()
	const texts = checklistTexts[locale]
	const { doc, findMethod } = servicesOf(editor)
	const list = readList(doc, props.checklistId, findMethod)
	const asked = askedIn(list.sections)
	const counts = countStates(asked, list.states).map(({ state, n }) => `${n} ${state.name[locale]}`)
	return texts.described(list.name?.[locale] ?? texts.page.title, [texts.questions(asked.length), ...counts].join(', '))
}

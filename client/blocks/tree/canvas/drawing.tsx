import { type BoxLike, type Editor, useEditor } from 'tldraw'
import { firstNodes, goalOutline } from '../../../../shared/registry/index.ts'
import { servicesOf } from '../../../board/canvas/services.ts'
import { cardFamily } from '../../../board/cards/cardSize.ts'
import { currentLocale } from '../../../texts/locale.ts'
import type { BlockDrawing } from '../../BlockShapeUtil.tsx'
import { readOrganisations } from '../observe.ts'
import { treeTexts } from '../texts.ts'
import { BoardTree } from './BoardTree.tsx'
import { TreePicture } from './TreePicture.tsx'
import { leastWidth, sizeIn, type TreeShape } from './TreeShape.tsx'

export const treeDrawing: BlockDrawing<TreeShape> = { Body, svg, elementBounds, described }

function Body({ shape }: { shape: TreeShape }) {
	const editor = useEditor()
	return <BoardTree shape={shape} onDrawn={(size) => sizeIn(editor, shape.id).set(size)} />
}

function svg(editor: Editor, { id, props }: TreeShape) {
	const { w, h } = sizeIn(editor, id).get() ?? props
	const { doc } = servicesOf(editor)
	return (
		<foreignObject width={w} height={h} className="tl-export-embed-styles">
			<div style={{ fontFamily: cardFamily }}>
				<TreePicture
					outline={goalOutline(doc)}
					organisations={readOrganisations(doc)}
					width={Math.max(leastWidth, props.w)}
				/>
			</div>
		</foreignObject>
	)
}

/** Where a goal or a task is drawn. */
function elementBounds(editor: Editor, { id }: TreeShape, element: string): BoxLike | undefined {
	const frame = editor.getContainer().querySelector<HTMLElement>(`[data-tree-shape="${CSS.escape(id)}"]`)
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

function described(editor: Editor, _shape: TreeShape): string {
	const nodes = firstNodes(goalOutline(servicesOf(editor).doc))
	const texts = treeTexts[currentLocale()]
	const of = (level: string) => nodes.filter(({ goal }) => goal.level === level).length
	const tasks = new Set(nodes.flatMap((node) => node.tasks.map(({ task }) => task.id))).size
	return texts.described(texts.title, of('project'), of('partial'), tasks)
}

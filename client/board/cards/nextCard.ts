import { createShapeId, type Editor, type TLShapeId, Vec } from 'tldraw'
import { cardGap, cardShapeType } from '../../../shared/board/cards/index.ts'
import type { CardShape } from './CardShapeUtil.tsx'

import { writeInto } from './clusterGestures.ts'
import { clusterOf } from './selected.ts'
import { isEmptyText } from './words.ts'
import { writeOn } from './writeOn.ts'

export type Side = 'right' | 'left' | 'below'

/** Which way a key leads from a card that is being written to the next: Tab beside it, Strg+Enter below. */
export function sideOf(event: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey'>): Side | undefined {
	if (event.key === 'Tab') return event.shiftKey ? 'left' : 'right'
	return event.key === 'Enter' && (event.ctrlKey || event.metaKey) ? 'below' : undefined
}

/**
 * Goes on from a written card to a fresh one of the same kind, open for writing: beside it, or at the next free place of
 * the cluster it lies in. An empty card waits to be written on first.
 */
export function goOnFrom(editor: Editor, id: TLShapeId, side: Side) {
	const card = editor.getShape<CardShape>(id)
	if (!card || isEmptyText(card.props.richText)) return
	const { form, paper, size } = card.props
	const cluster = clusterOf(editor, card)
	if (cluster) writeInto(editor, cluster.id, { form, paper, size })
	else writeBeside(editor, card, side)
}

const steps = { right: [1, 0], left: [-1, 0], below: [0, 1] } as const

function writeBeside(editor: Editor, card: CardShape, side: Side) {
	const start = editor.getShapePageBounds(card)
	if (!start) return
	const { w, h } = editor.getShapeGeometry(card).bounds
	const [right, down] = steps[side]
	const step = new Vec(right * (w + cardGap), down * (h + cardGap))
	const stepOnPage = step.clone().rot(editor.getShapePageTransform(card).rotation())
	const taken = editor
		.getSortedChildIdsForParent(card.parentId)
		.filter((id) => id !== card.id)
		.flatMap((id) => editor.getShapePageBounds(id) ?? [])
	let [x, y, box] = [card.x, card.y, start.clone()]
	do {
		x += step.x
		y += step.y
		box = box.clone().translate(stepOnPage)
	} while (taken.some((other) => other.clone().expandBy(-1).collides(box)))

	const { form, paper, size, w: ownWidth, h: ownHeight } = card.props
	const id = createShapeId()
	editor.markHistoryStoppingPoint('next card')
	editor.createShape<CardShape>({
		id,
		type: cardShapeType,
		parentId: card.parentId,
		x,
		y,
		rotation: card.rotation,
		props: { form, paper, size, w: ownWidth, h: ownHeight },
	})
	writeOn(editor, id)
}

import type { Editor, TLShapeId } from 'tldraw'
import {
	addCardsInto,
	type CardDraft,
	dissolveCluster,
	groupCards,
	moveCards,
	tidyCluster,
} from '../../../shared/board/cards/index.ts'
import { servicesOf } from '../canvas/services.ts'
import { measureOn } from './cardSize.ts'
import { clustersToTidy, isCard, isCluster, isThought } from './selected.ts'
import { writeOn } from './writeOn.ts'

/** Puts the selected cards and clusters together and lets the person write the heading at once. */
export function groupSelected(editor: Editor) {
	const together = editor.getSelectedShapeIds()
	const cluster = servicesOf(editor).desk.step((doc) => groupCards(doc, together, { measure: measureOn(editor) }))
	if (cluster !== undefined) writeOn(editor, cluster as TLShapeId)
}

/** Takes the selected clusters and areas away; what was in them stays and is selected. */
export function dissolveSelected(editor: Editor) {
	const clusters = editor.getSelectedShapes().filter(isCluster)
	const freed = clusters.flatMap(({ id }) => editor.getSortedChildIdsForParent(id))
	servicesOf(editor).desk.step((doc) => {
		for (const { id } of clusters) dissolveCluster(doc, id)
	})
	editor.setSelectedShapes(freed.filter((id) => editor.getShape(id)))
}

/** Tidies the selected clusters, or those in which the selected cards lie. */
export function tidySelected(editor: Editor) {
	const ids = new Set(clustersToTidy(editor).map(({ id }) => id))
	servicesOf(editor).desk.step((doc) => {
		for (const id of ids) tidyCluster(doc, id, { measure: measureOn(editor) })
	})
}

/** Moves the selected cards into a cluster or area; `undefined` takes them out. */
export function moveSelected(editor: Editor, cluster: TLShapeId | undefined) {
	const cards = editor.getSelectedShapes().filter(isThought)
	servicesOf(editor).desk.step((doc) =>
		moveCards(
			doc,
			cards.map(({ id }) => id),
			cluster,
			measureOn(editor),
		),
	)
}

/** Lays a fresh card into a cluster or area, on the paper of the last one there unless told otherwise, and opens it. */
export function writeInto(editor: Editor, cluster: TLShapeId, draft?: CardDraft) {
	const last = editor
		.getSortedChildIdsForParent(cluster)
		.flatMap((id) => editor.getShape(id) ?? [])
		.findLast(isCard)
	const { form, paper, size } = last?.props ?? {}
	const like: CardDraft = { ...(form && { form }), ...(paper && { paper }), ...(size && { size }) }
	const ids = servicesOf(editor).desk.step((doc) =>
		addCardsInto(doc, cluster, [draft ?? like], { measure: measureOn(editor) }),
	)
	for (const id of ids ?? []) writeOn(editor, id as TLShapeId)
}

import type { Editor, TLShape } from 'tldraw'
import { servicesOf } from '../canvas/services.ts'
import type { ClusterShape } from './ClusterShapeUtil.tsx'
import { cardMarks } from './cardMarks.ts'
import { parkShape, topicOf as topicOfWords } from './parkShape.ts'
import { isCard, isCluster, isThought } from './selected.ts'
import { wordsOn } from './words.ts'

/** What can be parked of the selection: cards and clusters with words on them. */
export const parkable = (editor: Editor): TLShape[] =>
	editor.getSelectedShapes().filter((shape) => topicOf(editor, shape) !== '')

/**
 * "In den Themenspeicher": parks what is selected, each with the way back to it. What lies there already is open again.
 * Whoever listens at this canvas is told what was parked.
 */
export function parkSelected(editor: Editor) {
	const board = editor.getCurrentPageId()
	const shapes = parkable(editor)
	if (shapes.length === 0) return
	const { desk, tellParked } = servicesOf(editor)
	const parked = desk.step((doc) =>
		shapes.map((shape) =>
			parkShape(doc, { id: shape.id, board, text: topicOf(editor, shape), by: cardMarks(shape).by }),
		),
	)
	tellParked?.(parked)
}

/** Calls `tell` with what is parked at this canvas from now on. */
export function onParked(editor: Editor, tell: (parked: readonly string[]) => void): () => void {
	const services = servicesOf(editor)
	services.tellParked = tell
	return () => {
		services.tellParked = undefined
	}
}

/** What a shape would be called there; empty if it says nothing, or is no card. */
function topicOf(editor: Editor, shape: TLShape): string {
	if (isThought(shape)) return topicOfWords(wordsOf(shape), [])
	if (!isCluster(shape)) return ''
	const cards = editor.getSortedChildIdsForParent(shape.id).flatMap((id) => editor.getShape(id) ?? [])
	return topicOfWords(wordsOf(shape), cards.filter(isCard).map(wordsOf))
}

const wordsOf = ({ props }: TLShape): string => wordsOn((props as ClusterShape['props']).richText)

import type { Editor, TLShape } from 'tldraw'
import { cardShapeType, clusterShapeType } from '../../../shared/board/cards/index.ts'
import { servicesOf } from '../canvas/services.ts'
import type { CardShape } from './CardShapeUtil.tsx'
import type { ClusterShape } from './ClusterShapeUtil.tsx'

export const isCard = (shape: TLShape): shape is CardShape => shape.type === cardShapeType
export const isCluster = (shape: TLShape): shape is ClusterShape => shape.type === clusterShapeType
/** A card, or a square note of older boards. */
export const isThought = (shape: TLShape): boolean => isCard(shape) || shape.type === 'note'

/** The cluster or area a shape lies in. */
export function clusterOf(editor: Editor, shape: TLShape): ClusterShape | undefined {
	const parent = editor.getShapeParent(shape)
	return parent && isCluster(parent) ? parent : undefined
}

/** The one cluster or area that is selected, or undefined. */
export function selectedCluster(editor: Editor): ClusterShape | undefined {
	const shape = editor.getOnlySelectedShape()
	return shape && isCluster(shape) ? shape : undefined
}

/** Whether nothing can be laid into a cluster: it is locked for everybody, not only kept from this person. */
export const isClosed = (editor: Editor, shape: TLShape): boolean =>
	shape.isLocked && servicesOf(editor).permissions.isLockedForAll(shape)

/** Whether this person may arrange what lies in a cluster: all of it is theirs to move. */
export const mayArrange = (editor: Editor, cluster: TLShape): boolean =>
	!cluster.isLocked && servicesOf(editor).permissions.mayRemove(cluster)

/** Whether people keep to their own cards: then putting cards together, which moves others aside, is the moderation's. */
const keepsToOwn = (editor: Editor): boolean => {
	const { role, writers } = servicesOf(editor).permissions.writer.get()
	return role === 'participant' && writers === 'own'
}

/** Whether "Gruppieren" puts together what is selected: cards and clusters, two or more, and nothing else. */
export function canCluster(editor: Editor): boolean {
	const shapes = editor.getSelectedShapes()
	if (keepsToOwn(editor)) return false
	const isMovable = (shape: TLShape) =>
		isCluster(shape) ? shape.props.kind === 'cluster' && mayArrange(editor, shape) : isThought(shape) && !shape.isLocked
	return shapes.length > 1 && shapes.every(isMovable)
}

/** Whether everything selected is a cluster or area, which "Auflösen" takes away. */
export function canDissolve(editor: Editor): boolean {
	const shapes = editor.getSelectedShapes()
	return shapes.length > 0 && shapes.every((shape) => isCluster(shape) && mayArrange(editor, shape))
}

/** The clusters that "Ordnen" tidies: those that are selected, and those in which selected cards lie. */
export function clustersToTidy(editor: Editor): ClusterShape[] {
	return editor
		.getSelectedShapes()
		.flatMap((shape) => (isCluster(shape) ? shape : (clusterOf(editor, shape) ?? [])))
		.filter((cluster) => mayArrange(editor, cluster))
}

/** The clusters and areas of the board in reading order: where "In Bereich …" can lead. */
export function clustersHere(editor: Editor): ClusterShape[] {
	return editor.getCurrentPageShapesInReadingOrder().filter(isCluster)
}

/** How a tree lies on a board: as one tldraw shape that only refers to it. The data stand in `trees` and in the registry. */
export const treeShapeType = 'goal-tree'

export interface TreeShapeProps {
	/** width in board units */
	w: number
	/** height in board units, until it is drawn: then it is what the goals need */
	h: number
	treeId: string
}

export const newTreeProps = (treeId: string): TreeShapeProps => ({ w: 1330, h: 640, treeId })

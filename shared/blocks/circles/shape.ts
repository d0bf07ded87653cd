/** How circles lie on a board: as one tldraw shape that only refers to them. The data stand in `circles` and in the registry. */
export const circlesShapeType = 'network-circles'

export interface CirclesShapeProps {
	/** width in board units */
	w: number
	/** height in board units, until it is drawn: then it is what the groups need */
	h: number
	circlesId: string
}

export const newCirclesProps = (circlesId: string): CirclesShapeProps => ({ w: 1160, h: 900, circlesId })

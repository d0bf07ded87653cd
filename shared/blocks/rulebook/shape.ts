/** How a rulebook lies on a board: as one tldraw shape that only refers to it. The data stand in `rulebooks` and in the registry. */
export const rulebookShapeType = 'rulebook'

export interface RulebookShapeProps {
	/** width in board units */
	w: number
	/** height in board units, until it is drawn: then it is what the rules need */
	h: number
	rulebookId: string
}

export const newRulebookProps = (rulebookId: string): RulebookShapeProps => ({ w: 1440, h: 900, rulebookId })

/** How a play lies on a board: as one tldraw shape that only refers to it. The data stand in `plays`. */
export const scenesShapeType = 'scenes'

export interface ScenesShapeProps {
	/** width in board units */
	w: number
	/** height in board units, until it is drawn: then it is what scenes and parts need */
	h: number
	playId: string
}

export const newScenesProps = (playId: string): ScenesShapeProps => ({ w: 1200, h: 760, playId })

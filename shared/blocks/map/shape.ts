/** How a network map lies on a board: as one tldraw shape that only refers to it. The data stand in `maps`. */
export const mapShapeType = 'network-map'

export interface MapShapeProps {
	/** width in board units */
	w: number
	/** height in board units */
	h: number
	mapId: string
}

export const newMapProps = (mapId: string): MapShapeProps => ({ w: 1264, h: 880, mapId })

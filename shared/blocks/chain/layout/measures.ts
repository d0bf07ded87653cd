/** Measures of a laid out chain, in board units; a view draws with the same. */
export const chainMeasures = {
	/** width of the heads of the lanes */
	head: 142,
	lane: 54,
	/** boxes of stations: as wide as there is room for, all equally wide */
	box: { narrowest: 124, widest: 156, lowest: 42, lineHeight: 15, padding: { x: 40, y: 12 } },
	/** what the person experiences */
	pill: { narrowest: 64, lowest: 36, padding: { x: 26, y: 20 }, gap: 8 },
	phase: { narrowest: 104, padding: 12 },
	/** a badge lies within a circle of this radius */
	badge: 12,
	/** from the line that comes down beside a box to the box */
	arrow: 20,
	/** from box to box: within one lane, where a badge fits between them, and where there is room to spare */
	gap: { sameLane: 24, badge: 40, roomy: 48 },
} as const

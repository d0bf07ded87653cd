/**
 * Measures of a laid out chain, in board units; a view draws with the same. Its letters are as large as they are, and its
 * boxes as narrow, so that a usual chain can be read where it fits into the width of a laptop with the findings beside it.
 */
export const chainMeasures = {
	/** height of all letters in a chain, and of a line of them */
	letters: 16,
	/** width of the heads of the lanes */
	head: 124,
	lane: 58,
	/** boxes of stations: as wide as there is room for, all equally wide. The number sits on the upper left corner; `sign`: room for that of an outcome before its words */
	box: { narrowest: 120, widest: 176, lowest: 40, lineHeight: 19, padding: { x: 22, y: 18 }, sign: 22 },
	/** what the person experiences */
	pill: { narrowest: 72, lowest: 40, padding: { x: 28, y: 18 }, gap: 8 },
	/** air at the edges of a phase; more of it where a line comes in from the phase before, and where a branch does */
	phase: { narrowest: 96, padding: 12, inlet: 28, wideInlet: 52 },
	/** around the name of a phase, with its menu; one longer than `widest` stands in two lines */
	phaseHead: { air: 44, widest: 176 },
	/** a badge lies within a circle of this radius */
	badge: 12,
	/** from the line that comes down beside a box to the box */
	arrow: 22,
	/** from box to box: within one lane, where a badge fits between them, and where there is room to spare */
	gap: { sameLane: 24, badge: 40, roomy: 48 },
	/** from the left edge of a box to the line that leaves it downwards, and upwards, where the number sits */
	leave: { down: 16, up: 28 },
	/**
	 * branches leave a box downwards, so far from its left edge, run below the boxes of its lane and come to the left edge of
	 * another box by a line of their own, so far before it; `words`: where those in which case begin; `air` above and below a line
	 */
	branch: { trunk: 14, words: 24, corridor: 44, air: 4 },
} as const

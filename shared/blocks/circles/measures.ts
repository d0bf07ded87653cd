/** Measures of the picture in board units. The style sheet uses the same; no letters are smaller than 13. */
export const measures = {
	padding: 20,
	/** names of the levels at the left */
	lane: 124,
	/** half the height of the titles on the outlines, and what is kept free for them */
	title: 18,
	gap: 28,
	/** height between two rows of groups: a line of reporting with its words */
	between: 96,
	/** width of a seat */
	seat: 108,
	/** a symbol, and the air below it */
	symbol: 38,
	line: 16,
	/** below the words of a seat */
	air: 8,
	pillSide: 56,
	pillTop: 26,
	traySide: 12,
	trayWidth: 236,
	/** below everything: what the numbers mean */
	key: 20,
	/** radius of a group in which nobody is */
	smallest: 104,
	narrowest: 560,
} as const

/** Signs that stand in one line of a seat, in any case. */
const lineLength = 15
const mostLines = 3

/** The name that stands in the picture: a short name where the long one takes more lines than there are. */
export function shownName(name: string, shortName?: string): string {
	return shortName?.trim() && linesFor(name) > mostLines ? shortName : name
}

/** How many lines are kept for a name. What needs more ends in dots. */
export const linesOfName = (name: string, shortName?: string): number =>
	Math.min(mostLines, linesFor(shownName(name, shortName)))

function linesFor(name: string): number {
	let [lines, length] = [1, 0]
	for (const word of name.trim().split(/[\s-]+/u)) {
		const needed = length === 0 ? word.length : length + 1 + word.length
		if (needed <= lineLength) {
			length = needed
			continue
		}
		// A long word goes on in the next line, broken at a syllable.
		if (length > 0) lines++
		lines += Math.floor((word.length - 1) / (lineLength - 1))
		length = word.length % (lineLength - 1)
	}
	return lines
}

/** As high as so many lines of a name need, with a line below it. */
export const seatFor = (lines: number): number => measures.symbol + (lines + 1) * measures.line + measures.air
/** How many lines of a name a seat of this height has. */
export const nameLines = (seat: number): number => (seat - measures.symbol - measures.air) / measures.line - 1

/** How many lines a text takes in a column of this width in board units. */
export type CountLines = (text: string, width: number) => number

/** A wide estimate for the house's typeface at the size of a chain's letters: rather boxes that are a little too high. */
const letterWidth = 8.2

export const textWidth = (text: string): number => [...text].length * letterWidth

/** Counts lines without a screen: words wrap, those that are too long are broken. */
export const estimateLines: CountLines = (text, width) => {
	const perLine = Math.max(1, Math.floor(width / letterWidth))
	return text.split('\n').reduce((lines, paragraph) => lines + paragraphLines(paragraph, perLine), 0)
}

function paragraphLines(paragraph: string, perLine: number): number {
	let lines = 1
	let used = 0
	for (const word of paragraph.split(/\s+/u).filter(Boolean)) {
		const letters = [...word].length
		if (used > 0 && used + 1 + letters > perLine) {
			lines++
			used = 0
		}
		used += letters + (used > 0 ? 1 : 0)
		while (used > perLine) {
			lines++
			used -= perLine
		}
	}
	return lines
}

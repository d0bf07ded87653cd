/** Signs of a card that its buttons are called by. */
const longest = 40

/** Words in one line, cut where a name for a button would get too long. */
export function shortened(words: string): string {
	const line = words.replace(/\s+/gu, ' ').trim()
	const signs = [...line]
	return signs.length > longest ? `${signs.slice(0, longest).join('')} …` : line
}

/** Signs of something that it is called by. */
const longest = 40

/** Words in one line, cut where a name would get too long. */
export function shortened(words: string): string {
	const line = words.replace(/\s+/gu, ' ').trim()
	const signs = [...line]
	return signs.length > longest ? `${signs.slice(0, longest).join('')} …` : line
}

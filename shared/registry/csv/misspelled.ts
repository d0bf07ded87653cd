/** Longer words are no slip of a finger; shorter ones mean something else with one letter changed. */
const [shortest, longest] = [5, 60] as const
/** In words of so many letters two slips are forgiven, in shorter ones one. */
const twoSlipsFrom = 10

/** Whether these two are one word, with a letter too few, too many, another or two that changed places. Case counts. */
export function isMisspelled(said: string, meant: string): boolean {
	if (Math.min(said.length, meant.length) < shortest || Math.max(said.length, meant.length) > longest) return false
	const forgiven = meant.length >= twoSlipsFrom ? 2 : 1
	return Math.abs(said.length - meant.length) <= forgiven && slips(said, meant) <= forgiven
}

/** How many letters have to be put in, taken out, changed or swapped with their neighbour to make one word of the other. */
function slips(said: string, meant: string): number {
	let [beforeLast, last]: number[][] = [[], Array.from({ length: meant.length + 1 }, (_, i) => i)]
	for (let i = 1; i <= said.length; i++) {
		const row = [i]
		for (let j = 1; j <= meant.length; j++) {
			const isSame = said[i - 1] === meant[j - 1]
			const isSwapped = i > 1 && j > 1 && said[i - 1] === meant[j - 2] && said[i - 2] === meant[j - 1]
			row[j] = Math.min(
				(row[j - 1] ?? 0) + 1,
				(last?.[j] ?? 0) + 1,
				(last?.[j - 1] ?? 0) + (isSame ? 0 : 1),
				isSwapped ? (beforeLast?.[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
			)
		}
		;[beforeLast, last] = [last ?? [], row]
	}
	return last?.[meant.length] ?? 0
}

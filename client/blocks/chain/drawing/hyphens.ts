/** A sign that is only drawn where a line breaks at it. */
const softHyphen = '\u00ad'
/** Shorter words stay whole; shorter pieces are not broken off. */
const shortest = { word: 10, piece: 3 } as const

const vowels = 'aeiouyäöüàáâèéêìíîòóôùúûAEIOUYÄÖÜ'
/** Consonants that begin a German syllable together. */
const onsets = ['sch', 'schl', 'schm', 'schn', 'schr', 'schw', 'pfl', 'pfr', 'str', 'spr', 'ch', 'ph', 'th', 'qu']
const pairs = ['pl', 'pr', 'pf', 'fl', 'fr', 'bl', 'br', 'kl', 'kr', 'kn', 'gl', 'gr', 'dr', 'tr', 'zw']
/** These begin one only after another consonant: "Fort-bildungs-stätte", but "Kos-ten". */
const afterConsonant = ['st', 'sp']

/**
 * Words with places at which they may be broken, where the browser knows no hyphens of its own: between syllables, by rule
 * of thumb. A wrong guess costs a hyphen at an odd place; without one long words would break anywhere.
 */
export const withHyphens = (text: string): string =>
	text.replace(/\p{L}+/gu, (word) => (word.length < shortest.word ? word : breakable(word)))

function breakable(word: string): string {
	let pieces = ''
	let begin = 0
	for (const { 0: cluster, index } of word.matchAll(new RegExp(`(?<=[${vowels}])[^${vowels}]+(?=[${vowels}])`, 'gu'))) {
		const at = index + cluster.length - onsetOf(cluster.toLowerCase()).length
		if (at - begin < shortest.piece || word.length - at < shortest.piece) continue
		pieces += word.slice(begin, at) + softHyphen
		begin = at
	}
	return pieces + word.slice(begin)
}

/** The end of a cluster of consonants that belongs to the next syllable. */
function onsetOf(cluster: string): string {
	const known = [...onsets, ...pairs, ...(cluster.length > 2 ? afterConsonant : [])]
	const fitting = known.filter((onset) => cluster.endsWith(onset)).sort((a, b) => b.length - a.length)
	return fitting[0] ?? cluster.slice(-1)
}

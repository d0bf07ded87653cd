/** A sign that is only drawn where a line breaks at it. */
const softHyphen = '\u00ad'
/** Shorter words stay whole; shorter pieces are not broken off. */
const shortest = { word: 10, piece: 3 } as const

const vowels = 'aeiouyäöüàáâèéêìíîòóôùúûAEIOUYÄÖÜ'
/** Consonants that begin a German syllable together. */
const onsets = ['sch', 'schl', 'schm', 'schn', 'schr', 'schw', 'pfl', 'pfr', 'str', 'spr', 'ch', 'ck', 'ph', 'th', 'qu']
const pairs = ['pl', 'pr', 'fl', 'fr', 'bl', 'br', 'kl', 'kr', 'kn', 'gl', 'gr', 'dr', 'tr']
/** These begin one only after another consonant: "Fort-bildungs-stätte", but "Kos-ten". */
const afterConsonant = ['st', 'sp', 'zw']

/** Words that often stand within longer ones, by their first letters. */
const words = [
	'abschluss|agentur|akteur|allein|(?<!ges)amt|ämter|analyse|anbieter|anfrage|angebot|anlass|ansatz|ansätze|ansprech',
	'antrag|anträge|arbeit|aufbau|aufgabe|auftrag|aufträge|aufwand|ausbildung|austausch|bereich|blick|block|brief',
	'bring|druck|ebene(?!s)|einander|eingliederung|einheit|einrichtung|einwilligung|eltern|entscheidung',
	'entwicklung|ereignis|erfahrung|ergebnis|erziehe|frage|frau|freund|gruppe|halb|halt|hilfe|impuls|indikator',
	'information|initiative|interview|kraft|kräfte|kreis|(?<![aeiouäöül])liste|lich(?!t)|lung|nage(?=ment)|nehmen|netzwerk|obacht',
	'ordnung|organis|orientier|pflege|plan|platz|plätze|real(?=schul)|recht|regeln|schluss|schrift|schule|schutz|schwell',
	'speicher|spiel|sprache|sprech|stadt|stalt|stand|ständ|stärk|stätig|stehen|stell|steuer|stimm|stohlen|strateg',
	'straße|struktur|stück|stunde|träger|treffen|über|unternehmen|unterstütz|verein|verzeichnis|voraus|werk|zweck',
	'zweig|zwischen',
].join('|')
/** What joins two words: a new one begins after it. Nothing joins "gesamt" to what follows: its "s" would be that of "schule". */
const joints = '(?<!ges)amts|arbeits|berufs|betriebs|heits|hilfs|keits|lebens|schafts|täts|tions|ungs'
const seams = new RegExp(`(?<=\\p{L}{2})(?=${words})|(?<=\\p{L}(?:${joints}))(?!chul)(?=\\p{L}{3})`, 'giu')

/**
 * Words with places at which they may be broken, where the browser knows no hyphens of its own: between their parts and
 * between syllables, by rule of thumb. A wrong guess costs a hyphen at an odd place; without one long words would break
 * anywhere.
 */
export const withHyphens = (text: string): string =>
	text.replace(/\p{L}+/gu, (word) => (word.length < shortest.word ? word : breakable(word)))

const breakable = (word: string): string =>
	word
		.split(seams)
		.map(syllables)
		.reduce((begin, part) => begin + (begin.length < shortest.piece ? '' : softHyphen) + part)

function syllables(word: string): string {
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
	const onset = fitting[0] ?? cluster.slice(-1)
	// "ck" is one sound: nothing breaks within it ("Check-liste", "Deck-name").
	return /^k./.test(onset) && cluster.endsWith(`c${onset}`) ? onset.slice(1) : onset
}

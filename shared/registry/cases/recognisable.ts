/** By what somebody could be recognised; a case is invented, and says nothing of the kind. */
export const recognisableKinds = ['date', 'phone', 'email', 'address', 'fileNumber'] as const
export type Recognisable = (typeof recognisableKinds)[number]

/** Words in a text by which somebody could be recognised. */
export interface Recognised {
	readonly kind: Recognisable
	/** as they stand there */
	readonly words: string
}

/** What in these words looks like something by which a real person could be recognised, in their order. A hint, no proof. */
export function recognised(words: string): Recognised[] {
	const found: (Recognised & { readonly at: number })[] = []
	let left = words
	// What was recognised as one thing is not taken for another; its place is kept.
	for (const [kind, pattern, isOne] of patterns)
		left = left.replace(pattern, (match: string, ...rest: unknown[]) => {
			if (isOne && !isOne(match)) return match
			const at = rest.find((each): each is number => typeof each === 'number') ?? 0
			if (kind !== 'harmless') found.push({ kind, words: words.slice(at, at + match.length).trim(), at })
			return blanked(match)
		})
	return found.sort((a, b) => a.at - b.at).map(({ kind, words: said }) => ({ kind, words: said }))
}

/** Of which kinds there is something in these words: each once. */
export function recognisableIn(words: string): Recognisable[] {
	const found = new Set(recognised(words).map(({ kind }) => kind))
	return recognisableKinds.filter((kind) => found.has(kind))
}

/** As long as what stood there, and nothing any pattern speaks of. */
const blanked = (match: string) => '·'.repeat(match.length)

const clock = '\\d{1,2}(?:[.:]\\d{2})?'

/*
 * Every pattern is bounded and looks at few letters at a time: words are as long as their field, and anybody may write them.
 */

const months =
	'(?:Jan(?:uar|uary)?|Feb(?:ruar|ruary)?|März|March|Apr(?:il)?|Mai|May|Juni?|June|Juli?|July|Aug(?:ust)?|Sept?(?:ember)?|Okt(?:ober)?|Oct(?:ober)?|Nov(?:ember)?|Dez(?:ember)?|Dec(?:ember)?)'
const streets = '(?:straße|strasse|str\\.|gasse|allee|platz|weg|ring|damm|ufer|steig|pfad|chaussee)'
/** "Schulweg 2 Stunden" is no address. */
const measured =
	'(?!\\d|\\s?(?:Stunden?|Std|Minuten?|Min|Tagen?|Tage?n?|Wochen?|Monate?n?|Jahre?n?|Kilometer|km|Meter|m\\b|[Mm]al\\b|Kinder|Personen|Familien|Termine|Euro|€|Uhr|Prozent|%|auf\\b|der\\b|von\\b|bis\\b))'
/** Places of another sort, and ways that are no streets. */
const noStreet =
	'(?!(?:Kita|Krippen?|Hort|Betreuungs|Tagespflege|Therapie|Arbeits|Ausbildungs|Studien|Schul|Kurs|Praktikums|Wartelisten|Listen|Sitz|Frauenhaus|Spiel)-?platz|(?:Schul|Arbeits|Heim|Fuß|Rad|Um|Rück|Aus)weg)'
/** "Auf Platz 3", "Ein Weg, 2 Kilometer". */
const noName = '(?!(?:Auf|Ein|Einen|Einem|Der|Den|Dem|Kein|Keinen|Ihr|Ihren|Sein|Seinen|Jeder|Jeden|Noch|Nur)\\s)'
/** What stands before a number that somebody is kept under; without its first letter, which may be large or small. */
const numbers =
	'(?:[Aa]z|[Aa]ktenzeichen|[Aa]kten-?[Nn]r|[Gg]eschäftszeichen|[Kk]unden(?:nummer|-?[Nn]r)|BG-?(?:Nummer|Nr)|[Bb]edarfsgemeinschaft|[Ff]all(?:nummer|-?[Nn]r)|[Vv]organgs(?:nummer|-?[Nn]r)|[Vv]ersicherten?(?:nummer|-?[Nn]r)|[\\p{L}]{0,20}[Vv]ersicherungs(?:nummer|-?[Nn]r)|[Ss]teuer(?:-?ID|nummer|-?[Nn]r)|[Aa]usweis(?:nummer|-?[Nn]r)|[Mm]itglieds(?:nummer|-?[Nn]r)|[Vv]ertrags(?:nummer|-?[Nn]r)|[Ff]ile number|[Cc]ase number|[Rr]eference number|[Cc]ustomer number)'

/** In the order in which they are looked for. */
type Pattern = readonly [kind: Recognisable | 'harmless', pattern: RegExp, isOne?: (match: string) => boolean]

const patterns: readonly Pattern[] = [
	[
		'fileNumber',
		new RegExp(
			`(?<!\\p{L})${numbers}[.:#\\s]{0,3}(?:(?:lautet|ist|war|is|was)\\s)?[\\p{Lu}\\d][\\p{Lu}\\d\\s/.-]{0,18}`,
			'gu',
		),
		(match) => (match.match(/\d/gu) ?? []).length >= 3,
	],
	// What has digits and says nothing of anybody: times of day, sums of money, paragraphs of a law, spans of years.
	['harmless', new RegExp(`(?<![\\d.])${clock}\\s?(?:-|–|bis|to)\\s?${clock}\\s?(?:Uhr|h\\b|o’clock)`, 'gu')],
	['harmless', /(?<![\d.])\d{1,2}[.:]\d{2}\s?(?:-|–|bis|to)\s?\d{1,2}[.:]\d{2}(?![\d.]|\s?\/)/gu],
	['harmless', /(?<![\d.])\d{1,2}[.:]\d{2}\s?Uhr/gu],
	['harmless', /(?<!\d)\d{1,3}(?:[.’ ]?\d{3}){0,3}(?:,(?:\d{2}|-))?\s?(?:Euro|EUR|€|Cent)/gu],
	['harmless', /€\s?\d{1,3}(?:[.,]?\d{3}){0,3}(?:[.,]\d{2})?(?!\d)/gu],
	['harmless', /§{1,2}\s?\d{1,3}[a-z]?(?:(?:,|\sund|\s?[-–])\s?\d{1,3}[a-z]?){0,4}/gu],
	['harmless', /(?<![\d\p{L}/.-])(?:19|20)\d\d\s?(?:-|–|\/|bis|to)\s?(?:19|20)?\d\d(?![\d/.-])/gu],
	['date', /(?<![\d.])\d{1,2}\s?[./]\s?\d{1,2}\s?[./]\s?(?:\d{4}|\d{2})(?!\d|[./]\d)/gu, isDate],
	['date', /(?<!\d)(?:19|20)\d\d-\d{1,2}-\d{1,2}(?!\d)/gu],
	['date', new RegExp(`(?<!\\d)\\d{1,2}(?:\\.|th|st|nd|rd)?\\s?${months}\\.?,?\\s?(?:19|20)\\d\\d(?!\\d)`, 'giu')],
	['date', new RegExp(`(?<!\\p{L})${months}\\.?\\s\\d{1,2}(?:th|st|nd|rd)?,?\\s(?:19|20)\\d\\d(?!\\d)`, 'gu')],
	['email', /[\p{L}\d._+-]{1,64}@[\p{L}\d-]{1,64}\.\p{L}{2,}/gu],
	['fileNumber', /(?<!\d)\d{1,3}\s?[A-Z][A-Za-z]{0,2}\s?\d{1,5}\/\d{2,4}(?!\d)/gu],
	['fileNumber', /(?<!\d)(?:\d{3,8}\s?[A-Z]{1,3}\s?\d{3,8}|\d{2}\s?\d{6}\s?[A-Z]\s?\d{3}|\d{5}\/\/\d{4,8})(?!\d)/gu],
	['fileNumber', /(?<![\p{L}\d])[A-Z]{2}\d{2}(?:\s?\d{4}){3,7}(?:\s?\d{1,3})?(?!\d)/gu],
	['phone', /(?<![\p{L}\d])(?:\+\d{1,3}|0)(?:[\s/().-]{0,2}\d){6,14}(?!\d)/gu],
	[
		'phone',
		/(?<!\p{L})(?:Tel|Telefon|Telefonnummer|Handy|Handynummer|Mobil|Fon|Fax|Phone|Mobile)[.:\s]{1,3}(?:\d[\s/-]?){4,12}\d(?!\d)/gu,
	],
	['fileNumber', /(?<!\d)\d{8,}(?!\d)/gu],
	[
		'address',
		new RegExp(
			`(?<!\\p{L})${noStreet}\\p{Lu}[\\p{L}-]{0,40}${streets}\\s{1,2}\\d{1,3}\\s?[a-z]?(?!\\p{L})${measured}`,
			'gu',
		),
	],
	[
		'address',
		new RegExp(
			`(?<!\\p{L})${noName}\\p{Lu}[\\p{L}-]{1,40}\\s${streets}\\s{1,2}\\d{1,3}\\s?[a-z]?(?!\\p{L})${measured}`,
			'giu',
		),
	],
	// Streets that are called after nothing of the kind, only where somebody is said to live there: "wohnt Am Markt 3".
	[
		'address',
		/(?<!\p{L})(?:wohnt|wohnen|wohnhaft|gemeldet|Anschrift|Adresse)[:\s]{1,2}(?:in\s|im\s)?(?:Am|An d\p{L}{2}|Im|In d\p{L}{2}|Zum|Zur|Auf d\p{L}{2}|Unter d\p{L}{2}|Hinter d\p{L}{2})\s\p{Lu}[\p{L}-]{2,30}\s\d{1,3}\s?[a-z]?(?![\p{L}\d])/gu,
	],
	['address', /(?<!\p{L})Haus(?:nummer|-?[Nn]r\.?)\s\d{1,3}(?!\d)/gu],
	[
		'address',
		/(?<!\d)\d{5}\s(?!Euro|Einwohner|Menschen|Personen|Familien|Haushalte|Kinder|Kilometer|Meter|Quadratmeter|Stunden|Schritte|Mark|Franken|Dollar|Cent|Stück)\p{Lu}\p{Ll}{2,}/gu,
	],
	['address', /(?<!\d)\d{1,4}\s\p{Lu}\p{Ll}{1,30}\s(?:Street|Road|Lane|Avenue|St|Rd)(?!\p{L})/gu],
]

/** "3.5.1994" is a day of some year; "45.70.12" is none. */
function isDate(match: string): boolean {
	const [first = 0, second = 0] = match.split(/[./]/u).map(Number)
	return first >= 1 && second >= 1 && Math.min(first, second) <= 12 && Math.max(first, second) <= 31
}

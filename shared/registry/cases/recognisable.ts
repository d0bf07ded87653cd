/** By what somebody could be recognised; a case is invented, and says nothing of the kind. */
export const recognisableKinds = ['date', 'phone', 'email', 'address', 'fileNumber'] as const
export type Recognisable = (typeof recognisableKinds)[number]

const months =
	'(?:Jan(?:uar|uary)?|Feb(?:ruar|ruary)?|März|March|Apr(?:il)?|Mai|May|Juni?|June|Juli?|July|Aug(?:ust)?|Sep(?:tember)?|Okt(?:ober)?|Oct(?:ober)?|Nov(?:ember)?|Dez(?:ember)?|Dec(?:ember)?)'
const streets = '(?:straße|strasse|str\\.|gasse|allee|platz|weg|ring|damm|ufer|steig|pfad|chaussee)'
/** "Schulweg 2 Stunden" is no address. */
const measured =
	'(?!\\d|\\s?(?:Stunden?|Std|Minuten?|Min|Kilometer|km|Meter|m\\b|Mal|mal|Euro|€|Jahre?n?|Uhr|Prozent|%))'

/*
 * Every pattern is bounded and looks at few letters at a time: words are as long as their field, and anybody may write them.
 */
const patterns: readonly (readonly [Recognisable, RegExp])[] = [
	['date', /(?<!\d)\d{1,2}\s?[./]\s?\d{1,2}\s?[./]\s?(?:\d{4}|\d{2})(?![\d./])/gu],
	['date', /(?<!\d)(?:19|20)\d\d-\d{1,2}-\d{1,2}(?!\d)/gu],
	['date', new RegExp(`(?<!\\d)\\d{1,2}(?:\\.|th|st|nd|rd)?\\s?${months}\\.?,?\\s?(?:19|20)\\d\\d(?!\\d)`, 'giu')],
	['email', /[\p{L}\d._+-]{1,64}@[\p{L}\d-]{1,64}\.\p{L}{2,}/gu],
	[
		'fileNumber',
		/(?<!\p{L})(?:Az|Aktenzeichen|Geschäftszeichen|Kundennummer|Kunden-?Nr|BG-?Nummer|BG-?Nr|Fallnummer|Vorgangsnummer|Versicherungsnummer|Steuer-?ID|file number|case number|reference number)[.:\s]{0,3}[\p{L}\d\s/.-]{0,12}\d/giu,
	],
	['fileNumber', /(?<!\d)\d{1,3}\s?[A-Z][A-Za-z]{0,2}\s?\d{1,5}\/\d{2,4}(?!\d)/gu],
	['fileNumber', /(?<!\d)(?:\d{3,8}\s?[A-Z]{1,3}\s?\d{3,8}|\d{2}\s?\d{6}\s?[A-Z]\s?\d{3})(?!\d)/gu],
	['phone', /(?<![\p{L}\d])(?:\+\d{1,3}|0)(?:[\s/().-]{0,2}\d){6,14}(?!\d)/gu],
	['fileNumber', /(?<!\d)\d{8,}(?!\d)/gu],
	[
		'address',
		new RegExp(`(?<!\\p{L})\\p{Lu}[\\p{L}-]{0,40}${streets}\\s{1,2}\\d{1,3}\\s?[a-z]?(?!\\p{L})${measured}`, 'gu'),
	],
	[
		'address',
		new RegExp(`(?<!\\p{L})\\p{Lu}[\\p{L}-]{1,40}\\s${streets}\\s{1,2}\\d{1,3}\\s?[a-z]?(?!\\p{L})${measured}`, 'giu'),
	],
	['address', /(?<!\d)\d{5}\s(?!Euro|Einwohner|Menschen|Personen|Familien)\p{Lu}\p{Ll}{2,}/gu],
	['address', /(?<!\d)\d{1,4}\s\p{Lu}\p{Ll}{1,30}\s(?:Street|Road|Lane|Avenue|St|Rd)(?!\p{L})/gu],
]

/** What in these words looks like something by which a real person could be recognised: each kind once. A hint, no proof. */
export function recognisableIn(words: string): Recognisable[] {
	const found = new Set<Recognisable>()
	let left = words
	// What was recognised as one thing is not taken for another.
	for (const [kind, pattern] of patterns)
		left = left.replace(pattern, () => {
			found.add(kind)
			return ' · '
		})
	return recognisableKinds.filter((kind) => found.has(kind))
}

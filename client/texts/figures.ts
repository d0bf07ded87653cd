/** Numbers, counts and dates as a language writes them. Times are milliseconds since 1970. */
export interface Figures {
	number(value: number): string
	/** "1 Zeile", "3 Zeilen": the number and the noun in the right form */
	count(value: number, one: string, many: string): string
	/** "9. März 2026" */
	date(time: number): string
	/** "9. März 2026, 14:05" */
	moment(time: number): string
	/** "14:05" */
	timeOfDay(time: number): string
}

function figuresOf(locale: 'de' | 'en-GB'): Figures {
	const number = new Intl.NumberFormat(locale)
	const plural = new Intl.PluralRules(locale)
	const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long' })
	const clock = new Intl.DateTimeFormat(locale, { timeStyle: 'short' })
	return {
		number: (value) => number.format(value),
		count: (value, one, many) => `${number.format(value)} ${plural.select(value) === 'one' ? one : many}`,
		date: (time) => date.format(time),
		moment: (time) => `${date.format(time)}, ${clock.format(time)}`,
		timeOfDay: (time) => clock.format(time),
	}
}

export const inGerman = figuresOf('de')
export const inEnglish = figuresOf('en-GB')

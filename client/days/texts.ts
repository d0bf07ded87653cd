import type { Texts } from '../texts/texts.ts'

const months = (locale: string) => {
	const words = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' })
	return (day: string) => words.format(Date.parse(day))
}
const weekdays = (locale: string) => {
	const words = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' })
	return (day: string) => words.format(Date.parse(day))
}

const de = {
	example: 'TT.MM.JJJJ',
	how: 'Bitte einen Tag schreiben, zum Beispiel 9.3.2026.',
	calendar: 'Kalender öffnen',
	title: 'Kalender',
	earlier: 'Vorheriger Monat',
	later: 'Nächster Monat',
	today: 'Heute',
	none: 'Kein Datum',
	month: months('de'),
	weekday: weekdays('de'),
}

const en: typeof de = {
	example: 'DD/MM/YYYY',
	how: 'Please write a day, such as 9 Mar 2026.',
	calendar: 'Open the calendar',
	title: 'Calendar',
	earlier: 'Previous month',
	later: 'Next month',
	today: 'Today',
	none: 'No date',
	month: months('en-GB'),
	weekday: weekdays('en-GB'),
}

export const dayTexts = { de, en } satisfies Texts<typeof de>

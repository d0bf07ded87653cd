import type { Texts } from '../texts/texts.ts'

/** The clock's own words, apart from those of the bar: phones load these. */
const de = {
	label: 'Zeit für diesen Schritt',
	over: 'Zeit um',
	paused: 'angehalten',
	twoMinutes: 'noch 2 Minuten',
	lastMinute: 'letzte Minute',
	spokenTwoMinutes: 'Noch 2 Minuten',
	spokenMinute: 'Noch 1 Minute',
	sound: 'Ton am Ende',
	soundBlocked: 'Der Browser spielt erst nach einem Klick auf diese Seite Töne.',
}

const en: typeof de = {
	label: 'Time for this step',
	over: 'Time is up',
	paused: 'paused',
	twoMinutes: '2 minutes left',
	lastMinute: 'last minute',
	spokenTwoMinutes: '2 minutes left',
	spokenMinute: '1 minute left',
	sound: 'Sound at the end',
	soundBlocked: 'The browser plays sounds only after a click on this page.',
}

export const clockTexts = { de, en } satisfies Texts<typeof de>

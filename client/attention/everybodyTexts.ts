import { inEnglish, inGerman } from '../texts/figures.ts'
import type { Texts } from '../texts/texts.ts'

const de = {
	title: (n: number) => `Wer ist wo? ${inGerman.count(n, 'Person', 'Personen')}`,
	search: 'Name, Organisation oder Rolle',
	found: (n: number) => inGerman.count(n, 'Person gefunden', 'Personen gefunden'),
	nobody: 'Niemand passt dazu.',
	silent: 'Gerade wird ohne Namen gesammelt. Bis zum Aufdecken steht hier nicht, wer wo ist.',
	nameless: 'Mit diesem Link ist zu sehen, wie viele wo sind, und nicht, wer.',
	self: 'Sie',
	roles: { moderator: 'Moderation', participant: 'Teilnehmende', reader: 'Beobachtung' },
	phone: 'Am Telefon',
	nowhere: 'Ohne Ort',
	elsewhere: 'An einem anderen Board',
	here: 'Sie sind hier',
	go: 'Hingehen',
	goTo: (place: string) => `Hingehen: ${place}`,
	fetch: 'Herholen',
	fetchFrom: (place: string) => `Herholen von: ${place}`,
	lead: (name: string) => `Alle einladen, der Ansicht von ${name} zu folgen`,
}

const en: typeof de = {
	title: (n) => `Who is where? ${inEnglish.count(n, 'person', 'people')}`,
	search: 'Name, organisation or role',
	found: (n) => inEnglish.count(n, 'person found', 'people found'),
	nobody: 'Nobody fits.',
	silent: 'Something is being collected without names. Until it is revealed nobody’s place is shown here.',
	nameless: 'By this link it can be seen how many are where, and not who.',
	self: 'you',
	roles: { moderator: 'Moderation', participant: 'Participant', reader: 'Observer' },
	phone: 'On a phone',
	nowhere: 'No place known',
	elsewhere: 'At another board',
	here: 'You are here',
	go: 'Go there',
	goTo: (place) => `Go there: ${place}`,
	fetch: 'Bring here',
	fetchFrom: (place) => `Bring here from: ${place}`,
	lead: (name) => `Invite everybody to follow the view of ${name}`,
}

export const everybodyTexts = { de, en } satisfies Texts<typeof de>

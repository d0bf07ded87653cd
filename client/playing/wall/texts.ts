import { inEnglish, inGerman } from '../../texts/figures.ts'
import type { Texts } from '../../texts/texts.ts'

const de = {
	play: (title: string) => `Planspiel: der Weg von ${title}`,
	scene: (number: number, of: number) => `Planspiel · Szene ${number} von ${of}`,
	over: (number: number) => `Planspiel · Szene ${number} ist zu Ende`,
	whoPlays: 'Wer spielt wen',
	playedBy: (name: string) => `gespielt von ${name}`,
	nobodyYet: 'noch unbesetzt',
	happens: 'Was geschieht',
	observing: 'Beobachtende',
	advising: 'Beratende',
	everybody: 'Alle anderen',
	watch: 'Sehen Sie zu. Sie können schon mitschreiben.',
	advise: 'Hören Sie zu. Wer spielt, kann Sie rufen.',
	write: 'Jetzt schreiben Sie:',
	wait: 'Besprochen wird erst in der Auswertung.',
	called: (name: string, as: string) => `${name || as} bittet um Beratung`,
	coming: (name: string, as: string) =>
		name || as ? `${name && as ? `${name} (${as})` : name || as} berät` : 'Jemand ist unterwegs',
	cards: (n: number) => `${inGerman.count(n, 'Karte liegt', 'Karten liegen')} verdeckt`,
	next: (what: string) => `Als Nächstes: ${what}`,
	nextScene: (number: number, place: string) => `Szene ${number}${place && ` · ${place}`}`,
	lastPlayed: 'Die letzte Szene ist gespielt.',
	debriefing: 'die Auswertung',
	clock: { scene: (number: number) => `Zeit für Szene ${number}`, feedback: 'Zeit zum Schreiben', play: 'Spielzeit' },
	more: (n: number) => `und ${inGerman.number(n)} weitere`,
}

const en: typeof de = {
	play: (title) => `Planning game: the way of ${title}`,
	scene: (number, of) => `Planning game · Scene ${number} of ${of}`,
	over: (number) => `Planning game · Scene ${number} is over`,
	whoPlays: 'Who plays whom',
	playedBy: (name) => `played by ${name}`,
	nobodyYet: 'nobody yet',
	happens: 'What happens',
	observing: 'Observers',
	advising: 'Advisers',
	everybody: 'Everybody else',
	watch: 'Watch. You can write along already.',
	advise: 'Listen. Whoever plays can call you.',
	write: 'Now write:',
	wait: 'Talking about it comes later.',
	called: (name, as) => `${name || as} asks for advice`,
	coming: (name, as) =>
		name || as ? `${name && as ? `${name} (${as})` : name || as} advises` : 'Somebody is on the way',
	cards: (n) => `${inEnglish.count(n, 'card lies', 'cards lie')} face down`,
	next: (what) => `Next: ${what}`,
	nextScene: (number, place) => `Scene ${number}${place && ` · ${place}`}`,
	lastPlayed: 'The last scene was played.',
	debriefing: 'the debriefing',
	clock: { scene: (number) => `Time for scene ${number}`, feedback: 'Time to write', play: 'Playing time' },
	more: (n) => `and ${inEnglish.number(n)} more`,
}

export const playWallTexts = { de, en } satisfies Texts<typeof de>

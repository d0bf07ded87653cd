import { inEnglish, inGerman } from '../../texts/figures.ts'
import type { Texts } from '../../texts/texts.ts'

const de = {
	compared: 'Vergleich',
	asList: 'Als Liste',
	asPicture: 'Nebeneinander',
	previous: 'Voriger Unterschied',
	next: 'Nächster Unterschied',
	at: (n: number, of: number, what: string) => `Unterschied ${n} von ${of}: ${what}`,
	nowAt: (time: string) => `Jetzt, ${time}`,
	cards: (n: number) => inGerman.count(n, 'Karte', 'Karten'),
	entries: (n: number) => inGerman.count(n, 'Eintrag', 'Einträge'),
	dashed: 'gestrichelt ist, was fehlt',
	differences: {
		missing: (n: number): string => (n === 1 ? 'fehlt jetzt' : 'fehlen jetzt'),
		added: (_n: number): string => 'neu seitdem',
		changed: (_n: number): string => 'geändert',
	},
	same: 'Seitdem hat sich nichts geändert.',
	beyond: (n: number) =>
		`Dazu ${inGerman.count(n, 'Änderung', 'Änderungen')} an Lage, Größe, Verbindungen oder Angaben, die hier nicht zu sehen ${n === 1 ? 'ist' : 'sind'}.`,
	emptyThen: 'Dieses Board gab es da noch nicht.',
	emptyNow: 'Dieses Board gibt es nicht mehr.',
	nothingHere: 'Hier lag noch nichts.',
	more: (n: number) => `und ${inGerman.number(n)} weitere`,
	unchanged: 'unverändert',
	less: 'Weniger zeigen',
	hidden: (missing: number, added: number, changed: number) =>
		[
			missing > 0 && `${inGerman.number(missing)} ${missing === 1 ? 'fehlt' : 'fehlen'}`,
			added > 0 && `${inGerman.number(added)} ${added === 1 ? 'ist' : 'sind'} neu`,
			changed > 0 && `${inGerman.number(changed)} geändert`,
		]
			.filter(Boolean)
			.join(', '),
}

const en: typeof de = {
	compared: 'Comparison',
	asList: 'As a list',
	asPicture: 'Side by side',
	previous: 'Previous difference',
	next: 'Next difference',
	at: (n, of, what) => `Difference ${n} of ${of}: ${what}`,
	nowAt: (time) => `Now, ${time}`,
	cards: (n) => inEnglish.count(n, 'card', 'cards'),
	entries: (n) => inEnglish.count(n, 'entry', 'entries'),
	dashed: 'dashed lines: missing',
	differences: {
		missing: () => 'missing now',
		added: () => 'new since',
		changed: () => 'changed',
	},
	same: 'Nothing has changed since.',
	beyond: (n) =>
		`And ${inEnglish.count(n, 'change', 'changes')} of places, sizes, connections or details that cannot be seen here.`,
	emptyThen: 'This board did not exist yet.',
	emptyNow: 'This board no longer exists.',
	nothingHere: 'There was nothing here yet.',
	more: (n) => `and ${inEnglish.number(n)} more`,
	unchanged: 'unchanged',
	less: 'Show less',
	hidden: (missing, added, changed) =>
		[
			missing > 0 && `${inEnglish.number(missing)} missing`,
			added > 0 && `${inEnglish.number(added)} new`,
			changed > 0 && `${inEnglish.number(changed)} changed`,
		]
			.filter(Boolean)
			.join(', '),
}

export const comparisonTexts = { de, en } satisfies Texts<typeof de>

import { inEnglish, inGerman } from '../../texts/figures.ts'
import type { Texts } from '../../texts/texts.ts'
import type { ItemKind, SectionKind } from '../reading/section.ts'

const de = {
	asList: 'Als Liste',
	asPicture: 'Nebeneinander',
	previous: 'Voriger Unterschied',
	next: 'Nächster Unterschied',
	at: (n: number, of: number, what: string) => `Unterschied ${n} von ${of}: ${what}`,
	nowAt: (time: string) => `Jetzt, ${time}`,
	cards: (n: number) => inGerman.count(n, 'Karte', 'Karten'),
	entries: (n: number) => inGerman.count(n, 'Eintrag', 'Einträge'),
	dashed: 'gestrichelt ist, was fehlt',
	difference: { missing: 'fehlt jetzt', added: 'neu seitdem', changed: 'geändert' },
	differences: {
		missing: (n: number): string => (n === 1 ? 'fehlt jetzt' : 'fehlen jetzt'),
		added: (_n: number): string => 'neu seitdem',
		changed: (_n: number): string => 'geändert',
	},
	lists: { missing: 'Fehlt jetzt', added: 'Neu seitdem', changed: 'Geändert' },
	before: (text: string) => `vorher: ${text}`,
	moved: (heading: string) => `jetzt unter „${heading}“`,
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
	section: {
		cards: 'Noch ohne Überschrift',
		loose: 'Ohne Überschrift',
		other: 'Außerdem auf diesem Board',
		row: 'Ohne Namen',
		network: 'Beteiligte im Bild',
		relations: 'Beziehungen',
		lanes: 'Beteiligte',
		person: 'Person',
		steps: 'Schritte der Kette',
		handovers: 'Schnittstellen',
		needs: 'Bedarfe',
		services: 'Angebote',
		result: 'Ergebnis',
		board: 'Board ohne Namen',
		actors: 'Beteiligte',
		tasks: 'Maßnahmenplan',
		parked: 'Themenspeicher',
	} satisfies Record<SectionKind, string>,
	item: {
		card: 'Karte ohne Text',
		heading: 'Ohne Überschrift',
		text: 'Text',
		picture: 'Bild',
		arrow: 'Pfeil oder Linie',
		drawing: 'Zeichnung',
		entry: 'Ohne Text',
	} satisfies Record<ItemKind, string>,
	picture: (what: string) => `Bild: ${what}`,
}

const en: typeof de = {
	asList: 'As a list',
	asPicture: 'Side by side',
	previous: 'Previous difference',
	next: 'Next difference',
	at: (n, of, what) => `Difference ${n} of ${of}: ${what}`,
	nowAt: (time) => `Now, ${time}`,
	cards: (n) => inEnglish.count(n, 'card', 'cards'),
	entries: (n) => inEnglish.count(n, 'entry', 'entries'),
	dashed: 'dashed is what is missing',
	difference: { missing: 'missing now', added: 'new since', changed: 'changed' },
	differences: {
		missing: () => 'missing now',
		added: () => 'new since',
		changed: () => 'changed',
	},
	lists: { missing: 'Missing now', added: 'New since', changed: 'Changed' },
	before: (text) => `before: ${text}`,
	moved: (heading) => `now below “${heading}”`,
	same: 'Nothing has changed since.',
	beyond: (n) =>
		`And ${inEnglish.count(n, 'change', 'changes')} of places, sizes, connections or details that cannot be seen here.`,
	emptyThen: 'This board was not there yet.',
	emptyNow: 'This board is not there any more.',
	nothingHere: 'Nothing lay here yet.',
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
	section: {
		cards: 'No heading yet',
		loose: 'Without a heading',
		other: 'Also on this board',
		row: 'Without a name',
		network: 'Actors in the map',
		relations: 'Relations',
		lanes: 'Actors',
		person: 'Person',
		steps: 'Steps of the chain',
		handovers: 'Handovers',
		needs: 'Needs',
		services: 'Services',
		result: 'Result',
		board: 'Board without a name',
		actors: 'Actors',
		tasks: 'Task plan',
		parked: 'Parking list',
	},
	item: {
		card: 'Card without text',
		heading: 'Without a heading',
		text: 'Text',
		picture: 'Picture',
		arrow: 'Arrow or line',
		drawing: 'Drawing',
		entry: 'Without text',
	},
	picture: (what) => `Picture: ${what}`,
}

export const comparisonTexts = { de, en } satisfies Texts<typeof de>

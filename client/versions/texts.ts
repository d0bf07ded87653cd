import type { VersionSummary } from '../../shared/protocol/api.ts'
import { inEnglish, inGerman } from '../texts/figures.ts'
import type { Texts } from '../texts/texts.ts'
import type { ItemKind, SectionKind } from './reading/section.ts'

const people = (n: number) => inGerman.count(n, 'Person', 'Personen')

const de = {
	title: 'Frühere Stände',
	now: 'Jetzt',
	present: (n: number) => `${people(n)} da`,
	people,
	changes: (n: number) => inGerman.count(n, 'Änderung', 'Änderungen'),
	names: (names: readonly string[], more: number) =>
		more > 0 ? `${names.join(', ')} und ${more} weitere` : names.join(', '),
	reason: ({ reason, label }: VersionSummary): string => {
		switch (reason) {
			case 'step':
				return label ? `„${label}“ begonnen` : 'Schritt begonnen'
			case 'reveal':
				return label ? `„${label}“ aufgedeckt` : 'Karten aufgedeckt'
			case 'beforeRemoval':
				return 'Vor dem Löschen gesichert'
			case 'beforeRestore':
				return 'Vor dem Zurückholen gesichert'
			case 'byHand':
				return label || 'Von Hand gesichert'
			default:
				return 'Zwischenstand'
		}
	},
	missingAfter: (n: number) => `danach fehlen ${inGerman.number(n)} Karten`,
	scope: { label: 'Wovon', board: 'Dieses Board', workshop: 'Ganze Werkstatt' },
	today: (day: string) => `Heute, ${day}`,
	yesterday: (day: string) => `Gestern, ${day}`,
	older: 'Ältere, ein Stand je Tag',
	listLoading: 'Die Stände werden geholt',
	none: 'Noch kein früherer Stand.',
	noneTodo:
		'Der Server sichert einen, sobald sich etwas ändert: alle paar Minuten, bei jedem Schritt und bevor viel gelöscht wird.',
	again: 'Noch einmal versuchen',
	keep: 'Stand jetzt sichern …',
	keepTitle: 'Stand jetzt sichern',
	keepName: 'Wie soll er heißen?',
	keepNote: 'Zum Beispiel der Anlass: „Vor der Mittagspause“.',
	keepNow: 'Sichern',
	kept: (label: string) => (label ? `Der Stand „${label}“ ist gesichert.` : 'Der Stand ist gesichert.'),
	cancel: 'Abbrechen',
	choose: 'Wählen Sie links einen Stand.',
	chooseTodo: 'Sie sehen ihn neben dem, was jetzt da ist. Es ändert sich nichts, bevor Sie es sagen.',
	wholeWorkshop: 'Ganze Werkstatt',
	board: 'Board',
	gone: (board: string) => `${board || 'Board ohne Namen'} (gelöscht)`,
	close: 'Vergleich schließen',
	asList: 'Als Liste',
	asPicture: 'Nebeneinander',
	previous: 'Voriger Unterschied',
	next: 'Nächster Unterschied',
	at: (n: number, of: number, what: string) => `Unterschied ${n} von ${of}: ${what}`,
	loading: 'Der Stand wird geladen',
	unreadable: 'Dieser Stand lässt sich nicht lesen.',
	unreadableTodo: 'Die anderen Stände sind davon nicht berührt. Wählen Sie einen von ihnen.',
	version: {
		gone: 'Diesen Stand gibt es nicht mehr.',
		goneTodo: 'Der Server hat ihn inzwischen ausgedünnt. Wählen Sie einen anderen.',
	},
	ofTime: (time: string) => `Stand von ${time}`,
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
	clock: (time: string) => `${time} Uhr`,
}

const englishPeople = (n: number) => inEnglish.count(n, 'person', 'people')

const en: typeof de = {
	title: 'Earlier versions',
	now: 'Now',
	present: (n) => `${englishPeople(n)} here`,
	people: englishPeople,
	changes: (n) => inEnglish.count(n, 'change', 'changes'),
	names: (names, more) => (more > 0 ? `${names.join(', ')} and ${more} more` : names.join(', ')),
	reason: ({ reason, label }) => {
		switch (reason) {
			case 'step':
				return label ? `“${label}” began` : 'A step began'
			case 'reveal':
				return label ? `“${label}” revealed` : 'Cards revealed'
			case 'beforeRemoval':
				return 'Kept before a deletion'
			case 'beforeRestore':
				return 'Kept before bringing back'
			case 'byHand':
				return label || 'Kept by hand'
			default:
				return 'In between'
		}
	},
	missingAfter: (n) => `${inEnglish.number(n)} cards missing after it`,
	scope: { label: 'Of what', board: 'This board', workshop: 'Whole workshop' },
	today: (day) => `Today, ${day}`,
	yesterday: (day) => `Yesterday, ${day}`,
	older: 'Older, one version a day',
	listLoading: 'Fetching the versions',
	none: 'No earlier version yet.',
	noneTodo:
		'The server keeps one as soon as something changes: every few minutes, at each step and before much is deleted.',
	again: 'Try again',
	keep: 'Keep this version …',
	keepTitle: 'Keep what there is now',
	keepName: 'What shall it be called?',
	keepNote: 'For instance the occasion: “Before lunch”.',
	keepNow: 'Keep',
	kept: (label) => (label ? `The version “${label}” is kept.` : 'The version is kept.'),
	cancel: 'Cancel',
	choose: 'Choose a version on the left.',
	chooseTodo: 'You see it beside what there is now. Nothing changes before you say so.',
	wholeWorkshop: 'Whole workshop',
	board: 'Board',
	gone: (board) => `${board || 'Board without a name'} (deleted)`,
	close: 'Close the comparison',
	asList: 'As a list',
	asPicture: 'Side by side',
	previous: 'Previous difference',
	next: 'Next difference',
	at: (n, of, what) => `Difference ${n} of ${of}: ${what}`,
	loading: 'Loading the version',
	unreadable: 'This version cannot be read.',
	unreadableTodo: 'The other versions are not affected. Choose one of them.',
	version: {
		gone: 'This version is not there any more.',
		goneTodo: 'The server has thinned it out meanwhile. Choose another one.',
	},
	ofTime: (time) => `Version of ${time}`,
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
	clock: (time) => `${time}`,
}

export const versionTexts = { de, en } satisfies Texts<typeof de>

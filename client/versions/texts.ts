import type { VersionSummary } from '../../shared/protocol/api.ts'
import { inEnglish, inGerman } from '../texts/figures.ts'
import type { Texts } from '../texts/texts.ts'

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
	loading: 'Der Stand wird geladen',
	unreadable: 'Dieser Stand lässt sich nicht lesen.',
	unreadableTodo: 'Die anderen Stände sind davon nicht berührt. Wählen Sie einen von ihnen.',
	version: {
		gone: 'Diesen Stand gibt es nicht mehr.',
		goneTodo: 'Der Server hat ihn inzwischen ausgedünnt. Wählen Sie einen anderen.',
	},
	ofTime: (time: string) => `Stand von ${time}`,
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
	loading: 'Loading the version',
	unreadable: 'This version cannot be read.',
	unreadableTodo: 'The other versions are not affected. Choose one of them.',
	version: {
		gone: 'This version is not there any more.',
		goneTodo: 'The server has thinned it out meanwhile. Choose another one.',
	},
	ofTime: (time) => `Version of ${time}`,
	clock: (time) => `${time}`,
}

export const versionTexts = { de, en } satisfies Texts<typeof de>

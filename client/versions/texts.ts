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
	reason: ({ reason, label, step }: VersionSummary): string => {
		switch (reason) {
			case 'step':
				return step === undefined
					? label
						? `„${label}“ begonnen`
						: 'Schritt begonnen'
					: `Vor Schritt ${step}${label ? `: ${label}` : ''}`
			case 'stepEnd':
				return `Nach Schritt ${step ?? ''}${label ? `: ${label}` : ''}`
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
	scope: { label: 'Umfang', board: 'Dieses Board', workshop: 'Ganze Werkstatt' },
	about: (board: string) => `Stände von „${board || 'Board ohne Namen'}“`,
	today: (day: string) => `Heute, ${day}`,
	yesterday: (day: string) => `Gestern, ${day}`,
	older: 'Ältere, ein Stand je Tag',
	listLoading: 'Die Stände werden geholt',
	none: 'Noch kein früherer Stand.',
	noneTodo:
		'Der Server sichert einen, sobald sich etwas ändert: alle paar Minuten, bei jedem Schritt und bevor viel gelöscht wird.',
	others: (n: number) =>
		n === 1
			? 'Noch ein Stand mit diesem Board wie jetzt'
			: `Noch ${inGerman.number(n)} Stände mit diesem Board wie jetzt`,
	onlyDiffering: 'Nur Stände, in denen dieses Board anders ist',
	neverDiffered: 'In keinem früheren Stand ist dieses Board anders als jetzt.',
	looking: (known: number, of: number) =>
		`Es wird nachgesehen, in welchen Ständen dieses Board anders ist: ${inGerman.number(known)} von ${inGerman.number(of)}`,
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
		goneTodo: 'Von älteren Tagen hebt der Server nur wenige auf. Wählen Sie einen anderen.',
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
	reason: ({ reason, label, step }) => {
		switch (reason) {
			case 'step':
				return step === undefined
					? label
						? `“${label}” began`
						: 'A step began'
					: `Before step ${step}${label ? `: ${label}` : ''}`
			case 'stepEnd':
				return `After step ${step ?? ''}${label ? `: ${label}` : ''}`
			case 'reveal':
				return label ? `“${label}” revealed` : 'Cards revealed'
			case 'beforeRemoval':
				return 'Kept before a deletion'
			case 'beforeRestore':
				return 'Kept before going back'
			case 'byHand':
				return label || 'Kept by hand'
			default:
				return 'Interim version'
		}
	},
	missingAfter: (n) => `${inEnglish.number(n)} cards missing after it`,
	scope: { label: 'Scope', board: 'This board', workshop: 'Whole workshop' },
	about: (board) => `Versions of “${board || 'board without a name'}”`,
	today: (day) => `Today, ${day}`,
	yesterday: (day) => `Yesterday, ${day}`,
	older: 'Older, one version a day',
	listLoading: 'Fetching the versions',
	none: 'No earlier version yet.',
	noneTodo:
		'The server keeps one as soon as something changes: every few minutes, at each step and before a large deletion.',
	others: (n) =>
		n === 1 ? 'One more with this board as it is now' : `${inEnglish.number(n)} more with this board as it is now`,
	onlyDiffering: 'Only versions in which this board is different',
	neverDiffered: 'In no earlier version is this board different from now.',
	looking: (known, of) =>
		`Finding out in which versions this board is different: ${inEnglish.number(known)} of ${inEnglish.number(of)}`,
	again: 'Try again',
	keep: 'Keep what there is now …',
	keepTitle: 'Keep what there is now',
	keepName: 'What should it be called?',
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
		gone: 'This version no longer exists.',
		goneTodo: 'Of older days the server keeps only a few. Choose another one.',
	},
	ofTime: (time) => `Version of ${time}`,
	clock: (time) => `${time}`,
}

export const versionTexts = { de, en } satisfies Texts<typeof de>

import { inEnglish, inGerman } from '../../texts/figures.ts'
import type { Texts } from '../../texts/texts.ts'

/** The words of what comes with the first table that needs it. */
const de = {
	subject: {
		question: 'Wovon handeln die Zeilen?',
		note: 'Einträge aus dem Verzeichnis heißen überall gleich: Wer sie hier umbenennt, benennt sie in der ganzen Werkstatt um. Nach der ersten Zeile steht die Antwort fest.',
		free: 'Eigene Einträge',
	},
	kinds: {
		none: 'leer',
		newOption: (label: string) => `„${label}“ zur Auswahl hinzufügen`,
		firstOption: 'Erste Auswahl schreiben',
		cross: 'X: trifft zu',
		unknown: '?: noch offen',
		markHint: 'X, ? oder Zahl',
		findActor: 'Name suchen',
	},
	options: {
		title: (column: string) => `Auswahl in „${column}“`,
		note: 'Gilt für alle. Ein neuer Name steht danach in jeder Zeile.',
		name: (n: number) => `Auswahl ${n}`,
		first: 'Erste Auswahl',
		add: 'Weitere Auswahl',
		addHint: 'Schreiben, danach Eingabe',
		up: (label: string) => `„${label}“ nach oben`,
		down: (label: string) => `„${label}“ nach unten`,
		remove: (label: string) => `„${label}“ entfernen`,
		done: 'Fertig',
	},
	entryColumns: {
		title: 'Eine Spalte je Eintrag',
		of: 'Einträge',
		kind: 'In den Zellen steht',
		which: 'Welche Einträge',
		none: 'Davon steht nichts im Verzeichnis, oder alles hat schon eine Spalte.',
		add: (n: number) => inGerman.count(n, 'Spalte hinzufügen', 'Spalten hinzufügen'),
	},
	offered: {
		title: (what: string) => `Vorschläge: ${what}`,
		note: 'Wählen Sie, was zu Ihren Fällen passt. Eigenes kommt als neue Zeile dazu.',
		none: 'Alle Vorschläge stehen schon in der Tabelle.',
		which: 'Welche Vorschläge',
		seek: 'Name suchen',
		notFound: 'Kein Name enthält das.',
		all: 'Alle wählen',
		noneOfThem: 'Keinen wählen',
		add: (n: number) => inGerman.count(n, 'Zeile hinzufügen', 'Zeilen hinzufügen'),
	},
	importing: {
		title: (what: string) => `Einlesen: ${what}`,
		known: (n: number) =>
			`${inGerman.count(n, 'Zeile steht', 'Zeilen stehen')} schon in der Tabelle und ${n === 1 ? 'wird' : 'werden'} ergänzt.`,
		result: ({ added, updated }: { added: number; updated: number }) =>
			`${inGerman.count(added, 'Zeile', 'Zeilen')} neu, ${inGerman.number(updated)} ergänzt.`,
	},
}

const en: typeof de = {
	subject: {
		question: 'What are the rows about?',
		note: 'Entries of the registry have one name everywhere: renaming one here renames it in the whole workshop. With the first row this is settled.',
		free: 'Entries of their own',
	},
	kinds: {
		none: 'empty',
		newOption: (label) => `Add “${label}” to the choices`,
		firstOption: 'Write the first choice',
		cross: 'X: applies',
		unknown: '?: still open',
		markHint: 'X, ? or number',
		findActor: 'Find a name',
	},
	options: {
		title: (column) => `Choices in “${column}”`,
		note: 'For everyone. Renaming a choice renames it in every row.',
		name: (n) => `Choice ${n}`,
		first: 'First choice',
		add: 'Another choice',
		addHint: 'Write, then Enter',
		up: (label) => `Move “${label}” up`,
		down: (label) => `Move “${label}” down`,
		remove: (label) => `Remove “${label}”`,
		done: 'Done',
	},
	entryColumns: {
		title: 'A column per entry',
		of: 'Entries',
		kind: 'Cells hold',
		which: 'Which entries',
		none: 'The registry has none of these, or all have a column already.',
		add: (n) => inEnglish.count(n, 'column to add', 'columns to add'),
	},
	offered: {
		title: (what) => `Suggestions: ${what}`,
		note: 'Choose what fits your cases. Your own come as new rows.',
		none: 'All suggestions are in the table already.',
		which: 'Which suggestions',
		seek: 'Find a name',
		notFound: 'No name has that in it.',
		all: 'Choose all',
		noneOfThem: 'Choose none',
		add: (n) => inEnglish.count(n, 'row to add', 'rows to add'),
	},
	importing: {
		title: (what) => `Import: ${what}`,
		known: (n) => `${inEnglish.count(n, 'row is', 'rows are')} in the table already and will be completed.`,
		result: ({ added, updated }) =>
			`${inEnglish.count(added, 'row', 'rows')} new, ${inEnglish.number(updated)} completed.`,
	},
}

export const lateTableTexts = { de, en } satisfies Texts<typeof de>

import { inEnglish, inGerman } from '../texts/figures.ts'
import type { Texts } from '../texts/texts.ts'

const de = {
	title: 'In der Werkstatt suchen',
	label: 'Suchbegriff',
	hint: 'Namen, Karten, Tabellen, Netzwerkbilder, Ketten und Maßnahmen. Pfeiltasten wählen, Eingabe springt hin.',
	results: 'Fundstellen',
	found: (n: number) => (n === 0 ? 'Nichts gefunden' : inGerman.count(n, 'Fundstelle', 'Fundstellen')),
	most: (n: number) => `Die ersten ${n} Fundstellen`,
	nothing: 'Nichts gefunden.',
	nothingTodo: 'Versuchen Sie ein kürzeres Wort oder nur seinen Anfang.',
	places: {
		board: 'Board',
		tasks: 'Maßnahmenplan',
		parked: 'Themenspeicher',
		actors: 'Beteiligtenverzeichnis',
		groups: 'Gruppen',
		meetings: 'Treffen und Beschlüsse',
		cases: 'Fälle und Themen',
	},
}

const en: typeof de = {
	title: 'Search the workshop',
	label: 'Search for',
	hint: 'Names, cards, tables, network maps, chains and tasks. Arrow keys choose, Enter goes there.',
	results: 'Results',
	found: (n) => (n === 0 ? 'Nothing found' : inEnglish.count(n, 'result', 'results')),
	most: (n) => `The first ${n} results`,
	nothing: 'Nothing found.',
	nothingTodo: 'Try a shorter word, or only its beginning.',
	places: {
		board: 'Board',
		tasks: 'Task plan',
		parked: 'Parking list',
		actors: 'Registry of actors',
		groups: 'Groups',
		meetings: 'Meetings and decisions',
		cases: 'Cases and themes',
	},
}

export const searchTexts = { de, en } satisfies Texts<typeof de>

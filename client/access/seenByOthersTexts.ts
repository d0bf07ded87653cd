import { inEnglish, inGerman } from '../texts/figures.ts'
import type { Texts } from '../texts/texts.ts'

const de = {
	title: 'So sehen es die anderen',
	lead: (board: string) =>
		`Solange „${board}“ nur der Moderation gehört, sehen Teilnehmende, Lese-Links, Telefone und der Beamer die Werkstatt so:`,
	roadmap: 'Boards im Fahrplan',
	missing: (board: string) => `„${board}“ fehlt hier`,
	address: 'Wer die Adresse des Boards öffnet, liest',
	theirs: 'Bleibt bei der Moderation',
	stays: [
		'alle Befunde zu diesem Board',
		'was die Suche darauf findet, was davon exportiert oder gedruckt wird',
		'wer gerade auf dem Board ist',
		'was darauf gelöscht wurde',
	] as readonly string[],
	all: 'Sehen trotzdem alle',
	shared: (actors: number): readonly string[] => [
		`${inGerman.count(actors, 'Eintrag', 'Einträge')} im Verzeichnis der Beteiligten, auch die von diesem Board`,
		'Maßnahmen, die Sie aus dem Board machen',
		'Beziehungen, Bedarfe und Leistungen: Sie gehören allen Boards',
	],
	close: 'Schließen',
}

const en: typeof de = {
	title: 'How the others see it',
	lead: (board) =>
		`As long as “${board}” is for the moderators only, participants, read-only links, phones and the projector see the workshop like this:`,
	roadmap: 'Boards on the roadmap',
	missing: (board) => `“${board}” is missing here`,
	address: 'Whoever opens the board’s address reads',
	theirs: 'Stays with the moderators',
	stays: [
		'all findings about this board',
		'what the search finds on it, what of it is exported or printed',
		'who is on the board just now',
		'what was deleted on it',
	],
	all: 'Everyone sees nevertheless',
	shared: (actors) => [
		`${inEnglish.count(actors, 'entry', 'entries')} in the registry of actors, those from this board among them`,
		'tasks you make from the board',
		'relations, needs and services: they belong to all boards',
	],
	close: 'Close',
}

export const seenByOthersTexts: Texts<typeof de> = { de, en }

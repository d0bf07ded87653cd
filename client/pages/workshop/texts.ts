import { inEnglish, inGerman } from '../../texts/figures.ts'
import type { Texts } from '../../texts/texts.ts'

const de = {
	home: 'Zur Startseite',
	state: {
		opening: 'Board wird geladen',
		saved: 'Gespeichert',
		sending: (changes: number) =>
			changes === 0
				? 'Änderungen werden abgeglichen'
				: `${inGerman.count(changes, 'Änderung wird', 'Änderungen werden')} übertragen`,
		offline: 'Offline – Ihre Eingaben bleiben auf diesem Gerät',
		held: (changes: number) =>
			changes === 0
				? 'Gesperrt – gerade schreibt nur die Moderation'
				: `Gesperrt – ${inGerman.count(changes, 'Änderung wartet', 'Änderungen warten')} auf die Freigabe`,
		failing: 'Speichern gestört – Ihre Eingaben bleiben auf diesem Gerät',
		reading: 'Nur zum Lesen',
		refused: 'Getrennt',
	},
	skip: 'Zum Inhalt springen',
	share: 'Teilen',
	projector: { moderator: 'Beamer', reader: 'Beamer-Ansicht' },
	people: {
		label: (n: number) => `${inGerman.count(n, 'Person ist', 'Personen sind')} da`,
		title: 'Wer ist da?',
	},
	nav: {
		label: 'Fahrplan der Werkstatt',
		roadmap: 'Fahrplan',
		overview: 'Übersicht der Etappen',
		menu: (place: string) => `Fahrplan öffnen, gerade hier: ${place}`,
		addMethod: 'Methode hinzufügen',
		free: 'Freie Boards',
		smallGroups: 'Kleingruppen',
		add: 'Board hinzufügen',
		newName: 'Neues Board',
		actors: 'Beteiligte',
		actorsCount: (n: number) => inGerman.count(n, 'Eintrag', 'Einträge'),
		groups: 'Gruppen',
		meetings: 'Treffen und Beschlüsse',
		cases: 'Fälle und Themen',
		tasks: 'Maßnahmenplan',
		tasksCount: (n: number) => inGerman.count(n, 'offene Maßnahme', 'offene Maßnahmen'),
		parked: 'Themenspeicher',
		parkedCount: (n: number) => inGerman.count(n, 'offenes Thema', 'offene Themen'),
		versions: 'Frühere Stände',
		agenda: 'Ablauf',
		phonePage: 'Zur Telefonseite',
		search: 'Suche',
		glossary: 'Glossar',
		more: (name: string) => `Mehr zu „${name}“`,
		rename: 'Umbenennen',
		remove: 'Löschen',
		removed: (name: string) => `Board „${name}“ ist gelöscht.`,
		duplicate: 'Verdoppeln',
		boardVersions: 'Frühere Stände dieses Boards',
		copyName: (name: string) => `${name} (Kopie)`,
		trash: 'Papierkorb',
		fold: 'Leiste einklappen',
		unfold: 'Leiste ausklappen',
	},
	renameWorkshop: 'Werkstatt umbenennen',
	guide: 'Anleitung',
	view: { label: 'Darstellung', board: 'Board', table: 'Tabelle', list: 'Liste', page: 'Seite' },
	boardLoading: 'Board wird geladen',
}

const en: typeof de = {
	home: 'To the start page',
	state: {
		opening: 'Loading the board',
		saved: 'Saved',
		sending: (changes) =>
			changes === 0 ? 'Matching changes' : `Sending ${inEnglish.count(changes, 'change', 'changes')}`,
		offline: 'Offline – what you enter stays on this device',
		held: (changes) =>
			changes === 0
				? 'Locked – only the moderation writes just now'
				: `Locked – ${inEnglish.count(changes, 'change waits', 'changes wait')} until it is opened`,
		failing: 'Saving is disturbed – what you enter stays on this device',
		reading: 'Read only',
		refused: 'Disconnected',
	},
	skip: 'Skip to the content',
	share: 'Share',
	projector: { moderator: 'Projector', reader: 'Projector view' },
	people: {
		label: (n) => `${inEnglish.count(n, 'person is', 'people are')} here`,
		title: 'Who is here?',
	},
	nav: {
		label: 'Roadmap of the workshop',
		roadmap: 'Roadmap',
		overview: 'Overview of the stages',
		menu: (place) => `Open the roadmap, now here: ${place}`,
		addMethod: 'Add a method',
		free: 'Free boards',
		smallGroups: 'Small groups',
		add: 'Add a board',
		newName: 'New board',
		actors: 'Actors',
		actorsCount: (n) => inEnglish.count(n, 'entry', 'entries'),
		groups: 'Groups',
		meetings: 'Meetings and decisions',
		cases: 'Cases and themes',
		tasks: 'Task plan',
		tasksCount: (n) => inEnglish.count(n, 'open task', 'open tasks'),
		parked: 'Parking list',
		parkedCount: (n) => inEnglish.count(n, 'open topic', 'open topics'),
		versions: 'Earlier versions',
		agenda: 'Agenda',
		phonePage: 'To the phone page',
		search: 'Search',
		glossary: 'Glossary',
		more: (name) => `More about “${name}”`,
		rename: 'Rename',
		remove: 'Delete',
		removed: (name) => `Board “${name}” is deleted.`,
		duplicate: 'Duplicate',
		boardVersions: 'Earlier versions of this board',
		copyName: (name) => `${name} (copy)`,
		trash: 'Trash',
		fold: 'Fold the bar',
		unfold: 'Unfold the bar',
	},
	renameWorkshop: 'Rename the workshop',
	guide: 'Guide',
	view: { label: 'View', board: 'Board', table: 'Table', list: 'List', page: 'Page' },
	boardLoading: 'Loading the board',
}

export const workshopTexts = { de, en } satisfies Texts<typeof de>

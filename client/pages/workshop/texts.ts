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
	share: 'Teilen',
	projector: { moderator: 'Beamer', reader: 'Beamer-Ansicht' },
	people: {
		label: (n: number) => `${inGerman.count(n, 'Person ist', 'Personen sind')} da`,
		title: 'Wer ist da?',
		self: 'Sie',
		roles: { moderator: 'Moderation', participant: 'Teilnehmende', reader: 'Beobachtung' },
	},
	nav: {
		label: 'Fahrplan der Werkstatt',
		roadmap: 'Fahrplan',
		overview: 'Übersicht der Etappen',
		menu: (place: string) => `Fahrplan öffnen, gerade hier: ${place}`,
		addMethod: 'Methode hinzufügen',
		free: 'Freie Boards',
		add: 'Board hinzufügen',
		newName: 'Neues Board',
		actors: 'Beteiligte',
		actorsCount: (n: number) => inGerman.count(n, 'Eintrag', 'Einträge'),
		groups: 'Gruppen',
		meetings: 'Treffen und Beschlüsse',
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
		duplicate: 'Duplizieren',
		copyName: (name: string) => `${name} (Kopie)`,
		trash: 'Papierkorb',
		fold: 'Leiste einklappen',
		unfold: 'Leiste ausklappen',
	},
	renameWorkshop: 'Werkstatt umbenennen',
	guide: 'Anleitung',
	view: { label: 'Darstellung', board: 'Board', table: 'Tabelle', list: 'Liste' },
	boardLoading: 'Board wird geladen',
	brokenBoard: {
		happened: 'Dieses Board lässt sich hier gerade nicht zeichnen.',
		safe: (plain: string) =>
			`Es geht nichts verloren. In der ${plain} sehen Sie, was auf dem Board liegt, und können weiterarbeiten.`,
		toPlain: (plain: string) => `Zur ${plain}`,
		again: 'Noch einmal versuchen',
	},
	newer: {
		title: 'Diese Werkstatt wurde mit einer neueren Version bearbeitet.',
		body: 'Es geht nichts verloren; Sie sehen sie so weit wie möglich, können aber nichts ändern. Laden Sie die Seite neu.',
		reload: 'Seite neu laden',
	},
	older: {
		title: 'Diese Werkstatt liegt noch in einer früheren Form vor.',
		body: 'Es geht nichts verloren; Sie können alles lesen, aber nichts ändern. Bitten Sie Ihre IT, im Protokoll des Servers nachzusehen.',
	},
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
	share: 'Share',
	projector: { moderator: 'Projector', reader: 'Projector view' },
	people: {
		label: (n) => `${inEnglish.count(n, 'person is', 'people are')} here`,
		title: 'Who is here?',
		self: 'you',
		roles: { moderator: 'Moderation', participant: 'Participant', reader: 'Observer' },
	},
	nav: {
		label: 'Roadmap of the workshop',
		roadmap: 'Roadmap',
		overview: 'Overview of the stages',
		menu: (place) => `Open the roadmap, now here: ${place}`,
		addMethod: 'Add a method',
		free: 'Free boards',
		add: 'Add a board',
		newName: 'New board',
		actors: 'Actors',
		actorsCount: (n) => inEnglish.count(n, 'entry', 'entries'),
		groups: 'Groups',
		meetings: 'Meetings and decisions',
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
		copyName: (name) => `${name} (copy)`,
		trash: 'Trash',
		fold: 'Fold the bar',
		unfold: 'Unfold the bar',
	},
	renameWorkshop: 'Rename the workshop',
	guide: 'Guide',
	view: { label: 'View', board: 'Board', table: 'Table', list: 'List' },
	boardLoading: 'Loading the board',
	brokenBoard: {
		happened: 'This board cannot be drawn here at the moment.',
		safe: (plain) => `Nothing is lost. Under “${plain}” you see what lies on the board and can go on working.`,
		toPlain: (plain) => `Go to “${plain}”`,
		again: 'Try again',
	},
	newer: {
		title: 'This workshop was edited with a newer version.',
		body: 'Nothing is lost; you see it as far as possible but cannot change anything. Please load the page again.',
		reload: 'Load the page again',
	},
	older: {
		title: 'This workshop is still in an earlier form.',
		body: 'Nothing is lost; you can read everything but cannot change anything. Please ask those who run your server to look into its log.',
	},
}

export const workshopTexts = { de, en } satisfies Texts<typeof de>

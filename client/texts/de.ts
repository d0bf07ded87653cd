import { inGerman } from './figures.ts'

/** The frame in German: what the first page needs. All other pages, boards and methods bring their own sentences. */
export const de = {
	product: 'Netzwerkstatt',
	language: 'Sprache',
	toStart: 'Zur Startseite',
	loading: 'Wird geladen',
	reload: 'Seite neu laden',

	start: {
		title: 'Werkstätten für Unterstützungs\u00adnetzwerke',
		lead: 'Vom ersten Treffen bis zur Steuerungsgruppe: Alle arbeiten am selben Board, im Saal und von unterwegs.',
		joinTitle: 'Mit Code beitreten',
		joinHint: 'Der Code steht auf der Leinwand oder in Ihrer Einladung.',
		join: 'Beitreten',
		demoTitle: 'Beispielwerkstatt Lindenau',
		demoCopy: 'Sie bekommen eine eigene Kopie: Was Sie darin ändern, sieht sonst niemand.',
		demoOpen: 'Eigene Kopie ansehen',
		demoOpening: 'Die Kopie wird angelegt',
		newTitle: 'Neue Werkstatt',
		workshopTitle: 'Titel',
		titleMissing: 'Bitte geben Sie der Werkstatt einen Titel.',
		templateQuestion: 'Womit möchten Sie beginnen?',
		found: 'Werkstatt einrichten',
		founding: 'Die Werkstatt wird eingerichtet',
		threeLinks: 'Sie erhalten drei Links: für die Moderation, zum Mitmachen, zum Lesen.',
		promise: 'Kein Konto, keine Cookies. Alles bleibt auf diesem Server.',
		licences: 'Lizenzen',
	},

	code: {
		label: 'Code, sechs Zeichen',
		incomplete: (missing: number) =>
			missing === 1 ? 'Es fehlt noch ein Zeichen.' : `Es fehlen noch ${inGerman.number(missing)} Zeichen.`,
		notInCodes: 'I, O, 0 und 1 kommen in Codes nicht vor. Bitte sehen Sie noch einmal nach.',
	},

	crashed: {
		happened: 'Diese Seite ist über einen Fehler gestolpert.',
		safe: 'Was als gespeichert gemeldet war, ist gespeichert.',
		todo: 'Laden Sie die Seite neu. Bleibt der Fehler, geben Sie die Zeile unten an die Betreuung des Servers weiter.',
	},

	notLoaded: {
		happened: 'Dieser Teil der Seite ließ sich nicht laden.',
		safe: 'Was gespeichert war, ist gespeichert.',
		todo: 'Prüfen Sie die Verbindung zum Server und laden Sie die Seite neu.',
	},
}

export type FrameTexts = typeof de

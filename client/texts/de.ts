import { inGerman } from './figures.ts'

/** The frame in German: start, joining, refusals. Boards, tables and methods bring their own sentences. */
export const de = {
	product: 'Netzwerkstatt',
	language: 'Sprache',
	toStart: 'Zur Startseite',
	optional: 'freiwillig',
	loading: 'Wird geladen',

	start: {
		title: 'Werkstätten für Unterstützungsnetzwerke',
		lead: 'Vom ersten Treffen bis zur Steuerungsgruppe: Alle arbeiten am selben Board, im Saal und von unterwegs.',
		joinTitle: 'Mit Code beitreten',
		joinHint: 'Der Code steht auf der Leinwand oder in Ihrer Einladung.',
		join: 'Beitreten',
		demoTitle: 'Beispielwerkstatt Lindenau',
		demoText:
			'Eine erfundene Stadt mit ihren Beteiligten, zum Ausprobieren. Sie bekommen eine eigene Kopie: Was Sie darin ändern, sieht sonst niemand.',
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

	templates: {
		'stakeholder-analysis': {
			name: 'Beteiligtenanalyse',
			about: 'Wer ist da, was wollen sie? Eine Tabelle auf dem Board',
		},
		empty: { name: 'Leere Werkstatt', about: 'Nur das Board, noch ohne Methode' },
	},

	code: {
		label: 'Code, sechs Zeichen',
		incomplete: (missing: number) =>
			missing === 1 ? 'Es fehlt noch ein Zeichen.' : `Es fehlen noch ${inGerman.number(missing)} Zeichen.`,
		notInCodes: 'I, O, 0 und 1 kommen in Codes nicht vor. Bitte sehen Sie noch einmal nach.',
		wrong: 'Zu diesem Code ist gerade keine Werkstatt offen.',
		wrongTodo: 'Prüfen Sie die sechs Zeichen, oder bitten Sie die Moderation, den Code noch einmal zu zeigen.',
		chosen: 'Mit dem Code',
		change: 'Anderen Code eingeben',
		next: 'Weiter',
	},

	joining: {
		youJoin: 'Sie treten bei',
		roles: {
			moderator: 'Sie moderieren diese Werkstatt.',
			participant: 'Sie arbeiten mit.',
			reader: 'Sie lesen mit und verändern nichts.',
		},
		name: 'Ihr Name',
		organisation: 'Ihre Organisation',
		join: 'Beitreten',
		joinUnnamed: 'Ohne Namen beitreten',
		joiningNow: 'Einen Augenblick',
		privacy: 'Kein Konto, keine Cookies. Ihr Name steht nur in dieser Werkstatt, bis sie gelöscht wird.',
		lookingUp: 'Die Einladung wird geöffnet',
		opening: 'Die Werkstatt wird geöffnet',
	},

	refused: {
		tryNow: 'Jetzt versuchen',
		trying: 'Wir versuchen es gerade',
		tryingIn: (seconds: number) => `Wir versuchen es in ${inGerman.count(seconds, 'Sekunde', 'Sekunden')} erneut.`,
		reload: 'Seite neu laden',
		enterCode: 'Code eingeben',
		technical: 'Für die Technik',
		copyTechnical: 'Kennung kopieren',
	},

	licences: {
		title: 'Lizenzen',
		own: 'Netzwerkstatt ist freie Software unter der MIT-Lizenz. Sie enthält Bausteine anderer, deren Bedingungen hier stehen.',
		missing:
			'Die Liste liegt diesem Server nicht bei. Sie steht in der Datei „third-party-notices.txt“ des Quelltexts.',
	},
}

export type FrameTexts = typeof de

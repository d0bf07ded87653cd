import { inGerman } from '../../texts/figures.ts'
import { lateTexts } from '../../texts/lateTexts.ts'

const de = {
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
	code: {
		label: 'Code, sechs Zeichen',
		incomplete: (missing: number) =>
			missing === 1 ? 'Es fehlt noch ein Zeichen.' : `Es fehlen noch ${inGerman.number(missing)} Zeichen.`,
		notInCodes: 'I, O, 0 und 1 kommen in Codes nicht vor. Bitte sehen Sie noch einmal nach.',
	},
}

export type StartTexts = typeof de

/** What is said to those who come without a link. */
export const startTexts = lateTexts<StartTexts>(de, () => import('./english.ts').then(({ en }) => en))

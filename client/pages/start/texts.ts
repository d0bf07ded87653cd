import { lateTexts } from '../../texts/lateTexts.ts'

const de = {
	title: 'Werkstätten für Unterstützungs\u00adnetzwerke',
	lead: 'Vom ersten Treffen bis zur Steuerungsgruppe: Alle arbeiten am selben Board, im Saal und von unterwegs.',
	joinTitle: 'Mit Code beitreten',
	joinHint: 'Der Code steht auf der Leinwand oder in Ihrer Einladung.',
	join: 'Beitreten',
	promise: 'Kein Konto, keine Cookies. Alles bleibt auf diesem Server.',
	licences: 'Lizenzen',
	code: {
		label: 'Code, sechs Zeichen',
		incomplete: (missing: number) =>
			missing === 1 ? 'Es fehlt noch ein Zeichen.' : `Es fehlen noch ${missing} Zeichen.`,
		notInCodes: 'I, O, 0 und 1 kommen in Codes nicht vor. Bitte sehen Sie noch einmal nach.',
	},
}

export type StartTexts = typeof de

/** What is said to those who come without a link. */
export const startTexts = lateTexts<StartTexts>(de, () => import('./english.ts').then(({ en }) => en))

import { lateTexts } from '../../texts/lateTexts.ts'

const de = {
	title: 'Gemeinsam Unterstützungs\u00adnetzwerke aufbauen',
	lead: 'Vom ersten Treffen bis zur Steuerungsgruppe: Alle arbeiten am selben Board, im Saal und von unterwegs.',
	promise: 'Kein Konto, keine Cookies. Alles bleibt auf diesem Server.',
}

export type StartTexts = typeof de

/** What is said to those who come without a link. */
export const startTexts = lateTexts<StartTexts>(de, () => import('./english.ts').then(({ en }) => en))

import { inGerman } from '../texts/figures.ts'
import { lateTexts } from '../texts/lateTexts.ts'

const de = {
	card: {
		label: 'Ein Gedanke je Karte',
		count: (used: number, of: number) => `${used} von ${of} Zeichen`,
		tooLong: (over: number) => `${inGerman.count(over, 'Zeichen', 'Zeichen')} zu viel`,
		column: 'Spalte',
		choose: 'Bitte wählen',
		columnMissing: 'Wählen Sie noch, wohin die Karte gehört.',
		empty: 'Schreiben Sie erst einen Gedanken auf die Karte.',
		handIn: 'Karte abgeben',
		save: 'Übernehmen',
		cancel: 'Abbrechen',
	},
	own: {
		title: 'Ihre Karten',
		none: 'Noch keine. Ihre abgegebenen Karten stehen dann hier.',
		edit: (text: string) => `„${text}“ ändern`,
		withdraw: (text: string) => `„${text}“ zurückziehen`,
		withdrawing: 'wird zurückgezogen',
		stays: 'liegt schon bei den anderen und bleibt, wie sie ist',
	},
	delivery: {
		waiting: 'wartet auf Verbindung',
		sending: 'wird übertragen',
		handedIn: 'abgegeben',
		hidden: 'abgegeben, verdeckt',
		shown: 'abgegeben, für alle sichtbar',
		late: 'nachgereicht, neben die anderen gelegt',
		refused: 'nicht abgegeben',
	},
}

export type RoundTexts = typeof de

export const roundTexts = lateTexts<RoundTexts>(de, () => import('./english.ts').then(({ en }) => en))

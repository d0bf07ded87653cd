import { inEnglish } from '../texts/figures.ts'
import type { RoundTexts } from './texts.ts'

/** The same in English; loaded when it is wanted. */
export const en: RoundTexts = {
	card: {
		label: 'One thought per card',
		count: (used, of) => `${used} of ${of} characters`,
		tooLong: (over) => `${inEnglish.count(over, 'character', 'characters')} too many`,
		column: 'Column',
		choose: 'Please choose',
		columnMissing: 'Choose where the card belongs first.',
		empty: 'Write a thought on the card first.',
		handIn: 'Hand in card',
		save: 'Save',
		cancel: 'Cancel',
	},
	own: {
		title: 'Your cards',
		none: 'None yet. The cards you hand in will be listed here.',
		edit: (text) => `Change “${text}”`,
		withdraw: (text) => `Take back “${text}”`,
		withdrawing: 'being taken back',
		stays: 'lies with the others already and stays as it is',
	},
	delivery: {
		waiting: 'waiting for a connection',
		sending: 'being sent',
		handedIn: 'handed in',
		hidden: 'handed in, hidden',
		shown: 'handed in, everybody sees it',
		late: 'handed in late, laid beside the others',
		refused: 'not handed in',
	},
}

import type { Texts } from '../texts/texts.ts'

const de = {
	close: 'Schließen',
	more: 'Mehr',
	others: 'Weitere',
	copy: 'Kopieren',
	copied: 'Kopiert',
	copyByHand: 'Bitte mit Strg+C kopieren',
}

const en: typeof de = {
	close: 'Close',
	more: 'More',
	others: 'Others',
	copy: 'Copy',
	copied: 'Copied',
	copyByHand: 'Please copy with Ctrl+C',
}

export const uiTexts = { de, en } satisfies Texts<typeof de>

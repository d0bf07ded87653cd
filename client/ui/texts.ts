import type { Texts } from '../texts/texts.ts'

const de = {
	close: 'Schließen',
	more: 'Mehr',
	copy: 'Kopieren',
	copied: 'Kopiert',
	copyByHand: 'Bitte mit Strg+C kopieren',
}

const en: typeof de = {
	close: 'Close',
	more: 'More',
	copy: 'Copy',
	copied: 'Copied',
	copyByHand: 'Please copy with Ctrl+C',
}

export const uiTexts = { de, en } satisfies Texts<typeof de>

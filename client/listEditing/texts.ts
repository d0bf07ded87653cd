import type { Texts } from '../texts/texts.ts'

const de = {
	undo: 'Rückgängig',
	close: 'Schließen',
}

const en: typeof de = {
	undo: 'Undo',
	close: 'Close',
}

export const lineTexts = { de, en } satisfies Texts<typeof de>

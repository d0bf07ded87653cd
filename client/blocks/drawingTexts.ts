import type { Texts } from '../texts/texts.ts'

const de = {
	loading: 'Wird geladen',
	notLoaded: 'Dieser Teil ließ sich nicht laden. Sobald der Server erreichbar ist, erscheint er von selbst.',
	again: 'Noch einmal versuchen',
}

const en: typeof de = {
	loading: 'Loading',
	notLoaded: 'This part could not be loaded. It appears by itself as soon as the server can be reached.',
	again: 'Try again',
}

export const drawingTexts = { de, en } satisfies Texts<typeof de>

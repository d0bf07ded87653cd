import type { Texts } from '../texts/texts.ts'

const de = {
	loading: 'Wird geladen',
	notLoaded: 'Dieser Teil ließ sich nicht laden. Prüfen Sie die Verbindung zum Server und laden Sie die Seite neu.',
	reload: 'Seite neu laden',
}

const en: typeof de = {
	loading: 'Loading',
	notLoaded: 'This part could not be loaded. Please check the connection to the server and reload the page.',
	reload: 'Reload the page',
}

export const drawingTexts = { de, en } satisfies Texts<typeof de>

import type { Texts } from '../../texts/texts.ts'

const de = {
	newer: {
		title: 'Diese Werkstatt wurde mit einer neueren Version bearbeitet.',
		body: 'Es geht nichts verloren; Sie sehen sie so weit wie möglich, können aber nichts ändern. Laden Sie die Seite neu.',
		reload: 'Seite neu laden',
	},
	older: {
		title: 'Diese Werkstatt liegt noch in einer früheren Form vor.',
		body: 'Es geht nichts verloren; Sie können alles lesen, aber nichts ändern. Bitten Sie Ihre IT, im Protokoll des Servers nachzusehen.',
	},
}

const en: typeof de = {
	newer: {
		title: 'This workshop was edited with a newer version.',
		body: 'Nothing is lost; you see it as far as possible but cannot change anything. Please load the page again.',
		reload: 'Load the page again',
	},
	older: {
		title: 'This workshop is still in an earlier form.',
		body: 'Nothing is lost; you can read everything but cannot change anything. Please ask those who run your server to look into its log.',
	},
}

export const otherFormatTexts = { de, en } satisfies Texts<typeof de>

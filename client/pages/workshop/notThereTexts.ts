import type { Texts } from '../../texts/texts.ts'

const de = {
	board: {
		title: 'Das Board aus dieser Adresse ist nicht da.',
		body: 'Es wurde gelöscht, oder es ist für Sie nicht geöffnet. Sie sehen das erste Board der Werkstatt.',
	},
	page: {
		title: 'Diese Seite ist für die Moderation.',
		body: 'Sie sehen das erste Board der Werkstatt.',
	},
}

const en: typeof de = {
	board: {
		title: 'The board of this address is not there.',
		body: 'It was deleted, or it is not open to you. You see the first board of the workshop.',
	},
	page: {
		title: 'This page is for the moderation.',
		body: 'You see the first board of the workshop.',
	},
}

export const notThereTexts = { de, en } satisfies Texts<typeof de>

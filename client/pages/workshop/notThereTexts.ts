import type { Texts } from '../../texts/texts.ts'

const de = {
	board: {
		title: 'Dieses Board ist für Sie nicht zu sehen.',
		body: 'Es wurde gelöscht, oder es ist für Sie nicht geöffnet. Sie sehen das erste Board der Werkstatt.',
	},
	page: {
		title: 'Diese Seite ist für die Moderation.',
		body: 'Sie sehen das erste Board der Werkstatt.',
	},
}

const en: typeof de = {
	board: {
		title: 'You cannot see this board.',
		body: 'It was deleted, or it is not open to you. You see the first board of the workshop.',
	},
	page: {
		title: 'This page is for the moderation.',
		body: 'You see the first board of the workshop.',
	},
}

export const notThereTexts = { de, en } satisfies Texts<typeof de>

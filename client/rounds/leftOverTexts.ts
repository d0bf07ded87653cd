import type { Texts } from '../texts/texts.ts'

const de = {
	leftOver: {
		title: 'Noch auf diesem Gerät',
		ballot: (about: string) => `Ihre Stimme zu „${about}“`,
		photo: 'Foto',
	},
	refused: {
		again: 'Noch einmal abgeben',
		park: 'Für später merken',
		discard: 'Verwerfen',
	},
	draft: {
		title: 'Ihr Entwurf',
		to: (about: string) => `zu „${about}“`,
		handIn: 'Noch abgeben',
	},
}

const en: typeof de = {
	leftOver: {
		title: 'Still on this device',
		ballot: (about) => `Your vote on “${about}”`,
		photo: 'Photo',
	},
	refused: {
		again: 'Hand in again',
		park: 'Note for later',
		discard: 'Discard',
	},
	draft: {
		title: 'Your draft',
		to: (about) => `on “${about}”`,
		handIn: 'Hand in all the same',
	},
}

export const leftOverTexts = { de, en } satisfies Texts<typeof de>

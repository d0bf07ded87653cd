import type { Texts } from '../texts/texts.ts'

const de = {
	leftOver: {
		title: 'Noch auf diesem Gerät',
		ballot: (about: string) => `Ihre Stimme zu „${about}“`,
		photo: 'Foto',
	},
	refused: {
		again: 'Noch einmal abgeben',
		park: 'In den Themenspeicher',
		discard: 'Verwerfen',
		unsure: 'Ob Ihre Stimme angekommen ist, lässt sich nicht mehr feststellen.',
		unsureWhy:
			'Dieses Gerät ist inzwischen neu beigetreten. Wenn Sie noch einmal abgeben, zählt Ihre Stimme vielleicht doppelt: Sprechen Sie es mit der Moderation ab.',
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
		park: 'Put on the parking list',
		discard: 'Discard',
		unsure: 'Nobody can tell any more whether your vote has arrived.',
		unsureWhy:
			'This device has joined again since then. If you hand in again, your vote may count twice: ask the moderation first.',
	},
	draft: {
		title: 'Your draft',
		to: (about) => `on “${about}”`,
		handIn: 'Hand in all the same',
	},
}

export const leftOverTexts = { de, en } satisfies Texts<typeof de>

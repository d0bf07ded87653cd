import type { Texts } from '../../texts/texts.ts'

const de = {
	picture: 'Bild',
}

const en: typeof de = {
	picture: 'Picture',
}

export const screenTexts = { de, en } satisfies Texts<typeof de>

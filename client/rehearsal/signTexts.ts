import type { Texts } from '../texts/texts.ts'

/** Apart from the words of the moderation: phones and walls load these. */
const de = {
	sign: 'Probelauf',
	nothingStays: 'Nichts davon kommt in die echte Werkstatt.',
}
const en: typeof de = {
	sign: 'Rehearsal',
	nothingStays: 'Nothing of it gets into the real workshop.',
}

export const signTexts = { de, en } satisfies Texts<typeof de>

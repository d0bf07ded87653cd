import type { Texts } from '../texts/texts.ts'

const de = {
	write: 'Protokoll erstellen',
	show: 'Protokoll öffnen',
	of: (words: string, meeting: string) => `${words}: ${meeting}`,
}

const en: typeof de = {
	write: 'Write the minutes',
	show: 'Open the minutes',
	of: (words, meeting) => `${words}: ${meeting}`,
}

export const minutesTexts = { de, en } satisfies Texts<typeof de>

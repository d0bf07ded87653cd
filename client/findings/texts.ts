import type { Texts } from '../texts/texts.ts'

const de = {
	rule: (rule: string) => `Regel: ${rule}`,
	show: 'Zeigen',
}

const en: typeof de = {
	rule: (rule) => `Rule: ${rule}`,
	show: 'Show',
}

export const findingTexts = { de, en } satisfies Texts<typeof de>

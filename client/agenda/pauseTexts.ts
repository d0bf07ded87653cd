import { inEnglish, inGerman } from '../texts/figures.ts'
import type { Texts } from '../texts/texts.ts'

/** What is said in a break, apart from the clock's words: phones load these. */
const de = {
	until: (time: number) => `Weiter geht es um ${inGerman.timeOfDay(time)} Uhr.`,
	open: 'Weiter geht es, sobald die Moderation Sie ruft.',
	over: 'Die Pause ist zu Ende. Gleich geht es weiter.',
	next: (title: string) => `Danach: ${title}`,
}

const en: typeof de = {
	until: (time) => `It goes on at ${inEnglish.timeOfDay(time)}.`,
	open: 'It goes on as soon as the moderation calls you.',
	over: 'The break is over. It goes on in a moment.',
	next: (title) => `After it: ${title}`,
}

export const pauseTexts = { de, en } satisfies Texts<typeof de>

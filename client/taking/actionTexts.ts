import type { Texts } from '../texts/texts.ts'

const de = { take: 'Übernehmen als …' }
const en: typeof de = { take: 'Take over as …' }

/** The one name of the action, wherever it is offered. */
export const takingActionTexts = { de, en } satisfies Texts<typeof de>

import type { Texts } from '../texts/texts.ts'

/** Apart from the words of the bar: phones load these. */
const de = { label: 'Ansage der Moderation', hide: 'Ansage ausblenden' }
const en: typeof de = { label: 'Announcement by the moderation', hide: 'Hide the announcement' }

export const announcementTexts = { de, en } satisfies Texts<typeof de>

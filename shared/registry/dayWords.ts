import type { Day } from './tasks/task.ts'
import type { Term } from './term.ts'

const languages = { de: 'de', en: 'en-GB' } as const satisfies Record<keyof Term, string>

/** "8. Oktober 2026" */
export const dayWords = (day: Day, locale: keyof Term): string =>
	new Intl.DateTimeFormat(languages[locale], { dateStyle: 'long', timeZone: 'UTC' }).format(Date.parse(`${day}T12:00Z`))

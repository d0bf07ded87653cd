import type { Day, Term } from '../registry/index.ts'

const written = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const
const formats = { de: new Intl.DateTimeFormat('de-DE', written), en: new Intl.DateTimeFormat('en-GB', written) }

/** A day within a sentence: "30. September 2026", "30 September 2026". */
export function dayIn(day: Day): Term {
	const at = new Date(`${day}T12:00Z`)
	return { de: formats.de.format(at), en: formats.en.format(at) }
}

import { type Day, isDay } from '../../shared/registry/index.ts'
import type { Locale } from '../texts/locale.ts'
import { daysBetween, earliestDay } from './days.ts'

/** Names of the months as people type them: from three letters on they are told apart. */
const months = (['de', 'en-GB'] as const).map((locale) => {
	const long = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' })
	return Array.from({ length: 12 }, (_, month) => long.format(Date.UTC(2026, month, 1)))
})
const [german = [], english = []] = months

/** A day as a field shows it: "9.3.2026", "9 Mar 2026". */
export function dayAsTyped(day: Day, locale: Locale): string {
	const [year, month = 1, date] = day.split('-').map(Number)
	return locale === 'de' ? `${date}.${month}.${year}` : `${date} ${english[month - 1]?.slice(0, 3)} ${year}`
}

/**
 * The day that words mean, in whichever language: "9.3.2026", "09.03.26", "9. März 2026", "9/3/2026", "2026-03-09". The day comes before the
 * month; of years with two digits this century is meant, and without a year the nearest such day. Undefined for words that are no
 * day of the calendar, or one before `earliest`.
 */
export function dayTyped(words: string, today: Day, earliest: Day = earliestDay): Day | undefined {
	const trimmed = words.trim()
	if (isDay(trimmed)) return trimmed >= earliest ? trimmed : undefined
	const [, date = '', named = '', year = ''] =
		/^(\d{1,2})(?:\s*[./-]\s*|\s+)(\d{1,2}|\p{L}{3,})(?:(?:\s*[./-]\s*|\s+)(\d{4}|\d{2})?)?$/u.exec(trimmed) ?? []
	const month = /^\d/u.test(named) ? Number(named) : monthNamed(named)
	const inYear = (of: number): Day | undefined => {
		const day = `${of}-${two(month)}-${two(Number(date))}`
		return isDay(day) && day >= earliest ? day : undefined
	}
	if (year) return inYear(Number(year.length === 2 ? `20${year}` : year))
	const thisYear = Number(today.slice(0, 4))
	const far = (day: Day) => Math.abs(daysBetween(today, day))
	return [thisYear, thisYear + 1, thisYear - 1].flatMap((each) => inYear(each) ?? []).sort((a, b) => far(a) - far(b))[0]
}

/** Which month somebody means by "März", "sept" or "Dec"; 0 for none. */
function monthNamed(words: string): number {
	const begin = words.toLowerCase()
	const isMeant = (name: string) => begin.length > 2 && name.toLowerCase().startsWith(begin)
	const at = german.findIndex(isMeant)
	return (at < 0 ? english.findIndex(isMeant) : at) + 1
}

const two = (value: number) => String(value).padStart(2, '0')

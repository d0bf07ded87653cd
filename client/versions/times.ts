import type { Locale } from '../../shared/protocol/api.ts'
import { inEnglish, inGerman } from '../texts/figures.ts'
import { versionTexts } from './texts.ts'

/** Moments as the page says them, in the time zone of the device. Times are milliseconds since 1970. */
const figures = { de: inGerman, en: inEnglish }
const formats = {
	de: formatsOf('de', { day: 'numeric', month: 'numeric' }),
	en: formatsOf('en-GB', { day: 'numeric', month: 'short' }),
}

function formatsOf(language: string, short: Intl.DateTimeFormatOptions) {
	return {
		day: new Intl.DateTimeFormat(language, { weekday: 'long', day: 'numeric', month: 'long' }),
		month: new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long' }),
		short: new Intl.DateTimeFormat(language, short),
	}
}

/** "14:05" */
export const timeOfDay = (time: number, locale: Locale) => figures[locale].timeOfDay(time)

/** "Mittwoch, 21. Oktober" */
export const longDay = (time: number, locale: Locale) => formats[locale].day.format(time)

/** "20.10." */
export const shortDay = (time: number, locale: Locale) => formats[locale].short.format(time)

export const isSameDay = (a: number, b: number) => new Date(a).toDateString() === new Date(b).toDateString()

/** When a version is from: "14:05", and with its day if that is not today. */
export function moment(time: number, now: number, locale: Locale): string {
	const clock = timeOfDay(time, locale)
	return isSameDay(time, now) ? clock : `${formats[locale].month.format(time)}, ${clock}`
}

/** The same as it is spoken: "14:05 Uhr". */
export const spokenMoment = (time: number, now: number, locale: Locale) =>
	versionTexts[locale].clock(moment(time, now, locale))

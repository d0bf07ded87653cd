import { useMemo } from 'react'
import type { Clock } from '../../shared/lib/clock.ts'
import type { Day } from '../../shared/registry/index.ts'
import { today, todayBy } from '../findings/today.ts'
import { useValue } from '../sync/RoomContext.ts'
import { inEnglish, inGerman } from '../texts/figures.ts'
import type { Locale } from '../texts/locale.ts'

/** Nothing that somebody undertakes here was due before. */
export const earliestDay: Day = '2000-01-01'
const dayMs = 24 * 60 * 60 * 1000

/** "9. März 2026" */
export function dayInWords(day: Day, locale: Locale): string {
	return (locale === 'de' ? inGerman : inEnglish).date(new Date(`${day}T12:00`).getTime())
}

/** How many days `later` comes after `day`. */
export const daysBetween = (day: Day, later: Day): number => Math.round((Date.parse(later) - Date.parse(day)) / dayMs)

/** The day it is today, also on a page left open until tomorrow. */
export const useToday = (clock?: Clock): Day => useValue(useMemo(() => (clock ? todayBy(clock) : today), [clock]))

import { useEffect, useState } from 'react'
import { type Clock, systemClock } from '../../shared/lib/clock.ts'
import { dayOf } from '../../shared/lib/day.ts'
import { type Day, isDay } from '../../shared/registry/index.ts'
import { inEnglish, inGerman } from '../texts/figures.ts'
import type { Locale } from '../texts/locale.ts'

/** Nothing that somebody undertakes here was due before. */
export const earliestDay: Day = '2000-01-01'
const dayMs = 24 * 60 * 60 * 1000

/** Of years with two digits, which date fields take for those of antiquity, this century is meant; earlier days are none. */
export function dayTyped(value: string): Day | undefined {
	const meant = value.replace(/^00(?=\d\d-)/u, '20')
	return isDay(meant) && meant >= earliestDay ? meant : undefined
}

/** "9. März 2026" */
export function dayInWords(day: Day, locale: Locale): string {
	return (locale === 'de' ? inGerman : inEnglish).date(new Date(`${day}T12:00`).getTime())
}

/** How many days `later` comes after `day`. */
export const daysBetween = (day: Day, later: Day): number => Math.round((Date.parse(later) - Date.parse(day)) / dayMs)

/** The day it is today; looks at the clock once a minute, so that a page left open knows when it is tomorrow. */
export function useToday(clock: Clock = systemClock): Day {
	const [today, setToday] = useState(() => dayOf(clock.now()))
	useEffect(() => {
		let cancel = () => {}
		const wait = () => {
			cancel = clock.after(60_000, () => {
				setToday(dayOf(clock.now()))
				wait()
			})
		}
		wait()
		return () => cancel()
	}, [clock])
	return today
}

import type { Day } from '../../shared/registry/index.ts'

/* Days of the calendar without a clock: they are reckoned at noon in Greenwich, where no hour is ever lost. */

const atNoon = (day: Day) => new Date(`${day}T12:00Z`)
const dayAt = (date: Date): Day => date.toISOString().slice(0, 10) as Day

/** The day so many days later, or earlier. */
export function daysLater(day: Day, days: number): Day {
	const date = atNoon(day)
	date.setUTCDate(date.getUTCDate() + days)
	return dayAt(date)
}

/** The same day of another month, or its last where that one is shorter. */
export function monthsLater(day: Day, months: number): Day {
	const date = atNoon(firstOf(day))
	date.setUTCMonth(date.getUTCMonth() + months)
	const first = dayAt(date)
	date.setUTCMonth(date.getUTCMonth() + 1, 0)
	return dayAt(date).slice(8) < day.slice(8) ? dayAt(date) : (`${first.slice(0, 8)}${day.slice(8)}` as Day)
}

/** How many days the week is old: 0 on Mondays. */
export const dayOfWeek = (day: Day): number => (atNoon(day).getUTCDay() + 6) % 7

/** The weeks that a month lies in, each from Monday to Sunday, with days of the months beside it. */
export function weeksOf(day: Day): Day[][] {
	const first = firstOf(day)
	const monday = daysLater(first, -dayOfWeek(first))
	const weeks = Math.ceil((dayOfWeek(first) + Number(daysLater(monthsLater(first, 1), -1).slice(8))) / 7)
	return Array.from({ length: weeks }, (_, week) =>
		Array.from({ length: 7 }, (_, of) => daysLater(monday, week * 7 + of)),
	)
}

const firstOf = (day: Day): Day => `${day.slice(0, 8)}01` as Day

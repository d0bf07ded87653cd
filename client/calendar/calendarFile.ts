import { createEvents } from 'ics'
import type { Day } from '../../shared/registry/index.ts'

/** Something that takes place, or is due, on one day. */
export interface CalendarEntry {
	/** the same whenever it is exported, so that a calendar knows it again */
	readonly id: string
	readonly day: Day
	readonly title: string
	readonly place?: string
	readonly about?: string
}

/**
 * Entries as an iCalendar file (RFC 5545), each for a whole day and without holding anybody's time. `now` is when it is written, in
 * milliseconds since 1970.
 */
export function calendarFile(entries: readonly CalendarEntry[], { name, now }: { name: string; now: number }): string {
	const { error, value } = createEvents(
		entries.map(({ id, day, title, place, about }) => ({
			uid: `${id}@netzwerkstatt`,
			title: title.replaceAll('\r', ' '),
			start: dateOf(day),
			end: dateOf(dayAfter(day)),
			timestamp: now,
			transp: 'TRANSPARENT',
			...(place && { location: place.replaceAll('\r', ' ') }),
			...(about && { description: about.replaceAll('\r', ' ') }),
		})),
		{ productId: '-//Netzwerkstatt//DE', calName: name, method: 'PUBLISH' },
	)
	if (!value) throw error ?? new Error('no calendar')
	return value
}

const dateOf = (day: Day): [number, number, number] => {
	const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
	return [year, month, date]
}

const dayAfter = (day: Day): Day => new Date(Date.parse(`${day}T12:00:00Z`) + 86_400_000).toISOString().slice(0, 10)

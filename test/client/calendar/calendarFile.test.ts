import { describe, expect, it } from 'vitest'
import { calendarFile } from '../../../client/calendar/calendarFile.ts'

const now = Date.parse('2026-11-25T08:00:00Z')

/** What the file says, line by line, with folded lines made whole (RFC 5545, 3.1). */
const linesOf = (file: string) => file.replace(/\r\n[ \t]/gu, '').split('\r\n')

describe('days for a calendar', () => {
	it('[CALENDAR1] a meeting is there for its whole day, at any end of a month or year', () => {
		const file = calendarFile(
			[
				{ id: 'm1', day: '2026-12-31', title: 'Steuerungsgruppe', place: 'Rathaus, Saal 2', about: 'Jobcenter, Kita' },
				{ id: 'm2', day: '2028-02-28', title: 'Fachtag' },
			],
			{ name: 'Treffen', now },
		)
		const lines = linesOf(file)
		expect(lines).toEqual(
			expect.arrayContaining([
				'UID:m1@netzwerkstatt',
				'SUMMARY:Steuerungsgruppe',
				'DTSTART;VALUE=DATE:20261231',
				'DTEND;VALUE=DATE:20270101',
				'LOCATION:Rathaus\\, Saal 2',
				'DTSTART;VALUE=DATE:20280228',
				'DTEND;VALUE=DATE:20280229',
				'DTSTAMP:20261125T080000Z',
			]),
		)
		expect(lines.filter((line) => line === 'TRANSP:TRANSPARENT')).toHaveLength(2)
	})

	it('[CALENDAR2] words of people stay words, however long and whatever they look like', () => {
		const title = `${'Sehr lange Überschrift 🏘️ '.repeat(20)}\rEND:VEVENT\r\nBEGIN:VALARM;`
		const lines = linesOf(calendarFile([{ id: 'm', day: '2026-03-09', title }], { name: 'Treffen', now }))
		expect(lines.filter((line) => /^(?:BEGIN|END):/u.test(line))).toEqual([
			'BEGIN:VCALENDAR',
			'BEGIN:VEVENT',
			'END:VEVENT',
			'END:VCALENDAR',
		])
		expect(lines.find((line) => line.startsWith('SUMMARY:'))).toContain('Überschrift 🏘️ Sehr')
	})

	it('[CALENDAR3] no day at all is a calendar without entries', () => {
		expect(linesOf(calendarFile([], { name: 'Treffen', now }))).toContain('BEGIN:VCALENDAR')
	})
})

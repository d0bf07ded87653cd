import { describe, expect, it } from 'vitest'
import { daysLater, monthsLater, weeksOf } from '../../../client/days/months.ts'
import { dayAsTyped, dayTyped } from '../../../client/days/typed.ts'

const today = '2026-11-25'

describe('[DAY1] a day is typed as people write it, the same in every browser', () => {
	it.each([
		['9.3.2027', '2027-03-09'],
		['09.03.27', '2027-03-09'],
		['9. 3. 2027', '2027-03-09'],
		['9. März 2027', '2027-03-09'],
		['9 Mar 2027', '2027-03-09'],
		['1 Sept 2027', '2027-09-01'],
		['9/3/2027', '2027-03-09'],
		['31 12 2026', '2026-12-31'],
		['2027-03-09', '2027-03-09'],
		[' 9.3.2027 ', '2027-03-09'],
	])('%s', (words, day) => expect(dayTyped(words, today)).toBe(day))

	it('without a year the nearest such day is meant', () => {
		expect(dayTyped('9.3.', today)).toBe('2027-03-09')
		expect(dayTyped('20.11.', today)).toBe('2026-11-20')
		expect(dayTyped('9. März', today)).toBe('2027-03-09')
		expect(dayTyped('29.2.', '2027-12-01')).toBe('2028-02-29')
	})

	it.each(['', 'gestern', '31.2.2027', '9.13.2027', '9.3.202', '9.3.1999', '0202-03-09', '9.', '9. Foo 2027', '9.ma'])(
		'„%s“ is none',
		(words) => expect(dayTyped(words, today)).toBeUndefined(),
	)

	it('what a field shows, it reads again', () => {
		for (const locale of ['de', 'en'] as const)
			for (let month = 0; month < 12; month++) {
				const day = monthsLater('2027-01-31', month)
				expect(dayTyped(dayAsTyped(day, locale), today)).toBe(day)
			}
		expect(dayAsTyped('2027-03-09', 'de')).toBe('9.3.2027')
		expect(dayAsTyped('2027-03-09', 'en')).toBe('9 Mar 2027')
	})

	it('tables know older days than plans', () => expect(dayTyped('3.5.1994', today, '1900-01-01')).toBe('1994-05-03'))
})

describe('[DAY2] a month is a page of weeks from Monday to Sunday', () => {
	it('begins with the Monday of its first day and ends with the Sunday of its last', () => {
		const weeks = weeksOf('2026-11-25')
		expect(weeks.flat().slice(0, 7)).toEqual(weeks[0])
		expect([weeks[0]?.[0], weeks.at(-1)?.[6], weeks.length]).toEqual(['2026-10-26', '2026-12-06', 6])
		expect(weeksOf('2027-02-03').map((week) => week[0])).toEqual([
			'2027-02-01',
			'2027-02-08',
			'2027-02-15',
			'2027-02-22',
		])
	})

	it('goes over the ends of months and years, and into shorter months', () => {
		expect(daysLater('2026-12-31', 1)).toBe('2027-01-01')
		expect(monthsLater('2027-01-31', 1)).toBe('2027-02-28')
		expect(monthsLater('2028-03-31', -1)).toBe('2028-02-29')
		expect(monthsLater('2027-01-15', -12)).toBe('2026-01-15')
	})
})

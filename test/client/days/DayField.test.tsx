import { act, useState } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { DayField } from '../../../client/days/DayField.tsx'
import type { Day } from '../../../shared/registry/index.ts'
import { furnish } from '../furnish.ts'
import { press } from '../keyboard.ts'
import { render, type Screen } from '../render.tsx'

let screen: Screen
let said: (Day | undefined)[]
let sent: (Day | undefined)[]

function Meeting({ day }: { day?: Day }) {
	const [now, set] = useState(day)
	return (
		<form
			onSubmit={(event) => {
				event.preventDefault()
				sent.push(now)
			}}
		>
			<DayField
				label="Wann"
				day={now}
				onDay={(next) => {
					said.push(next)
					set(next)
				}}
			/>
			<button type="submit">Eintragen</button>
		</form>
	)
}

const open = async (day?: Day) => {
	screen = await render(<Meeting {...(day && { day })} />)
	await act(async () => screen.field('Wann').focus())
}
const leave = () => act(async () => (document.activeElement as HTMLElement).blur())
/** The calendar comes as a file of its own. */
const dayWithFocus = () => (document.activeElement as HTMLElement).dataset.day
const untilOn = (day: Day) =>
	vi.waitFor(async () => {
		await act(async () => {})
		expect(dayWithFocus()).toBe(day)
	}, 10_000)

beforeEach(() => {
	furnish()
	said = []
	sent = []
	vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 10, 25, 12) })
})
afterEach(async () => {
	await screen.leave()
	vi.useRealTimers()
	vi.unstubAllGlobals()
})

it('[DAY3] a day is taken once somebody goes on, not with every key', async () => {
	await open('2026-12-01')
	expect(screen.field('Wann').value).toBe('1.12.2026')
	expect(screen.field('Wann').type).toBe('text')
	await screen.type('Wann', '9.3.20')
	await screen.type('Wann', '9.3.2027')
	expect(said).toEqual([])
	await leave()
	expect(said).toEqual(['2027-03-09'])
	expect(screen.field('Wann').value).toBe('9.3.2027')
	await act(async () => screen.field('Wann').focus())
	await screen.type('Wann', '')
	await leave()
	expect(said).toEqual(['2027-03-09', undefined])
})

it('[DAY3] words that are no day stay in sight, are marked, and nothing is sent with them', async () => {
	await open('2026-12-01')
	await screen.type('Wann', '31.2.2027')
	await screen.click('Eintragen')
	expect(sent).toEqual([])
	await leave()
	expect(said).toEqual([])
	expect(screen.field('Wann').value).toBe('31.2.2027')
	expect(screen.field('Wann').getAttribute('aria-invalid')).toBe('true')
	expect(screen.text).toContain('zum Beispiel 9.3.2026')
	await act(async () => screen.field('Wann').focus())
	await screen.type('Wann', '28.2.2027')
	await leave()
	expect(screen.text).not.toContain('zum Beispiel')
	await screen.click('Eintragen')
	expect(sent).toEqual(['2027-02-28'])
})

it('[DAY4] keys alone choose a day in the calendar, and the field has the focus again', async () => {
	await open('2026-12-01')
	await press('ArrowDown', { altKey: true })
	await untilOn('2026-12-01')
	await press('ArrowDown')
	await press('ArrowRight')
	expect(dayWithFocus()).toBe('2026-12-09')
	await press('PageDown')
	expect(screen.text).toContain('Januar 2027')
	await press('Home')
	expect(dayWithFocus()).toBe('2027-01-04')
	await press('Enter')
	expect(said).toEqual(['2027-01-04'])
	expect(document.activeElement).toBe(screen.field('Wann'))
	expect(screen.field('Wann').value).toBe('4.1.2027')
})

it('[DAY4] the calendar begins with today where there is no day yet, and can take a day away', async () => {
	await open()
	await press('ArrowDown', { altKey: true })
	await untilOn('2026-11-25')
	await screen.click('Heute')
	expect(said).toEqual(['2026-11-25'])
	await screen.click('Kalender öffnen')
	await untilOn('2026-11-25')
	await screen.click('Kein Datum')
	expect(said).toEqual(['2026-11-25', undefined])
})

import { act } from 'react'
import { afterEach, describe, expect, test } from 'vitest'
import type { FailureId } from '../../../client/api/failure.ts'
import { RefusalPage } from '../../../client/pages/refusal/RefusalPage.tsx'
import { chooseLocale, type Locale } from '../../../client/texts/locale.ts'
import { refusalTexts } from '../../../client/texts/refusals.ts'
import { refusals } from '../../../shared/protocol/refusals.ts'
import { virtualClock } from '../../helpers/virtualClock.ts'
import { render, type Screen } from '../render.tsx'

const ids: FailureId[] = [...(Object.keys(refusals) as (keyof typeof refusals)[]), 'serverAway']
let screen: Screen | undefined

afterEach(async () => {
	await screen?.leave()
	await chooseLocale('de')
})

describe.each(['de', 'en'] as const satisfies Locale[])('in %s', (locale) => {
	test.each(ids)('%s says what happened, what is safe and what to do, and offers a way out', async (id) => {
		await chooseLocale(locale)
		screen = await render(<RefusalPage failure={{ id }} clock={virtualClock()} retry={async () => {}} />)
		const { happened, safe, todo } = refusalTexts[locale][id]({ id })
		expect(document.querySelector('h1')?.textContent).toBe(happened)
		for (const sentence of [happened, safe, todo]) {
			expect(screen.text).toContain(sentence)
			expect(sentence).toMatch(/^\p{Lu}.*\.$/u)
			expect(sentence, 'no code in a sentence for people').not.toMatch(/\p{Ll}\p{Lu}|\d{3}/u)
		}
		expect(document.querySelector('main [data-kind=main]')).not.toBeNull()
		expect(document.querySelector('code')?.textContent).toBe(id)
	})
})

test('a revoked link tells since when', async () => {
	const since = new Date(2026, 2, 9, 15).getTime()
	screen = await render(<RefusalPage failure={{ id: 'linkRevoked', since }} clock={virtualClock()} />)
	expect(screen.text).toContain('am 9. März 2026 ersetzt')
})

test('the line in the log can be passed on', async () => {
	screen = await render(<RefusalPage failure={{ id: 'unexpected', reference: 'a7Kq' }} clock={virtualClock()} />)
	expect(document.querySelector('code')?.textContent).toBe('unexpected a7Kq')
})

test('a refusal only a newer server knows is shown as something unforeseen, under its own id', async () => {
	const failure = JSON.parse('{"id":"notYetInvented"}')
	screen = await render(<RefusalPage failure={failure} clock={virtualClock()} />)
	expect(screen.text).toContain('unerwarteter Fehler')
	expect(document.querySelector('code')?.textContent).toBe('notYetInvented')
})

test('where waiting helps, the page counts down, tries by itself, and waits longer each time', async () => {
	const clock = virtualClock()
	const attempts: number[] = []
	const start = clock.now()
	const retry = async () => void attempts.push((clock.now() - start) / 1000)
	screen = await render(<RefusalPage failure={{ id: 'roomFull', waitMs: 8_000 }} clock={clock} retry={retry} />)
	expect(screen.text).toContain('in 8 Sekunden')
	await passSeconds(clock, 7)
	expect(screen.text).toContain('in 1 Sekunde ')
	await passSeconds(clock, 60)
	expect(attempts).toEqual([8, 18, 38])
})

test('nobody has to wait: the button tries at once', async () => {
	let attempts = 0
	const retry = async () => void attempts++
	screen = await render(<RefusalPage failure={{ id: 'serverAway' }} clock={virtualClock()} retry={retry} />)
	await screen.click('Jetzt versuchen')
	expect(attempts).toBe(1)
})

test('where waiting does not help, nothing is tried', async () => {
	const clock = virtualClock()
	let attempts = 0
	const retry = async () => void attempts++
	screen = await render(<RefusalPage failure={{ id: 'linkUnknown' }} clock={clock} retry={retry} />)
	await passSeconds(clock, 120)
	expect(attempts).toBe(0)
	expect(screen.button('Code eingeben').getAttribute('href')).toBe('/code')
})

async function passSeconds(clock: ReturnType<typeof virtualClock>, seconds: number) {
	for (let i = 0; i < seconds; i++) await act(async () => clock.advance(1000))
}

import { act } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ConnectionBanner } from '../../../client/pages/workshop/ConnectionBanner.tsx'
import { KeepOpenNotice } from '../../../client/pages/workshop/KeepOpenNotice.tsx'
import type { OpenRoom } from '../../../client/sync/room.ts'
import type { SaveState } from '../../../client/sync/saveState.ts'
import { createValue } from '../../../client/sync/value.ts'
import { render, type Screen } from '../render.tsx'

const sentence = 'Ohne Verbindung lässt sich diese Seite nicht neu laden.'
const whileOffline = 'Laden Sie diese Seite so lange nicht neu.'

let screen: Screen
beforeEach(() => localStorage.clear())
afterEach(async () => {
	await screen.leave()
	vi.useRealTimers()
	Reflect.deleteProperty(navigator, 'serviceWorker')
})

const browserKeepsPages = () => Object.defineProperty(navigator, 'serviceWorker', { value: {}, configurable: true })

test('[OFFLINE5] at an address without encryption it is said before the connection is gone, once on a device', async () => {
	screen = await render(<KeepOpenNotice />)
	expect(screen.text).toContain(sentence)
	expect(screen.text).toContain('https')
	await screen.click('Verstanden')
	expect(screen.text).toBe('')
	await screen.leave()
	screen = await render(<KeepOpenNotice />)
	expect(screen.text).toBe('')
})

test('[OFFLINE5] where the browser keeps the page there is nothing to say', async () => {
	browserKeepsPages()
	screen = await render(<KeepOpenNotice />)
	expect(screen.text).toBe('')
})

test.each([
	['is told not to load the page again', false],
	['may load the page again', true],
])('[OFFLINE5] who has lost the connection %s', async (_, keeps) => {
	if (keeps) browserKeepsPages()
	vi.useFakeTimers()
	const saving = createValue<SaveState>({ kind: 'offline', changes: 0 })
	const room = { saving, isBraked: createValue(false), connectNow() {} } as unknown as OpenRoom
	screen = await render(<ConnectionBanner room={room} />)
	await act(async () => vi.advanceTimersByTime(10_000))
	expect(screen.text).toContain('Keine Verbindung zum Server.')
	expect(screen.text.includes(whileOffline)).toBe(!keeps)
})

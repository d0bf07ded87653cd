import { act } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { StateLine } from '../../../client/pages/workshop/StateLine.tsx'
import { useValue } from '../../../client/sync/RoomContext.ts'
import type { SaveState } from '../../../client/sync/saveState.ts'
import { createValue } from '../../../client/sync/value.ts'
import { render, type Screen } from '../render.tsx'

const saving = createValue<SaveState>({ kind: 'saved' })
const Line = () => <StateLine state={useValue(saving)} />
let screen: Screen

beforeEach(async () => {
	vi.useFakeTimers()
	saving.set({ kind: 'saved' })
	screen = await render(<Line />)
})
afterEach(async () => {
	await screen.leave()
	vi.useRealTimers()
})

const become = (state: SaveState) => act(async () => saving.set(state))
const pass = (ms: number) => act(async () => vi.advanceTimersByTime(ms))
const line = () => document.querySelector('.state-line > span')?.textContent
const announced = () => document.querySelector('[role=status]')?.textContent

test('[LINE7] bad news shows at once, and good news only when it has lasted', async () => {
	expect(line()).toBe('Gespeichert')
	await become({ kind: 'sending', changes: 1 })
	expect(line()).toBe('1 Änderung wird übertragen')
	await become({ kind: 'saved' })
	await pass(399)
	expect(line()).toBe('1 Änderung wird übertragen')
	await become({ kind: 'offline', changes: 1 })
	expect(line()).toBe('Offline – Ihre Eingaben bleiben auf diesem Gerät')
	await become({ kind: 'saved' })
	await pass(400)
	expect(line()).toBe('Gespeichert')
})

test('[LINE7] while somebody types the line stays calm, on the screen and for screen readers', async () => {
	const said = new Set([announced()])
	for (let i = 0; i < 20; i++) {
		await become({ kind: 'sending', changes: 1 })
		await pass(100)
		await become({ kind: 'saved' })
		await pass(100)
		expect(line()).not.toBe('Gespeichert')
		said.add(announced())
	}
	expect([...said]).toEqual(['Gespeichert'])
	await become({ kind: 'failing', changes: 2 })
	await pass(5_000)
	expect(announced()).toBe('Speichern gestört – Ihre Eingaben bleiben auf diesem Gerät')
})

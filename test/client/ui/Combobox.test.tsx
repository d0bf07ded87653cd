import { act, useId, useState } from 'react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { ComboboxList, useCombobox } from '../../../client/ui/Combobox.tsx'
import { furnish } from '../furnish.ts'
import { press } from '../keyboard.ts'
import { render, type Screen } from '../render.tsx'

const trades = ['Bäckerei', 'Bücherei', 'Bauhof', ...Array.from({ length: 10 }, (_, i) => `Büro ${i}`)]
let screen: Screen
let chosen: string[]

function Trades({ isMultiple = false }) {
	const id = useId()
	const [words, write] = useState('')
	const fitting = trades.filter((trade) => trade.startsWith(words))
	const choices = fitting.map((trade) => ({
		key: trade,
		shown: trade,
		isChosen: trade === 'Bücherei',
		choose: () => void chosen.push(trade),
	}))
	const box = useCombobox({ value: words, onWrite: write, choices })
	return (
		<>
			<label htmlFor={id}>Gewerbe</label>
			<input {...box.field} id={id} />
			<ComboboxList of={box} label="Gewerbe" isMultiple={isMultiple} />
		</>
	)
}

beforeEach(() => {
	furnish()
	chosen = []
})
afterEach(async () => {
	await screen.leave()
	vi.unstubAllGlobals()
})

const field = () => screen.field('Gewerbe')
const list = () => document.querySelector<HTMLElement>('[role=listbox]')
const options = () => [...document.querySelectorAll<HTMLElement>('[role=option]')]
const current = () => document.getElementById(field().getAttribute('aria-activedescendant') ?? '')?.textContent
const selected = () => options().flatMap((each) => (each.ariaSelected === 'true' ? [each.textContent] : []))

describe('a list of which one is chosen', () => {
	beforeEach(async () => {
		screen = await render(<Trades />)
		field().focus()
	})

	test('the arrows go round, page keys to the ends, and the focus stays in the field', async () => {
		expect(current()).toBe('Bäckerei')
		await press('ArrowUp')
		expect(current()).toBe('Büro 9')
		await press('ArrowDown')
		expect(current()).toBe('Bäckerei')
		await press('PageDown')
		expect(current()).toBe('Büro 5')
		await press('PageDown')
		expect(current()).toBe('Büro 9')
		await press('PageUp')
		await press('PageUp')
		expect(current()).toBe('Bäckerei')
		expect(document.activeElement).toBe(field())
		expect(selected()).toEqual(['Bäckerei'])
	})

	test('other words begin at the first, and so does coming back to the old ones', async () => {
		await press('ArrowDown')
		await screen.type('Gewerbe', 'Bü')
		expect(current()).toBe('Bücherei')
		await press('ArrowDown')
		await screen.type('Gewerbe', '')
		expect(current()).toBe('Bäckerei')
		await screen.type('Gewerbe', 'Bü')
		expect(current()).toBe('Bücherei')
	})

	test('Enter and a pointer choose', async () => {
		await press('ArrowDown')
		await press('Enter')
		await act(async () => options()[2]?.click())
		expect(chosen).toEqual(['Bücherei', 'Bauhof'])
	})

	test('Enter that ends a word of an input method chooses nothing', async () => {
		await act(async () =>
			field().dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, isComposing: true })),
		)
		expect(chosen).toEqual([])
	})

	test('where nothing fits there is no list, and Enter chooses nothing', async () => {
		await screen.type('Gewerbe', 'Zoo')
		expect([list()?.hidden, field().getAttribute('aria-expanded'), current()]).toEqual([true, 'false', undefined])
		await press('Enter')
		expect(chosen).toEqual([])
	})
})

test('of a list of which several can be chosen, the chosen ones are selected, wherever the arrows are', async () => {
	screen = await render(<Trades isMultiple />)
	field().focus()
	await press('ArrowDown')
	await press('ArrowDown')
	expect([current(), selected(), list()?.getAttribute('aria-multiselectable')]).toEqual([
		'Bauhof',
		['Bücherei'],
		'true',
	])
})

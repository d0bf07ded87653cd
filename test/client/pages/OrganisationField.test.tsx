import { act, useState } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { matching, OrganisationField } from '../../../client/pages/join/OrganisationField.tsx'
import { furnish } from '../furnish.ts'
import { press } from '../keyboard.ts'
import { render, type Screen } from '../render.tsx'

const known = [
	'Agentur für Arbeit',
	'Jobcenter Auenbrück',
	'Jugendamt',
	'Kita „Sonnenhof“',
	'Treff Anker',
	'Café Anker',
]
let screen: Screen

function Form() {
	const [organisation, setOrganisation] = useState('')
	return (
		<>
			<OrganisationField known={known} value={organisation} onChange={setOrganisation} />
			<p>Eingetragen: {organisation}.</p>
		</>
	)
}

beforeEach(async () => {
	furnish()
	screen = await render(<Form />)
})
afterEach(async () => {
	await screen.leave()
	vi.unstubAllGlobals()
})

const offered = () => [...document.querySelectorAll<HTMLElement>('[role=option]')].map((each) => each.textContent)
const listIsShown = () => document.querySelector('[role=listbox]')?.hasAttribute('hidden') === false
const write = (words: string) => screen.type('Ihre Organisation', words)

test('the names that begin with what was typed come first, then those with a word that does', () => {
	expect(matching(known, 'an')).toEqual(['Treff Anker', 'Café Anker'])
	expect(matching(known, 'j')).toEqual(['Jobcenter Auenbrück', 'Jugendamt'])
	expect(matching(known, 'cafe')).toEqual(['Café Anker'])
	expect(matching(known, 'sonnen')).toEqual(['Kita „Sonnenhof“'])
	expect(matching(known, ' ')).toEqual([])
	expect(matching(known, 'treff anker')).toEqual([])
})

test('Rosa picks her organisation from those of the workshop with a finger', async () => {
	await write('Treff')
	expect(offered()).toEqual(['Treff Anker', '„Treff“ so eintragen'])
	await act(async () => document.querySelector<HTMLElement>('[role=option]')?.click())
	expect(screen.text).toContain('Eingetragen: Treff Anker.')
	expect(listIsShown()).toBe(false)
})

test('with the keyboard: down to the second, Enter; the field says which one is meant', async () => {
	await write('j')
	const field = screen.field('Ihre Organisation')
	field.focus()
	await press('ArrowDown')
	await press('ArrowDown')
	expect(document.getElementById(field.getAttribute('aria-activedescendant') ?? '')?.textContent).toBe('Jugendamt')
	await press('Enter')
	expect(screen.text).toContain('Eingetragen: Jugendamt.')
})

test('what nobody knows yet is entered as it stands, and Escape takes the offers away', async () => {
	await write('Ju')
	expect(listIsShown()).toBe(true)
	screen.field('Ihre Organisation').focus()
	await press('Escape')
	expect(listIsShown()).toBe(false)
	await write('Jugendtreff Süd')
	expect(listIsShown()).toBe(false)
	expect(screen.text).toContain('Eingetragen: Jugendtreff Süd.')
})

test('Enter without a choice is the form’s, not the list’s', async () => {
	await write('Treff')
	screen.field('Ihre Organisation').focus()
	await press('Enter')
	expect(screen.text).toContain('Eingetragen: Treff.')
})

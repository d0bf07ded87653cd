import { act } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { GlossaryDialog } from '../../../client/glossary/GlossaryDialog.tsx'
import { render, type Screen } from '../render.tsx'

let screen: Screen
let scrolledTo: string | undefined

beforeEach(async () => {
	vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {}, removeEventListener() {} }))
	Element.prototype.scrollIntoView = function (this: Element) {
		scrolledTo = this.textContent ?? undefined
	}
	screen = await render(<GlossaryDialog onClose={() => {}} />)
})
afterEach(async () => {
	await screen.leave()
	vi.unstubAllGlobals()
})

const words = () => [...document.querySelectorAll('dt')].map((word) => word.textContent)
async function look(query: string) {
	await act(async () => {
		const field = document.querySelector('input')
		Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, query)
		field?.dispatchEvent(new Event('input', { bubbles: true }))
	})
}

it('[ROAD8] one begins to write at once, and finds words by themselves before those that only mention them', async () => {
	expect(document.activeElement?.tagName).toBe('INPUT')
	await look('  kooperation ')
	expect(words()[0]).toBe('Kooperation')
	await look('Lücke')
	expect(words()).toEqual(['Dienstleistungskette'])
	await look('xyz')
	expect(words()).toEqual([])
	expect(screen.text).toContain('Dieses Wort steht nicht im Glossar.')
})

it('[ROAD8] a neighbour is shown in the whole list, with the focus on it', async () => {
	await look('Selektion')
	await screen.click('Netzwerkmanagement')
	await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('Netzwerkmanagement'))
	expect(scrolledTo).toBe('Netzwerkmanagement')
	expect(words().length).toBeGreaterThan(20)
})

import { act, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { vi } from 'vitest'

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })

export interface Screen {
	/** all words that are on the screen, without the places at which they may be broken */
	readonly text: string
	/** the button or link with this name; fails if there is none */
	button(name: string): HTMLElement
	/** the field with this label; fails if there is none */
	field(label: string): HTMLInputElement
	has(name: string): boolean
	click(name: string): Promise<void>
	type(label: string, text: string): Promise<void>
	/** waits until the words are there */
	shows(words: string): Promise<void>
	leave(): Promise<void>
}

/** Draws a component into the document, as a person would find it there. */
export async function render(node: ReactNode): Promise<Screen> {
	const place = document.createElement('div')
	document.body.append(place)
	const root = createRoot(place)
	await act(async () => root.render(node))

	const named = (selector: string, name: string) =>
		[...document.querySelectorAll<HTMLElement>(selector)].find((element) => {
			const label = element.getAttribute('aria-label')
			return label === null ? [element.textContent?.trim(), heardOf(element)].includes(name) : label === name
		})
	const found = <Found,>(element: Found | undefined | null, name: string): Found => {
		if (!element) throw new Error(`nothing called "${name}" in: ${document.body.textContent}`)
		return element
	}
	const screen: Screen = {
		get text() {
			return (document.body.textContent ?? '').replaceAll('\u00ad', '')
		},
		button: (name) => found(named('button, a, [role=menuitem]', name), name),
		has: (name) => named('button, a, [role=menuitem]', name) !== undefined,
		field(label) {
			const element = [...document.querySelectorAll('label')].find((each) => each.textContent?.startsWith(label))
			return found(element && (document.getElementById(element.htmlFor) as HTMLInputElement | null), label)
		},
		click: (name) => act(async () => screen.button(name).click()),
		type: (label, text) =>
			act(async () => {
				const field = screen.field(label)
				Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, text)
				field.dispatchEvent(new Event('input', { bubbles: true }))
			}),
		async shows(words) {
			await vi.waitFor(
				async () => {
					await act(async () => {})
					if (!screen.text.includes(words)) throw new Error(`"${words}" is not in: ${screen.text}`)
				},
				// Parts of pages are files of their own, which a busy machine takes a while to make.
				{ timeout: 10_000 },
			)
		},
		async leave() {
			await act(async () => root.unmount())
			place.remove()
		},
	}
	return screen
}

/** The words of an element without those that only eyes are for. */
function heardOf(element: HTMLElement): string {
	const copy = element.cloneNode(true) as HTMLElement
	for (const unheard of copy.querySelectorAll('[aria-hidden=true]')) unheard.remove()
	return copy.textContent?.trim() ?? ''
}

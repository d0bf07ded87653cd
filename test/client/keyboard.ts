import { act } from 'react'

/** Presses a key where the focus is. A button that has it is clicked by Enter and the space bar, as browsers do it. */
export async function press(key: string, modifiers: KeyboardEventInit = {}) {
	await act(async () => {
		const { activeElement } = document
		const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...modifiers })
		const goesOn = activeElement?.dispatchEvent(event)
		if (!goesOn || (key !== 'Enter' && key !== ' ')) return
		if (activeElement instanceof HTMLButtonElement) activeElement.click()
		else if (activeElement instanceof HTMLInputElement && key === 'Enter') activeElement.form?.requestSubmit()
	})
	// Menus move the focus in a task of its own.
	await act(() => new Promise<void>((resolve) => setTimeout(resolve)))
}

/** Types where the focus is: each key first, then the letter if nobody took the key. */
export async function write(words: string) {
	for (const key of words) {
		await press(key)
		await act(async () => {
			const field = document.activeElement
			if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) return
			setValue(field, field.value + key)
		})
	}
}

/** What a field for a day says once one was typed into it. */
export const writeDay = (day: string) =>
	act(async () => {
		const field = document.activeElement
		if (field instanceof HTMLInputElement) setValue(field, day)
	})

/** Goes on with the tabulator until something of this name has the focus; fails if nothing in reach has it. */
export async function tabTo(name: string, { back = false } = {}) {
	const names: string[] = []
	for (let i = 0; i < 200; i++) {
		await act(async () => {
			const stops = [...document.querySelectorAll<HTMLElement>('a[href], button, input, textarea, select, [tabindex]')]
				.filter((element) => element.tabIndex >= 0 && !('disabled' in element && element.disabled))
				.filter((element) => element.closest('details:not([open]) > :not(summary)') === null)
				// A modal dialog hides the rest of the page; the guards at its edges only turn the focus around.
				.filter((element) => element.closest('[hidden], [aria-hidden=true], [data-radix-focus-guard]') === null)
			const at = stops.indexOf(document.activeElement as HTMLElement)
			stops.at((at + (back ? -1 : 1)) % stops.length)?.focus()
		})
		const here = nameOf(document.activeElement)
		if (here === name) return
		names.push(here)
	}
	throw new Error(`"${name}" is not among the stops of the tabulator: ${[...new Set(names)].join(', ')}`)
}

/** How the element that has the focus is called. */
export const focused = () => nameOf(document.activeElement)

function nameOf(element: Element | null): string {
	const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : undefined
	return (element?.getAttribute('aria-label') ?? label ?? element?.textContent ?? '').trim()
}

function setValue(field: HTMLInputElement | HTMLTextAreaElement, value: string) {
	Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, value)
	field.setSelectionRange(value.length, value.length)
	field.dispatchEvent(new InputEvent('input', { bubbles: true }))
}

import { act, useState } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { Button } from '../../../client/ui/Button.tsx'
import { Dialog } from '../../../client/ui/Dialog.tsx'
import { Menu } from '../../../client/ui/Menu.tsx'
import { focused, press, tabTo } from '../keyboard.ts'
import { render, type Screen } from '../render.tsx'

let screen: Screen
afterEach(async () => {
	await screen.leave()
	vi.unstubAllGlobals()
})

const pointerIs = (coarse: boolean) => vi.stubGlobal('matchMedia', () => ({ matches: coarse }))
const renameDialog = (
	<Dialog open title="Umbenennen" onClose={() => {}}>
		<form>
			<input defaultValue="Neues Board" />
		</form>
	</Dialog>
)

test('a dialog with a form begins in its first field', async () => {
	pointerIs(false)
	screen = await render(renameDialog)
	expect(document.activeElement).toBe(document.querySelector('input'))
})

test('a dialog that begins with choices begins at the one that holds', async () => {
	pointerIs(false)
	screen = await render(
		<Dialog open title="Übernehmen" onClose={() => {}}>
			<form>
				{['Ziel', 'Bedarf', 'Maßnahme'].map((kind) => (
					<input key={kind} type="radio" name="kind" aria-label={kind} defaultChecked={kind === 'Bedarf'} />
				))}
			</form>
		</Dialog>,
	)
	expect(document.activeElement?.getAttribute('aria-label')).toBe('Bedarf')
})

test('on a touch screen no keyboard covers the dialog before one asks for it', async () => {
	pointerIs(true)
	screen = await render(renameDialog)
	expect(document.activeElement).toBe(document.querySelector('[role="dialog"]'))
})

test('a dialog without a form begins with itself, not with its cross', async () => {
	screen = await render(
		<Dialog open title="Werkstatt teilen" onClose={() => {}}>
			<button type="button">Kopieren</button>
		</Dialog>,
	)
	expect(document.activeElement).toBe(document.querySelector('[role="dialog"]'))
})

function Board() {
	const [open, setOpen] = useState(false)
	return (
		<>
			<Button onClick={() => setOpen(true)}>Anleitung</Button>
			<Menu
				trigger={<Button aria-label="Mehr">…</Button>}
				groups={[[{ label: 'Umbenennen', onSelect: () => setOpen(true) }]]}
			/>
			{open && (
				<Dialog open title="Umbenennen" onClose={() => setOpen(false)}>
					<p>Neuer Name</p>
				</Dialog>
			)}
		</>
	)
}

function Search() {
	const [open, setOpen] = useState(false)
	const [isThere, goThere] = useState(false)
	return (
		<>
			<Button onClick={() => setOpen(true)}>Suche</Button>
			{isThere && <input aria-label="Fundstelle" ref={(place) => place?.focus()} />}
			{open && (
				<Dialog open title="Suche" onClose={() => setOpen(false)}>
					<Button
						onClick={() => {
							setOpen(false)
							goThere(true)
						}}
					>
						Jugendamt
					</Button>
				</Dialog>
			)}
		</>
	)
}

test('[SEEK5] who is taken somewhere by a dialog stays there when it has closed', async () => {
	pointerIs(false)
	screen = await render(<Search />)
	await tabTo('Suche')
	await press('Enter')
	await tabTo('Jugendamt')
	await press('Enter')
	// The focus comes back in a task of its own.
	await act(() => new Promise<void>((resolve) => setTimeout(resolve)))
	expect(focused()).toBe('Fundstelle')
})

test('when a dialog closes the focus is where it was, also when a menu led there', async () => {
	pointerIs(false)
	vi.stubGlobal(
		'ResizeObserver',
		class {
			observe() {}
			unobserve() {}
			disconnect() {}
		},
	)
	screen = await render(<Board />)
	await tabTo('Anleitung')
	await press('Enter')
	await press('Escape')
	expect(focused()).toBe('Anleitung')
	await tabTo('Mehr')
	await press('Enter')
	await press('Enter')
	expect(document.querySelector('[role="dialog"]')?.contains(document.activeElement)).toBe(true)
	await press('Escape')
	expect(focused()).toBe('Mehr')
})

const withPointer = (name: string) =>
	act(async () => {
		const button = screen.button(name)
		button.dispatchEvent(new MouseEvent('pointerdown', { bubbles: true }))
		button.focus()
		button.click()
	})

test('[RING1] what opened a dialog has the focus again, with a ring for those who use keys and none for a mouse', async () => {
	pointerIs(false)
	screen = await render(<Board />)
	const focus = vi.spyOn(HTMLElement.prototype, 'focus')
	const backWith = async () => {
		await act(() => new Promise<void>((resolve) => setTimeout(resolve)))
		expect(focused()).toBe('Anleitung')
		return focus.mock.lastCall?.[0]?.focusVisible
	}
	await withPointer('Anleitung')
	await withPointer('Schließen')
	expect(await backWith()).toBe(false)
	await withPointer('Anleitung')
	await press('Escape')
	expect(await backWith()).toBe(true)
	focus.mockRestore()
})

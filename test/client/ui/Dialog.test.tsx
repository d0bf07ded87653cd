import { afterEach, expect, test, vi } from 'vitest'
import { Dialog } from '../../../client/ui/Dialog.tsx'
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

import { act } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import { type Destination, NavigationContext } from '../../../client/navigation/navigation.ts'
import { SearchDialog } from '../../../client/search/SearchDialog.tsx'
import { useSearchKey } from '../../../client/search/useSearchKey.ts'
import { createHistory } from '../../../client/sync/history.ts'
import { createPresence } from '../../../client/sync/presence.ts'
import { RoomContext } from '../../../client/sync/RoomContext.ts'
import { createValue } from '../../../client/sync/value.ts'
import { plenumMaps } from '../../../shared/board/plenum.ts'
import { addActors } from '../../../shared/registry/index.ts'
import { auenbrueck } from '../../helpers/auenbrueck.ts'
import { furnish } from '../furnish.ts'
import { render, type Screen } from '../render.tsx'

let doc: Y.Doc
let screen: Screen
let went: Destination | undefined
let closed: boolean

beforeEach(async () => {
	furnish()
	doc = auenbrueck()
	went = undefined
	closed = false
	const presence = createPresence(new Awareness(doc))
	const room = { doc, history: createHistory(doc, plenumMaps), presence, role: 'reader' as const, mayWrite: false }
	const arrived = createValue<Destination | undefined>(undefined)
	screen = await render(
		<RoomContext value={room}>
			<NavigationContext
				value={{
					arrived,
					go: (to) => {
						went = to
					},
				}}
			>
				<SearchDialog
					onClose={() => {
						closed = true
					}}
				/>
			</NavigationContext>
		</RoomContext>,
	)
})
afterEach(async () => {
	await screen.leave()
	vi.unstubAllGlobals()
})

const field = () => document.querySelector<HTMLInputElement>('[role=combobox]') as HTMLInputElement
const options = () => [...document.querySelectorAll<HTMLElement>('[role=option]')]
const write = (words: string) =>
	act(async () => {
		Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field(), words)
		field().dispatchEvent(new Event('input', { bubbles: true }))
	})
const press = (key: string) =>
	act(async () => field().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })))

it('[SEEK1] a word is found while it is written, and Enter goes to the place chosen with the arrows', async () => {
	expect(document.activeElement).toBe(field())
	await write('schuldner')
	expect(options().length).toBeGreaterThanOrEqual(2)
	expect(field().getAttribute('aria-activedescendant')).toBe(options()[0]?.id)
	await press('ArrowDown')
	expect(field().getAttribute('aria-activedescendant')).toBe(options()[1]?.id)
	expect(options()[1]?.getAttribute('aria-selected')).toBe('true')
	await press('Enter')
	expect(closed).toBe(true)
	expect(went?.to).toMatch(/block|actors/)
})

it('[SEEK2] says that nothing was found, and what to try', async () => {
	await write('xyzzy')
	expect(options()).toEqual([])
	await screen.shows('Versuchen Sie ein kürzeres Wort')
	await press('Enter')
	expect(closed).toBe(false)
})

it('[SEEK3] what others enter meanwhile is found, too', async () => {
	await write('tauschring')
	expect(options()).toEqual([])
	addActors(doc, [{ name: 'Tauschring Auenbrück' }])
	await vi.waitFor(async () => {
		await act(async () => {})
		expect(options().map((option) => option.textContent)).toEqual(
			expect.arrayContaining([expect.stringContaining('Tauschring Auenbrück')]),
		)
	})
})

function SearchKey({ open }: { open: () => void }) {
	useSearchKey(open)
	return null
}

it('[SEEK4] Strg+K opens the search from within a place that keeps its keys to itself, but not where it formats a text', async () => {
	const open = vi.fn()
	const page = await render(<SearchKey open={open} />)
	const table = document.createElement('div')
	const text = Object.assign(document.createElement('p'), { isContentEditable: true })
	document.body.append(table, text)
	table.addEventListener('keydown', (event) => event.stopPropagation())
	const hit = new KeyboardEvent('keydown', { key: 'k', ctrlKey: true, bubbles: true, cancelable: true })
	table.dispatchEvent(hit)
	expect(hit.defaultPrevented).toBe(true)
	text.dispatchEvent(new KeyboardEvent('keydown', { key: 'k', ctrlKey: true, bubbles: true, cancelable: true }))
	expect(open).toHaveBeenCalledTimes(1)
	table.remove()
	text.remove()
	await page.leave()
})

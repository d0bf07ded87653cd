import { act } from 'react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { DoneStep } from '../../../client/listEditing/DoneStep.tsx'
import { UndoButtons } from '../../../client/listEditing/UndoButtons.tsx'
import { useUndoEverywhere } from '../../../client/listEditing/useUndoKeys.ts'
import { createHistory, type History } from '../../../client/sync/history.ts'
import { createPresence } from '../../../client/sync/presence.ts'
import { RoomContext, type RoomView } from '../../../client/sync/RoomContext.ts'
import { plenumMaps } from '../../../shared/board/plenum.ts'
import { addTask, listTasks } from '../../../shared/registry/index.ts'
import { furnish } from '../furnish.ts'
import { render, type Screen } from '../render.tsx'

let doc: Y.Doc
let history: History
let screen: Screen

const tasks = () => listTasks(doc).map(({ text }) => text)
const add = (text: string) => act(async () => void history.step(() => addTask(doc, { text })))

function Place({ room, isAsked = false }: { room: RoomView; isAsked?: boolean }) {
	useUndoEverywhere(room)
	return (
		<RoomContext value={room}>
			<UndoButtons />
			<label htmlFor="line">Neue Maßnahme</label>
			<input id="line" />
			{isAsked && <div role="dialog">Wirklich löschen?</div>}
		</RoomContext>
	)
}

function Reading({ room, since }: { room: RoomView; since: number }) {
	useUndoEverywhere(room)
	return (
		<RoomContext value={room}>
			<div role="dialog">
				<DoneStep sentence="Eine Maßnahme ist eingelesen." since={since} done="Fertig" onClose={() => {}} />
			</div>
		</RoomContext>
	)
}

async function open(options: { mayWrite?: boolean; isAsked?: boolean } = {}) {
	const presence = createPresence(new Awareness(doc))
	const room: RoomView = { doc, history, presence, role: 'participant', mayWrite: options.mayWrite ?? true }
	screen = await render(<Place room={room} isAsked={options.isAsked ?? false} />)
}

const press = (key: string, on: Element = document.body) =>
	act(async () => {
		on.dispatchEvent(new KeyboardEvent('keydown', { key, ctrlKey: true, bubbles: true, cancelable: true }))
	})

beforeEach(() => {
	furnish()
	doc = new Y.Doc()
	history = createHistory(doc, plenumMaps)
})
afterEach(async () => {
	await screen.leave()
	history.destroy()
})

describe('[BACK1] the keys take back and repeat whole steps', () => {
	it('with the focus nowhere, as after a dialog', async () => {
		await open()
		await add('Raum suchen')
		await press('z')
		expect(tasks()).toEqual([])
		await press('y')
		expect(tasks()).toEqual(['Raum suchen'])
	})

	it('in a line that is empty again, but not in one somebody writes in', async () => {
		await open()
		await add('Raum suchen')
		await screen.type('Neue Maßnahme', 'Träg')
		await press('z', screen.field('Neue Maßnahme'))
		expect(tasks()).toEqual(['Raum suchen'])
		await screen.type('Neue Maßnahme', '')
		await press('z', screen.field('Neue Maßnahme'))
		expect(tasks()).toEqual([])
	})

	it('not where something has taken them already', async () => {
		await open()
		await add('Raum suchen')
		const canvas = screen.button('Letzten Schritt rückgängig machen')
		canvas.addEventListener('keydown', (event) => event.preventDefault())
		await press('z', canvas)
		expect(tasks()).toEqual(['Raum suchen'])
	})
})

describe('[BACK2] nothing is taken back', () => {
	it('by who may not write, nor is there a button', async () => {
		await open({ mayWrite: false })
		await add('Raum suchen')
		await press('z')
		expect(tasks()).toEqual(['Raum suchen'])
		expect(screen.has('Letzten Schritt rückgängig machen')).toBe(false)
	})

	it('behind a dialog', async () => {
		await open({ isAsked: true })
		await add('Raum suchen')
		await press('z')
		expect(tasks()).toEqual(['Raum suchen'])
	})
})

it('[BACK3] the button takes the last step back as long as there is one', async () => {
	await open()
	const button = screen.button('Letzten Schritt rückgängig machen') as HTMLButtonElement
	expect(button.disabled).toBe(true)
	await add('Raum suchen')
	expect(button.disabled).toBe(false)
	await screen.click('Letzten Schritt rückgängig machen')
	expect(tasks()).toEqual([])
	expect(button.disabled).toBe(true)
	await screen.click('Letzten Schritt wiederholen')
	expect(tasks()).toEqual(['Raum suchen'])
})

it('[BACK4] what a dialog has read in is taken back there, and it says so', async () => {
	const presence = createPresence(new Awareness(doc))
	const room: RoomView = { doc, history, presence, role: 'participant', mayWrite: true }
	await add('vorher')
	const since = history.position()
	await add('eingelesen')
	screen = await render(<Reading room={room} since={since} />)
	expect(screen.text).toContain('Eine Maßnahme ist eingelesen.')
	await press('z')
	expect(tasks()).toEqual(['vorher'])
	expect(screen.text).toContain('Das ist zurückgenommen.')
	expect(screen.has('Rückgängig')).toBe(false)
	await press('y')
	await screen.click('Rückgängig')
	expect(tasks()).toEqual(['vorher'])
})

import { act } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { MethodsContext } from '../../../client/blocks/MethodsContext.ts'
import { TablePage } from '../../../client/blocks/table/TablePage.tsx'
import { createHistory, type History } from '../../../client/sync/history.ts'
import { createPresence, type PresenceChannel } from '../../../client/sync/presence.ts'
import { RoomContext, useValue } from '../../../client/sync/RoomContext.ts'
import { createValue } from '../../../client/sync/value.ts'
import { listTables, readCell, rowsOf } from '../../../shared/blocks/table/index.ts'
import { plenumMaps } from '../../../shared/board/plenum.ts'
import { methodOf } from '../../../shared/methods/index.ts'
import { auenbrueck } from '../../helpers/auenbrueck.ts'
import { furnish } from '../furnish.ts'
import { render, type Screen } from '../render.tsx'

let doc: Y.Doc
let history: History
let awareness: Awareness
let presence: PresenceChannel
let table: string
let screen: Screen
const locked = createValue(false)

function Page() {
	const mayWrite = !useValue(locked)
	return (
		<RoomContext value={{ doc, history, presence, role: 'participant', mayWrite }}>
			<MethodsContext value={methodOf}>
				<TablePage tableId={table} />
			</MethodsContext>
		</RoomContext>
	)
}

beforeEach(() => {
	furnish()
	doc = auenbrueck()
	history = createHistory(doc, plenumMaps)
	awareness = new Awareness(doc)
	presence = createPresence(awareness)
	table = listTables(doc)[0]?.id ?? ''
	locked.set(false)
})
afterEach(async () => {
	await screen.leave()
	awareness.destroy()
	vi.unstubAllGlobals()
})

test('[FREEZE3] a cell that is open when the board is locked can be read and copied, and not written on', async () => {
	screen = await render(<Page />)
	const row = rowsOf(doc, table)[0]?.id ?? ''
	const cell = document.querySelector<HTMLElement>(`[data-cell="${row}/goals"]`)
	await act(async () => {
		cell?.focus()
		cell?.dispatchEvent(new MouseEvent('dblclick', { bubbles: true }))
	})
	const field = document.querySelector<HTMLTextAreaElement>('textarea.table-editor')
	expect(field?.readOnly).toBe(false)
	await act(async () => {
		if (!field) return
		field.value = `${field.value} und mehr`
		field.dispatchEvent(new InputEvent('input', { bubbles: true }))
	})
	expect(readCell(doc, table, row, 'goals')).toContain('und mehr')
	history.suspend(true)
	await act(async () => locked.set(true))
	expect(document.querySelector<HTMLTextAreaElement>('textarea.table-editor')).toMatchObject({ readOnly: true })
	const before = Y.encodeStateVector(doc)
	await act(async () => {
		field?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
	})
	expect(Y.encodeStateVector(doc)).toEqual(before)
	expect(readCell(doc, table, row, 'goals')).toContain('und mehr')
	history.suspend(false)
	await act(async () => locked.set(false))
	await act(async () => history.undo())
	expect(readCell(doc, table, row, 'goals')).not.toContain('und mehr')
})

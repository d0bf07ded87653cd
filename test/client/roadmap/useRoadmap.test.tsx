import { act } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { useRoadmap } from '../../../client/roadmap/useRoadmap.ts'
import { addBoard, removeBoard, renameBoard } from '../../../shared/board/boards.ts'
import { readRecord, recordsOf, writeChange, writeNewRecord } from '../../../shared/board/records.ts'
import { foundWorkshop } from '../../../shared/methods/foundWorkshop.ts'
import { methods } from '../../../shared/methods/index.ts'
import { addMethodBoard } from '../../../shared/methods/methodBoard.ts'
import * as roadmap from '../../../shared/roadmap/boards.ts'
import { render, type Screen } from '../render.tsx'

let doc: Y.Doc
let screen: Screen

function Names() {
	return (
		<p>
			{useRoadmap(doc)
				.map(({ name, method = 'frei' }) => `${name} (${method})`)
				.join(', ')}
		</p>
	)
}

beforeEach(async () => {
	doc = new Y.Doc()
	const { plenum } = foundWorkshop({ template: 'empty', locale: 'de', title: 'Auenbrück' })
	if (plenum) Y.applyUpdate(doc, plenum)
	screen = await render(<Names />)
})
afterEach(async () => {
	await screen.leave()
	vi.restoreAllMocks()
})

it('[ROAD9] boards and blocks that come, go or are renamed show at once', async () => {
	const [method] = methods
	let board = ''
	await act(async () => {
		board = addMethodBoard(doc, method, { locale: 'de' })
	})
	await screen.shows(`${method.name.de} (${method.id})`)
	await act(async () => renameBoard(doc, board, 'Wer gehört dazu?'))
	await screen.shows(`Wer gehört dazu? (${method.id})`)
	const shape = roadmap.readRoadmap(doc).find(({ id }) => id === board)?.shape ?? ''
	await act(async () => void recordsOf(doc).delete(shape))
	await screen.shows('Wer gehört dazu? (frei)')
	await act(async () => removeBoard(doc, board))
	expect(screen.text).not.toContain('Wer gehört dazu?')
})

it('[ROAD9] a block that is moved to another board counts there', async () => {
	const [method] = methods
	await act(async () => void addMethodBoard(doc, method, { locale: 'de' }))
	const shape = readRecord(doc, roadmap.readRoadmap(doc).find((board) => board.shape)?.shape ?? '')
	if (!shape) throw new Error('the method has no shape')
	await act(async () => {
		const other = addBoard(doc, 'Nebenan')
		writeChange(doc, shape, { ...shape, parentId: other })
	})
	await screen.shows(`Nebenan (${method.id})`)
})

it('[ROAD9] cards that come, move and go do not ask for the boards to be read again', async () => {
	const reading = vi.spyOn(doc.getMap('records'), 'keys')
	const card = {
		id: 'shape:card',
		typeName: 'shape',
		type: 'note',
		x: 0,
		y: 0,
		parentId: 'page:x',
		props: {},
		meta: {},
	}
	await act(async () => writeNewRecord(doc, card))
	await act(async () => writeChange(doc, card, { ...card, x: 40 }))
	await act(async () => void recordsOf(doc).delete(card.id))
	expect(reading).not.toHaveBeenCalled()
	await act(async () => void addBoard(doc, 'Gründungsabend'))
	expect(reading).toHaveBeenCalled()
})

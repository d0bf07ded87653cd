import { afterEach, describe, expect, test, vi } from 'vitest'
import { takeIncoming } from '../../../client/board/content/incoming.ts'
import { choicesFor, type PasteChoice, type Pasted, thoughtsIn } from '../../../client/board/content/pasted.ts'
import { readPasted } from '../../../client/board/content/readPasted.ts'
import { picturesOf } from '../../../shared/board/pictureAsset.ts'
import { pictureNameOf } from '../../../shared/pictures/index.ts'
import { webpFile } from '../../helpers/pictureFiles.ts'
import { cardTable } from './cardTable.ts'

let table: ReturnType<typeof cardTable> | undefined
afterEach(() => {
	table?.end()
	table = undefined
})

/** Somebody who answers the question after a paste, and what they were asked. */
function pasting(answer: PasteChoice | undefined, descriptions: readonly string[] = []) {
	const asked: Pasted[] = []
	const added: string[] = []
	let described = 0
	table = cardTable()
	takeIncoming(table.editor, {
		pictures: { add: ({ picture }) => added.push(picture.name), fetch: async () => 'blob:picture' },
		refuse: () => {},
		describe: async () => descriptions[described++],
		ask: async (pasted) => {
			asked.push(pasted)
			return answer
		},
	})
	return {
		...table,
		asked,
		added,
		paste: (text: string, html?: string) =>
			table?.editor.putExternalContent({ type: 'text', text, ...(html && { html }) }),
	}
}

describe('what lies in the clipboard', () => {
	test('[PAPER5] lines become thoughts without the signs of a list', () => {
		const pasted = readPasted('- Randzeiten\r\n• Fahrtwege\r\n\r\n3. Kosten\n  ')
		expect(pasted.isTable).toBe(false)
		expect(choicesFor(pasted)[0]).toBe('rows')
		expect(thoughtsIn(pasted, 'rows')).toEqual(['Randzeiten', 'Fahrtwege', 'Kosten'])
		expect(thoughtsIn(pasted, 'one')).toEqual(['- Randzeiten\n• Fahrtwege\n\n3. Kosten'])
	})

	test('[PAPER5] cells of a spreadsheet become one thought each, or one per row', () => {
		const pasted = readPasted('Jugendamt\t"Kinder\nbetreut"\nJobcenter\t')
		expect(pasted.isTable).toBe(true)
		expect(choicesFor(pasted)[0]).toBe('cells')
		expect(thoughtsIn(pasted, 'cells')).toEqual(['Jugendamt', 'Kinder\nbetreut', 'Jobcenter'])
		expect(thoughtsIn(pasted, 'rows')).toEqual(['Jugendamt\nKinder\nbetreut', 'Jobcenter'])
	})

	test('[PAPER5] a table that comes as a page is read, and nothing in it runs or loads', () => {
		const html =
			'<table><tr><td>Hebammen<img src="https://example.org/x.png" onerror="document.title=1"></td><td>Ärzte</td></tr><tr><td>Vereine</td></tr></table>'
		expect(readPasted('Hebammen Ärzte Vereine', html).rows).toEqual([['Hebammen', 'Ärzte'], ['Vereine']])
		expect(document.images).toHaveLength(0)
	})
})

describe('pasting onto the board', () => {
	test('[PAPER5] several lines are asked about and become cards in one step, none over another', async () => {
		const { paste, asked, words, editor, history } = pasting('rows')
		await paste('Randzeiten\nFahrtwege\nKosten')
		expect(asked).toHaveLength(1)
		expect(words()).toEqual(['Fahrtwege', 'Kosten', 'Randzeiten'])
		const selected = editor.getSelectedShapes()
		expect(selected).toHaveLength(3)
		for (const one of selected) {
			for (const other of selected) {
				if (one === other) continue
				const [a, b] = [one, other].map((shape) => editor.getShapePageBounds(shape))
				expect(a && b && a.clone().expandBy(-1).collides(b)).toBe(false)
			}
		}
		const steps = history.depth.get().undo
		editor.undo()
		expect(words()).toEqual([])
		expect(history.depth.get().undo).toBe(steps - 1)
	})

	test('[PAPER5] cells keep the columns they had', async () => {
		const { paste, shapesOf } = pasting('cells')
		await paste('a\tb\nc\td')
		const columns = new Set(shapesOf('card').map(({ x }) => x))
		expect(columns.size).toBe(2)
		expect(shapesOf('card')).toHaveLength(4)
	})

	test('[PAPER5] whoever gives no answer gets nothing', async () => {
		const { paste, editor } = pasting(undefined)
		await paste('Randzeiten\nFahrtwege')
		expect(editor.getCurrentPageShapes()).toEqual([])
	})

	test('[PAPER5] words go into the selected card, behind its own', async () => {
		const { paste, asked, words, lay, editor } = pasting('rows')
		editor.setSelectedShapes(lay({ text: 'Kita', x: 0, y: 0 }))
		await paste('Randzeiten\nFahrtwege')
		expect(asked).toEqual([])
		expect(words()).toEqual(['Kita\nRandzeiten\nFahrtwege'])
	})

	test('[PAPER5] one line and an address become text, and what looks like a page stays words', async () => {
		const { paste, editor, asked } = pasting('rows')
		await paste('https://example.org/auenbrueck')
		await paste('<img src="https://example.org/x.png">')
		expect(asked).toEqual([])
		expect(editor.getCurrentPageShapes().map(({ type }) => type)).toEqual(['text', 'text'])
		expect(document.images).toHaveLength(0)
	})
})

/** jsdom draws no pictures: every file becomes this one. */
function drawing() {
	vi.stubGlobal(
		'Image',
		class {
			naturalWidth = 40
			naturalHeight = 30
			decode = async () => {}
		},
	)
	vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:picture')
	vi.spyOn(URL, 'revokeObjectURL').mockReturnValue()
	vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue({ drawImage() {} } as never)
	const drawn = new Blob([new Uint8Array(webpFile({ width: 40, height: 30 }))], { type: 'image/webp' })
	vi.spyOn(HTMLCanvasElement.prototype, 'toBlob').mockImplementation((written) => written(drawn))
}
const drawnName = pictureNameOf(new Uint8Array(webpFile({ width: 40, height: 30 })))

test('[PAPER8] a picture is asked about once; from the first one that is skipped on, the others keep no description', async () => {
	drawing()
	const { editor, added } = pasting(undefined, ['Die Pinnwand nach dem ersten Tag'])
	const files = ['tag1.png', 'tag2.png', 'tag3.png'].map((name) => new File(['x'], name, { type: 'image/png' }))
	await editor.putExternalContent({ type: 'files', files, point: { x: 0, y: 0 } })
	const pictures = editor.getCurrentPageShapesSorted().filter((shape) => editor.isShapeOfType(shape, 'image'))
	expect(pictures.map(({ props }) => 'altText' in props && props.altText)).toEqual([
		'Die Pinnwand nach dem ersten Tag',
		'',
		'',
	])
	expect(added).toEqual(Array(3).fill(drawnName))
	for (const asset of editor.getAssets()) expect(picturesOf({ ...asset })).toEqual({ print: added[0] })
	vi.unstubAllGlobals()
	vi.restoreAllMocks()
})

test('[PAPER8] what was copied on the board of another workshop brings its pictures along, and nothing of other houses', async () => {
	drawing()
	const { editor, added } = pasting(undefined)
	const assetOf = (id: string, src: string) => ({
		id: `asset:${id}`,
		typeName: 'asset',
		type: 'image',
		props: { name: id, src, w: 40, h: 30, mimeType: 'image/webp', isAnimated: false },
		meta: {},
	})
	const copied = [assetOf('own', 'data:image/webp;base64,AAAA'), assetOf('strange', 'https://fremd.example/spur.png')]
	const content = {
		shapes: [],
		rootShapeIds: [],
		bindings: [],
		assets: copied,
		schema: editor.store.schema.serialize(),
	}
	await editor.putExternalContent({ type: 'tldraw', content: content as never })
	await vi.waitFor(() => expect(added).toEqual([drawnName]))
	await vi.waitFor(() => expect(editor.getAssets().map((asset) => picturesOf({ ...asset }).print)).toEqual([drawnName]))
	vi.unstubAllGlobals()
	vi.restoreAllMocks()
})

import { expect, it } from 'vitest'
import { boardsIn, type DrawnBoard, drawInTurn } from '../../../client/documents/boardPictures.ts'
import type { Content, TextDocument } from '../../../shared/documents/index.ts'

const picture = (source: string, text: readonly Content[] = []): Content => ({
	kind: 'picture',
	source,
	alt: 'Ein Bild',
	width: 16,
	height: 10,
	text,
})
const documentWith = (...content: readonly (readonly Content[])[]): TextDocument => ({
	title: 'Protokoll',
	language: 'de',
	head: { left: [], right: [] },
	foot: '',
	sections: content.map((each, at) => ({ id: `${at}`, level: 1, content: each })),
})
const drawn = (bytes: number, isWhole = true): DrawnBoard => ({
	file: { bytes: new Uint8Array(bytes), type: 'png', size: { width: 3, height: 2 } },
	isWhole,
})
const never = new AbortController().signal

it('[SAVEAS4] each board of a document is asked for once, in the order of reading; photos are not', () => {
	const said = documentWith(
		[{ kind: 'paragraph', text: 'Vorweg' }, picture('board:page:karten')],
		[picture(`picture:${'a'.repeat(64)}`), picture('board:page:netz', [picture('board:page:kette')])],
		[picture('board:page:karten')],
	)
	expect(boardsIn(said)).toEqual(['page:karten', 'page:netz', 'page:kette'])
	expect(boardsIn(documentWith([{ kind: 'paragraph', text: 'Ohne' }]))).toEqual([])
})

it('[SAVEAS4] boards are drawn one after another, and it is told how far it is', async () => {
	const steps: string[] = []
	const { pictures, lacking } = await drawInTurn(
		['page:karten', 'page:netz'],
		async (board) => {
			steps.push(`${board} begins`)
			await Promise.resolve()
			steps.push(`${board} ends`)
			return drawn(4)
		},
		{ signal: never, tell: (done) => steps.push(`${done}`) },
	)
	expect(steps).toEqual([
		...['0', 'page:karten begins', 'page:karten ends'],
		...['0.5', 'page:netz begins', 'page:netz ends'],
	])
	expect([...pictures.keys()]).toEqual(['board:page:karten', 'board:page:netz'])
	expect(pictures.get('board:page:netz')).toMatchObject({ type: 'png', size: { width: 3, height: 2 } })
	expect(lacking).toBe(0)
})

it('[SAVEAS4] a board that is gone, breaks or lacks a photo is counted and does not hold up the others', async () => {
	const { pictures, lacking } = await drawInTurn(
		['page:weg', 'page:kaputt', 'page:foto', 'page:ganz'],
		async (board) => {
			if (board === 'page:weg') return undefined
			if (board === 'page:kaputt') throw 'broken'
			return drawn(4, board === 'page:ganz')
		},
		{ signal: never, tell: () => {} },
	)
	expect([...pictures.keys()]).toEqual(['board:page:foto', 'board:page:ganz'])
	expect(lacking).toBe(3)
})

it('[SAVEAS4] two hundred boards full of photos do not fill the memory: what has no room is counted', async () => {
	const boards = Array.from({ length: 200 }, (_, at) => `page:${at}`)
	let asked = 0
	const draw = async () => {
		asked++
		return drawn(10)
	}
	const { pictures, lacking } = await drawInTurn(boards, draw, { signal: never, tell: () => {}, most: 45 })
	expect(asked).toBe(5)
	expect([...pictures.keys()]).toEqual(boards.slice(0, 4).map((board) => `board:${board}`))
	expect(lacking).toBe(196)
})

it('[SAVEAS2] called off, no further board is drawn and nothing comes of it', async () => {
	const controller = new AbortController()
	const asked: string[] = []
	const drawing = drawInTurn(
		['page:karten', 'page:netz'],
		async (board) => {
			asked.push(board)
			controller.abort()
			return drawn(4)
		},
		{ signal: controller.signal, tell: () => {} },
	)
	await expect(drawing).rejects.toMatchObject({ name: 'AbortError' })
	expect(asked).toEqual(['page:karten'])
})

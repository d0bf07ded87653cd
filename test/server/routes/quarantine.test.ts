import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { addBoard, boardsOf } from '../../../shared/board/boards.ts'
import { addCards } from '../../../shared/board/cards/index.ts'
import type { OutlineAnswer } from '../../../shared/collected/api.ts'
import type { ForeignAnswer } from '../../../shared/protocol/api.ts'
import type { RoundSettings } from '../../../shared/rounds/index.ts'
import { collecting, dots, hiddenCards, idFor } from '../../helpers/collecting.ts'
import { fillForeignTypes, horrors, vandalism } from '../../helpers/vandal.ts'

const MiB = 1024 * 1024

/** A workshop in which somebody has done this past all pages, beside an honest card. */
async function ruined(work: (doc: Y.Doc, board: string) => void, settings: RoundSettings = hiddenCards) {
	const app = await collecting(settings)
	const { plenum } = app
	const board = boardsOf(plenum)[0]?.id ?? addBoard(plenum, 'Ideen')
	addCards(plenum, board, [{ text: 'Hebammen', x: 0, y: 0 }])
	Y.applyUpdate(
		plenum,
		vandalism(Y.encodeStateAsUpdate(plenum), (doc) => work(doc, board)),
	)
	return app
}

const works: [string, (doc: Y.Doc, board: string) => void][] = [
	['nothing (the honest control)', () => {}],
	...Object.entries(horrors),
	['20 MiB in maps no page knows', (doc) => fillForeignTypes(doc, 20 * MiB)],
]

describe('whatever lies in the document', () => {
	it.each(works)('[QUAR8] %s: cards are revealed and read as text', { timeout: 60_000 }, async (_, work) => {
		const { putCard, reveal, lying, ask, anna, moderator } = await ruined(work)
		await putCard(anna, idFor('a1'), 'Mehr Zeit')
		await putCard(anna, idFor('a2'), 'Mehr Ruhe')
		const answer = await reveal(moderator)
		expect({ status: answer.status, body: answer.body }).toEqual({ status: 200, body: { count: 2 } })
		expect(lying().map(({ text }) => text)).toEqual(expect.arrayContaining(['Mehr Zeit', 'Mehr Ruhe', 'Hebammen']))
		const outline = await ask('GET', '/api/outline', { token: anna })
		expect(outline.status).toBe(200)
		const texts = (outline.body as OutlineAnswer).groups.flatMap(({ cards }) => cards.map(({ text }) => text))
		expect(texts).toEqual(expect.arrayContaining(['Mehr Zeit', 'Hebammen']))
	})

	it('[QUAR8] a ballot is counted and laid among more shapes than a board may have', { timeout: 60_000 }, async () => {
		const app = await ruined(horrors['more shapes than a board may have'] ?? (() => {}), dots)
		await app.putBallot(app.anna, { kita: 2 })
		expect((await app.reveal(app.moderator)).status).toBe(200)
	})
})

describe('what other programs left', () => {
	it('[FOREIGN4] the moderation is told of it and empties it, in every room', async () => {
		const { ask, moderator, plenum, stage } = await ruined((doc) => fillForeignTypes(doc, 60_000))
		stage.getMap('anderes').set('x', 'y')
		const told = (await ask('GET', '/api/foreign', { token: moderator })).body as ForeignAnswer
		expect(told.bytes).toBeGreaterThan(59_000)
		expect(told.types.map(({ room, name }) => `${room}/${name}`)).toEqual([
			'plenum/vandal',
			'plenum/vandalische Liste',
			'plenum/vandalischer Text',
			'stage/anderes',
		])
		const emptied = await ask('DELETE', '/api/foreign', { token: moderator })
		expect(emptied.body).toEqual({ bytes: 0, count: 0, types: [] })
		expect(plenum.getMap('vandal').size).toBe(0)
		expect(boardsOf(plenum)).not.toEqual([])
	})

	it('[FOREIGN4] a thousand names, and long ones, are told as fifty short ones', async () => {
		const { ask, moderator } = await ruined((doc) => {
			for (let i = 0; i < 1000; i++) doc.getMap('x'.repeat(500) + i).set('a', i)
		})
		const told = (await ask('GET', '/api/foreign', { token: moderator })).body as ForeignAnswer
		expect(told.count).toBe(1000)
		expect(told.types).toHaveLength(50)
		expect(told.types.every(({ name }) => name.length <= 80)).toBe(true)
	})

	it('[FOREIGN4] nothing is written where nothing was left', async () => {
		const { ask, moderator, written } = await ruined(() => {})
		const before = written.length
		expect((await ask('DELETE', '/api/foreign', { token: moderator })).status).toBe(200)
		expect(written.length).toBe(before)
	})

	it.each(['GET', 'DELETE'])('[FOREIGN4] %s is the moderation’s alone', async (method) => {
		const { ask, moderator, anna, reader, plenum } = await ruined((doc) => fillForeignTypes(doc, 1000))
		for (const token of [anna, reader]) {
			expect((await ask(method, '/api/foreign', { token })).body).toMatchObject({ error: { id: 'notAllowed' } })
		}
		expect((await ask(method, '/api/foreign')).body).toMatchObject({ error: { id: 'sessionUnknown' } })
		expect(plenum.getMap('vandal').size).toBeGreaterThan(0)
		expect((await ask(method, '/api/foreign', { token: moderator })).status).toBe(200)
	})
})

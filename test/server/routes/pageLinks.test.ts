import { describe, expect, it } from 'vitest'
import { addBoard, boardsOf } from '../../../shared/board/boards.ts'
import { addCards, cardsOn } from '../../../shared/board/cards/index.ts'
import { readRecord, writeChange } from '../../../shared/board/records.ts'
import type { BoardPageAnswer } from '../../../shared/boardPage/index.ts'
import { seededRandom } from '../../../shared/lib/random.ts'
import { addMethodBoard } from '../../../shared/methods/methodBoard.ts'
import { stakeholderAnalysis } from '../../../shared/methods/stakeholder-analysis/index.ts'
import type { PageLinkAnswer, PageLinkSummary } from '../../../shared/protocol/api.ts'
import { runApp, secretOf } from '../../helpers/runningApp.ts'

async function shown() {
	const app = runApp()
	const { id: workshop, links } = await app.found()
	const { token } = await app.joinBy(links.moderator, 'Maren')
	const plenum = app.docOf({ workshop, room: 'plenum' })
	const board = boardsOf(plenum)[0]?.id ?? ''
	const other = addBoard(plenum, 'Nur für uns')
	const lay = (at: string, text: string) => {
		for (const id of addCards(plenum, at, [{ text, x: 0, y: 0 }])) {
			const card = readRecord(plenum, id)
			if (card) writeChange(plenum, card, { ...card, meta: { by: 'Frieda Holm' } })
		}
		expect(cardsOn(plenum, at).flatMap(({ cards }) => cards.map(({ by }) => by))).toContain('Frieda Holm')
	}
	lay(board, 'Fahrdienst für Eltern')
	lay(other, 'Streit mit dem Träger')
	const make = async (at: string) => app.ask('POST', '/api/page-links', { token, body: { board: at } })
	const { id, secret } = (await make(board)).body as PageLinkAnswer
	const read = (with_: string = secret, at = workshop) =>
		app.ask('POST', '/api/page', { body: { workshop: at, secret: with_ } })
	return { ...app, workshop, links, token, board, other, lay, make, id, secret, read }
}

describe('a link to one board', () => {
	it('[LINK18] tells what the board says now, and nothing of another board or of who wrote it', async () => {
		const { read, lay, board } = await shown()
		const first = await read()
		expect(first.status).toBe(200)
		expect(first.headers.get('x-robots-tag')).toContain('noindex')
		expect(first.headers.get('cache-control')).toBe('no-store')
		expect(first.raw).toContain('Fahrdienst für Eltern')
		expect(Object.keys(first.body as object).sort()).toEqual(['language', 'sections', 'title', 'workshop'])
		for (const hidden of ['Streit mit dem Träger', 'Nur für uns', 'Frieda']) expect(first.raw).not.toContain(hidden)
		lay(board, 'Telefonliste')
		expect((await read()).raw).toContain('Telefonliste')
	})

	it('[LINK18] tells what a building block says as a table under the words of its method', async () => {
		const { read, docOf, workshop, make } = await shown()
		const plenum = docOf({ workshop, room: 'plenum' })
		const at = addMethodBoard(plenum, stakeholderAnalysis, { locale: 'de', filled: true, random: seededRandom(1) })
		const { secret } = (await make(at)).body as PageLinkAnswer
		const { sections } = (await read(secret)).body as BoardPageAnswer
		const table = sections.flatMap(({ content }) => content).find(({ kind }) => kind === 'table')
		if (table?.kind !== 'table') throw new Error('The analysis is a table')
		expect(table.columns.map(({ label }) => label)).toContain('Ziele')
		expect(table.rows.length).toBeGreaterThan(3)
	})

	it('[LINK18] lets nobody join, and a link of the workshop opens no page', async () => {
		const { ask, workshop, secret, links, read, joinBy } = await shown()
		for (const path of ['/api/join', '/api/invitation'])
			expect((await ask('POST', path, { body: { workshop, secret } })).status).toBe(404)
		expect((await ask('GET', '/api/outline', { token: secret })).status).toBe(401)
		expect((await read(secretOf(links.reader).secret)).status).toBe(404)
		// The honest reader comes in as ever.
		expect((await joinBy(links.reader)).role).toBe('reader')
	})

	it('[LINK18] tells nothing once it is revoked, and keeps the first date', async () => {
		const { ask, id, token, read, now, pass, make, board } = await shown()
		const since = now()
		await ask('DELETE', `/api/page-links/${id}`, { token })
		pass(5000)
		expect((await ask('DELETE', `/api/page-links/${id}`, { token })).body).toMatchObject({ revoked: since })
		const gone = await read()
		expect(gone.status).toBe(410)
		expect(gone.body).toMatchObject({ error: { id: 'linkRevoked', since } })
		expect(gone.raw).not.toContain('Fahrdienst')
		const { secret } = (await make(board)).body as PageLinkAnswer
		expect((await read(secret)).status).toBe(200)
	})

	it('[LINK18] is made for no board that readers do not see, and ends with the board', async () => {
		const { ask, make, token, read, board } = await shown()
		expect((await make('page:erfunden')).status).toBe(404)
		expect(
			(await ask('POST', '/api/boards', { token, body: { board: 'page:geheim', access: 'moderation' } })).status,
		).toBe(201)
		expect((await make('page:geheim')).status).toBe(404)
		expect((await read()).status).toBe(200)
		expect((await ask('PUT', `/api/boards/${board}`, { token, body: { access: 'moderation' } })).status).toBe(200)
		const hidden = await read()
		expect(hidden.status).toBe(404)
		expect(hidden.raw).not.toContain('Fahrdienst')
	})

	it('[LINK3] guesses and strange workshops get the same answer; who guesses on is braked, and the right link never', async () => {
		const { read } = await shown()
		const [guessed, elsewhere] = [await read('x'.repeat(27)), await read('x'.repeat(27), 'nirgends')]
		expect(guessed.status).toBe(404)
		expect(elsewhere.body).toEqual(guessed.body)
		for (let i = 0; i < 40; i++) await read('y'.repeat(27))
		expect((await read('y'.repeat(27))).status).toBe(429)
		expect((await read()).status).toBe(200)
	})

	it('[LINK4] is listed for the moderation without its secret', async () => {
		const { ask, token, secret, id, board } = await shown()
		const { raw, body } = await ask('GET', '/api/page-links', { token })
		expect((body as PageLinkSummary[]).map((link) => [link.id, link.board])).toEqual([[id, board]])
		expect(raw).not.toContain(secret)
	})
})

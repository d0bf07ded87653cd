import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { addBoard, boardsOf } from '../../../shared/board/boards.ts'
import { addCards, removeShapes } from '../../../shared/board/cards/index.ts'
import { readAllRecords } from '../../../shared/board/records.ts'
import type { RestoredAnswer, VersionSummary, VersionsAnswer } from '../../../shared/protocol/api.ts'
import { unbundled } from '../../../shared/updates/bundle.ts'
import { runApp } from '../../helpers/runningApp.ts'

/** A workshop with a board of ten cards, and its moderator. */
async function workshop() {
	const app = runApp()
	const { id, links } = await app.found()
	const { token } = await app.joinBy(links.moderator, 'Maren')
	const plenum = () => app.docOf({ workshop: id, room: 'plenum' })
	const board = addBoard(plenum(), 'Ideen')
	const cards = addCards(
		plenum(),
		board,
		Array.from({ length: 10 }, (_, i) => ({ text: `Karte ${i}`, x: i * 200, y: 0 })),
	)
	const ask = (method: string, path: string, body?: unknown, as = token) =>
		app.ask(method, `/api/versions${path}`, { token: as, ...(body !== undefined && { body }) })
	const list = async () => ((await ask('GET', '')).body as VersionsAnswer).versions
	const keep = async (label?: string) => (await ask('POST', '', { label })).body as VersionSummary
	return { ...app, ask, id, links, plenum, board, cards, list, keep }
}

it('[RESTORE7] a version is kept by hand under its label, listed, and read as a document', async () => {
	const { ask, keep, list, plenum, cards, now, pass } = await workshop()
	expect(await list()).toEqual([])
	const kept = await keep('  Vor der\nPause ')
	expect(kept).toMatchObject({ reason: 'byHand', label: 'Vor der Pause', time: now() })
	pass(1_000)
	expect((await keep()).label).toBeUndefined()
	expect((await list())[1]).toEqual(kept)
	removeShapes(plenum(), cards)
	const { status, headers, bytes } = await ask('GET', `/${kept.id}`)
	expect([status, headers.get('content-type')]).toEqual([200, 'application/octet-stream'])
	const then = new Y.Doc()
	for (const update of unbundled(bytes)) Y.applyUpdate(then, update)
	expect([...readAllRecords(then).values()].filter(({ type }) => type === 'card')).toHaveLength(10)
})

it('[RESTORE7] missing cards, one board and the whole plenum come back by request', async () => {
	const { ask, keep, list, plenum, cards, board } = await workshop()
	const { id } = await keep()
	const restore = async (body: unknown) => (await ask('POST', `/${id}/restore`, body)).body
	const count = () => [...readAllRecords(plenum()).values()].filter(({ type }) => type === 'card').length
	removeShapes(plenum(), cards.slice(0, 4))
	const restored = (await restore({ missing: true })) as RestoredAnswer
	expect(restored.entries).toBe(4)
	expect((await list()).map((each) => each.id)).toContain(restored.before)
	addCards(plenum(), board, [{ text: 'neu', x: 0, y: 0 }])
	expect(await restore({ board })).toMatchObject({ entries: 1 })
	expect(count()).toBe(10)
	removeShapes(plenum(), cards)
	expect(await restore({})).toEqual({ entries: 10 + boardsOf(plenum()).length })
	expect(count()).toBe(10)
})

it('[RESTORE7] what is no version, no board or no request is refused', async () => {
	const { ask, keep, list } = await workshop()
	const { id } = await keep()
	for (const [path, body, refusal] of [
		['/nowhere/restore', {}, 'notFound'],
		['/..%2f..%2fetc/restore', {}, 'notFound'],
		[`/${id}/restore`, { board: 'page:nowhere' }, 'notFound'],
		[`/${id}/restore`, { board: 7 }, 'malformed'],
		[`/${id}/restore`, { missing: 'yes' }, 'malformed'],
		['', { label: 'x'.repeat(81) }, 'malformed'],
	] as const) {
		expect((await ask('POST', path, body)).body, path).toMatchObject({ error: { id: refusal } })
	}
	expect((await ask('GET', '/nowhere')).body).toMatchObject({ error: { id: 'notFound' } })
	expect(await list()).toHaveLength(1)
})

it('[RESTORE7] nobody else lists, keeps, reads or restores, and no other workshop has it', async () => {
	const { ask, keep, links, joinBy, found, list } = await workshop()
	const { id } = await keep()
	const there = await found('Runder Tisch')
	const people = {
		participant: (await joinBy(links.participant)).token,
		reader: (await joinBy(links.reader)).token,
		elsewhere: (await joinBy(there.links.moderator)).token,
	}
	for (const [who, token] of Object.entries(people)) {
		const answers = await Promise.all([
			ask('GET', `/${id}`, undefined, token),
			ask('POST', `/${id}/restore`, {}, token),
		])
		for (const { body } of answers) {
			expect(body, who).toMatchObject({ error: { id: who === 'elsewhere' ? 'notFound' : 'notAllowed' } })
		}
		if (who === 'elsewhere') expect((await ask('GET', '', undefined, token)).body).toEqual({ versions: [] })
		else expect((await ask('POST', '', {}, token)).body).toMatchObject({ error: { id: 'notAllowed' } })
	}
	expect(await list()).toHaveLength(1)
})

it('[VERSION4] people are named as long as their sessions last', async () => {
	const { ask, list, id, links, joinBy, versions } = await workshop()
	const anna = await joinBy(links.participant, 'Anna')
	const about = { time: 1, reason: 'interval', present: 9, changes: 3, epoch: 0 } as const
	await versions.keep({ workshop: id, room: 'plenum' }, { ...about, people: [anna.participant, 'long gone'] }, [])
	expect((await list())[0]).toMatchObject({ people: ['Anna'], present: 9, changes: 3 })
	expect((await ask('GET', '')).raw).not.toContain('long gone')
})

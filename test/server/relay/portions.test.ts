import * as encoding from 'lib0/encoding'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { writeDeletions } from '../../../shared/updates/deletions.ts'
import { relayHouse } from '../../helpers/relayHouse.ts'

const text = (doc: Y.Doc) => doc.getText('minutes')
/** Few enough that a machine which is busy with other tests takes them in time, in portions as small. */
const letters = 2_400
const rangesPerTurn = 200

/** Anna has written a long text; the moderation and Anna look at it. Turns of the event loop are counted, and may be waited for. */
async function longMinutes() {
	let turns = 0
	let eachTurn = async () => {}
	const house = relayHouse({
		limits: { rangesPerTurn },
		nextTurn: async () => {
			turns += 1
			await eachTurn()
		},
	})
	const anna = house.join('anna')
	const miriam = house.join('miriam', { role: 'moderator' })
	await house.settle()
	text(anna.doc).insert(0, 'x'.repeat(letters))
	await house.settle()
	turns = 0
	return {
		house,
		anna,
		miriam,
		turns: () => turns,
		/** From now on `task` is done whenever others have their turn. */
		each(task: () => void) {
			eachTurn = async () => task()
		},
	}
}

/** Every second letter, deleted one by one. */
const everySecond = (client: number) =>
	encoding.encode((out) => {
		encoding.writeVarUint(out, 0)
		const ranges = Array.from({ length: letters / 2 }, (_, i) => ({ clock: i * 2, len: 1 }))
		writeDeletions(out, new Map([[client, ranges]]))
	})

describe('very many deletions at once', () => {
	test('[COST4] are taken in portions, and others have their turns between them', async () => {
		const { house, anna, miriam, turns, each } = await longMinutes()
		const seen: number[] = []
		each(() => seen.push(text(anna.doc).length))
		miriam.sendMissing(everySecond(anna.doc.clientID))
		await house.settle()
		expect(turns()).toBeGreaterThanOrEqual(letters / 2 / rangesPerTurn - 1)
		expect(seen.length).toBe(turns())
		expect(text(anna.doc).length).toBe(letters / 2)
		expect(miriam.saved).toBe(miriam.sent)
		expect(miriam.socket.closed).toBeUndefined()
	})

	test('[COST4] stop where their author leaves; what was taken stays, and the whole answer can be given again', async () => {
		const { house, anna, miriam, each } = await longMinutes()
		let left = 3
		each(() => {
			left -= 1
			if (left === 0) miriam.leave()
		})
		const deletions = everySecond(anna.doc.clientID)
		miriam.sendMissing(deletions)
		await house.settle()
		const { length } = text(anna.doc)
		expect(length).toBeLessThan(letters)
		expect(length).toBeGreaterThan(letters / 2)
		const again = house.join('miriam', { role: 'moderator' })
		await house.settle()
		again.sendMissing(deletions)
		await house.settle()
		expect(text(anna.doc).length).toBe(letters / 2)
		expect(again.saved).toBe(again.sent)
	})

	test('[COST4] come before what else the same person brings, which arrives whole', async () => {
		const { house, anna, miriam } = await longMinutes()
		const away = new Y.Doc()
		Y.applyUpdate(away, Y.encodeStateAsUpdate(anna.doc))
		away.transact(() => {
			for (let at = letters - 1; at > 0; at -= 2) text(away).delete(at, 1)
			away.getMap('notes').set('note 1', 'Was offline geschrieben wurde')
		})
		miriam.sendMissing(Y.encodeStateAsUpdate(away, Y.encodeStateVector(anna.doc)))
		await house.settle()
		expect(text(anna.doc).length).toBe(letters / 2)
		expect(anna.notes.get('note 1')).toBe('Was offline geschrieben wurde')
		expect(miriam.saved).toBe(miriam.sent)
	})

	test('[COST4] of words that come along with them, written and corrected offline, need no turns of their own', async () => {
		const { house, anna, turns } = await longMinutes()
		const away = new Y.Doc()
		away.transact(() => {
			const draft = away.getText('draft')
			draft.insert(0, 'y'.repeat(letters))
			for (let at = letters - 1; at > 0; at -= 2) draft.delete(at, 1)
		})
		const bert = house.join('bert', { silent: true })
		bert.sendMissing(Y.encodeStateAsUpdate(away))
		await house.settle()
		expect(bert.socket.closed).toBeUndefined()
		expect(anna.doc.getText('draft').length).toBe(letters / 2)
		expect(bert.saved).toBe(bert.sent)
		expect(turns()).toBeLessThan(letters / 2 / rangesPerTurn)
	})
})

describe('deletions of what nobody has ever written', () => {
	const unwritten = (count: number) =>
		encoding.encode((out) => {
			encoding.writeVarUint(out, 0)
			writeDeletions(out, new Map(Array.from({ length: count }, (_, i) => [1_000 + i, [{ clock: 0, len: 1 }]])))
		})

	test('[COST5] are refused when there are many of them', async () => {
		const { house, anna } = await longMinutes()
		const eve = house.join('eve', { silent: true })
		await house.settle()
		eve.sendMissing(unwritten(1_001))
		expect(eve.socket.closed).toBe('malformed')
		anna.notes.set('note 1', 'honest')
		await house.settle()
		expect(anna.saved).toBe(anna.sent)
	})

	test('[COST5] are left out when there are few', async () => {
		const { house } = await longMinutes()
		const eve = house.join('eve', { silent: true })
		await house.settle()
		eve.sendMissing(unwritten(1_000))
		await house.settle()
		expect(eve.socket.closed).toBeUndefined()
	})
})

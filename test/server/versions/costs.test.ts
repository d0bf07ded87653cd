// What a version costs. With VERSION_CARDS=1500 it prints the figures of decision 030; the everyday run is a small one.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { RoomDocument } from '../../../server/relay/document/roomDocument.ts'
import { diskVersions } from '../../../server/versions/index.ts'
import { largeDocuments, nextTurn } from '../../../server/worker/largeDocuments.ts'
import { workerHere } from '../../../server/worker/worker.ts'
import { addBoard } from '../../../shared/board/boards.ts'
import { newCardProps, writeShape } from '../../../shared/board/cards/index.ts'
import { readRecord, writeChange } from '../../../shared/board/records.ts'
import { seededRandom } from '../../../shared/lib/random.ts'
import { bringBack, compareVersions } from '../../../shared/versions/index.ts'
import { version } from '../../contracts/versionStore.ts'

const cards = Number(process.env.VERSION_CARDS ?? 200)
const seed = Number(process.env.VERSION_SEED ?? 9)
const folder = mkdtempSync(join(tmpdir(), 'versions-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Cards of sixty people on one board, each moved ten times. */
function workshop(): RoomDocument {
	const random = seededRandom(seed)
	const document = new RoomDocument(largeDocuments(workerHere, 'muehlenrade', nextTurn))
	document.change(1, (doc) => addBoard(doc, 'Ideen', random, 'page:ideas'))
	for (let i = 0; i < cards; i++) {
		document.change(2 + (i % 60), (doc) => {
			const text = `Karte ${i} mit einigen Worten und noch ${Math.floor(random() * 1e6)} mehr`
			const place = { x: random() * 5_000, y: random() * 5_000 }
			const id = writeShape(doc, 'card', 'page:ideas', 'a1', place, newCardProps({ text }), random)
			for (let move = 0; move < 10; move++) {
				const record = readRecord(doc, id)
				if (record) writeChange(doc, record, { ...record, x: random() * 5_000, y: random() * 5_000 })
			}
		})
	}
	return document
}

async function timed<Answer>(work: () => Answer | Promise<Answer>): Promise<{ ms: number; answer: Answer }> {
	const begin = performance.now()
	const answer = await work()
	return { ms: performance.now() - begin, answer }
}

test('[VERSION10] handing a state on costs nothing, whatever the document holds', { timeout: 120_000 }, async () => {
	const document = workshop()
	const store = diskVersions(folder)
	const plenum = { workshop: 'muehlenrade', room: 'plenum' } as const
	const taken = await timed(() => document.checkpoint()())
	const kept = await timed(() => store.keep(plenum, 'v1', version(1), taken.answer))
	const listed = await timed(() => diskVersions(folder).list('muehlenrade'))
	const read = await timed(() => store.read('muehlenrade', 'v1'))
	const then = new Y.Doc()
	const opened = await timed(() =>
		then.transact(() => {
			for (const update of read.answer) Y.applyUpdate(then, update)
		}),
	)
	const now = new Y.Doc()
	Y.applyUpdate(now, Y.encodeStateAsUpdate(then))
	now.getMap('records').clear()
	const compared = await timed(() => compareVersions(then, now))
	const back = await timed(() => bringBack(now, then, { missing: true }))
	expect(back.answer).toBe(cards + 1)
	expect(taken.ms).toBeLessThan(25)
	if (process.env.VERSION_CARDS) {
		console.log({
			seed,
			cards,
			documentBytes: document.size,
			versionBytes: kept.answer.bytes,
			...Object.fromEntries(
				Object.entries({ taken, kept, listed, read, opened, compared, back }).map(([name, { ms }]) => [
					`${name}Ms`,
					Math.round(ms * 100) / 100,
				]),
			),
		})
	}
})

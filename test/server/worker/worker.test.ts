import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { DryRun } from '../../../server/worker/dryRun.ts'
import { NoDocument } from '../../../server/worker/encoded.ts'
import { largeDocuments, nextTurn } from '../../../server/worker/largeDocuments.ts'
import { workerInOwnProcess } from '../../../server/worker/ownProcess.ts'
import { type Worker, workerHere } from '../../../server/worker/worker.ts'
import { systemClock } from '../../../shared/lib/clock.ts'
import { seededRandom } from '../../../shared/lib/random.ts'
import { hostileUpdate } from '../../helpers/hostileUpdates.ts'
import { program } from '../../helpers/programs.ts'
import { virtualClock } from '../../helpers/virtualClock.ts'

const workshop = 'muehlenrade'

/** A board with some minutes, as updates. */
function board() {
	const doc = new Y.Doc()
	doc.getText('minutes').insert(0, 'Wir beginnen. '.repeat(2_000))
	for (let i = 0; i < 300; i++) doc.getMap('notes').set(`note ${i}`, { text: `Karte ${i}` })
	return { doc, updates: [Y.encodeStateAsUpdate(doc)] }
}

/** What somebody writes who has the board before them. */
function written(doc: Y.Doc, edit: (copy: Y.Doc) => void): Pick<DryRun, 'update' | 'fresh'> {
	const copy = new Y.Doc()
	Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
	edit(copy)
	return {
		update: Y.encodeStateAsUpdate(copy, Y.encodeStateVector(doc)),
		fresh: [{ client: copy.clientID, known: 0 }],
	}
}

const reports: object[] = []
const report = (event: string, details: object) => void reports.push({ event, ...details })
const opened: Worker[] = []
const kinds: { where: string; open: () => Worker }[] = [
	{ where: 'in this thread', open: () => workerHere },
	{
		where: 'in a process of its own',
		open: () => workerInOwnProcess({ program: program('worker'), clock: systemClock, report }),
	},
]
const open = (worker: Worker) => {
	opened.push(worker)
	return worker
}
afterAll(() => {
	for (const worker of opened) worker.close()
})

describe.each(kinds)('a worker $where', (kind) => {
	test('[DRY2] say what an honest edit does, and leave the document as it is', async () => {
		const { doc, updates } = board()
		const before = updates.map((update) => update.slice())
		const edit = written(doc, (copy) => {
			for (let i = 0; i < 1_000; i++) copy.getMap('notes').set(`new ${i}`, { text: 'Karte' })
		})
		const worker = open(kind.open())
		// A machine with much else to do says so, and is asked again.
		await expect
			.poll(() => worker.run('dryRun', workshop, () => ({ document: updates, ...edit, mostSteps: 500 })), {
				timeout: 10_000,
			})
			.toMatchObject({ is: 'applied', steps: 0, structs: { before: 301, after: 1_301 } })
		expect(updates).toEqual(before)
	})

	test('[DRY2] count the steps of what was written far from where it was meant', async () => {
		const { updates } = board()
		const stranger = new Y.Doc()
		stranger.getText('minutes').insert(0, 'Ich war auch da.')
		const outcome = await open(kind.open()).run('dryRun', workshop, () => ({
			document: updates,
			update: Y.encodeStateAsUpdate(stranger),
			fresh: [{ client: stranger.clientID, known: 0 }],
			mostSteps: 500,
		}))
		expect(outcome?.is === 'applied' && outcome.steps).toBeGreaterThanOrEqual(500)
	})

	test('[DRY3] break off what takes too long, refuse what cannot be read, and go on', async () => {
		const worker = open(kind.open())
		const { doc, updates } = board()
		const victim = doc.clientID
		const who = { client: 7, clock: 0, victim, victimClock: Y.getState(doc.store, victim) }
		const run = (update: Uint8Array) =>
			worker.run('dryRun', workshop, () => ({
				document: updates,
				update,
				fresh: [{ client: 7, known: 0 }],
				mostSteps: 500,
			}))
		const dear = sharedOrigins(who)
		expect(['tooDear', 'busy']).toContain((await run(dear))?.is)
		expect(await run(Uint8Array.of(1, 1, 7))).toMatchObject({ is: 'malformed' })
		const { update } = written(doc, (copy) => copy.getMap('notes').set('note 1', 'neu'))
		expect(await run(update)).toMatchObject({ is: 'applied' })
	}, 20_000)

	test('[WORK1] encodes a document anew, prepares it to be opened, and says when it is none', async () => {
		const { doc, updates } = board()
		const large = largeDocuments(open(kind.open()), workshop, nextTurn)
		expect(await large.encode({ updates })).toEqual({
			whole: updates[0],
			state: Y.encodeStateAsUpdateV2(doc),
			structs: 301,
		})
		const { doc: copy, whole } = await large.open({ updates })
		expect(whole).toEqual(updates[0])
		expect(Y.encodeStateAsUpdate(copy)).toEqual(whole)
		await expect(large.open({ updates: [Uint8Array.of(1, 1, 7)] })).rejects.toThrow(NoDocument)
	})

	test('[DRY2] what nobody wants to know any more is not tried', async () => {
		expect(await open(kind.open()).run('dryRun', workshop, () => undefined)).toBeUndefined()
		const refused = open(kind.open()).run('dryRun', workshop, () => {
			throw new Error('not any more')
		})
		await expect(refused).rejects.toThrow('not any more')
	})
})

describe('the process', () => {
	const { doc, updates } = board()
	const honest = () => ({
		document: updates,
		...written(doc, (copy) => copy.getMap('notes').set('note 1', 'neu')),
		mostSteps: 500,
	})
	/** A program that does something else with what it is given. */
	const programThat = (name: string, does: string) => {
		const path = join(program('worker'), '..', `${name}.mjs`)
		writeFileSync(path, `process.on('message', (wanted) => { ${does} })`)
		return path
	}

	test('[DRY3] one that ends in the midst is no harm: the update is refused, and the next one tried in another', async () => {
		const ends =
			"if (wanted.given.mostSteps === 1) process.exit(3); process.send({ is: 'done', answer: { is: 'busy' } })"
		const worker = open(workerInOwnProcess({ program: programThat('ends', ends), clock: systemClock, report }))
		const first = worker.run('dryRun', workshop, () => ({ ...honest(), mostSteps: 1 }))
		await expect(first).rejects.toMatchObject({ wasAtIt: true })
		expect(reports.at(-1)).toEqual({ event: 'workerFailed', kind: 'dryRun', why: 'the process ended with 3' })
		expect(await worker.run('dryRun', workshop, honest)).toEqual({ is: 'busy' })
	})

	test('[DRY3] one that never answers is ended after ten seconds', async () => {
		const clock = virtualClock()
		const worker = open(workerInOwnProcess({ program: programThat('silent', ''), clock, report }))
		const outcome = expect(worker.run('dryRun', workshop, honest)).rejects
		const refused = outcome.toMatchObject({ message: 'no answer', wasAtIt: true })
		await clock.pass(10_000)
		await refused
	})

	test('[DRY3] one that cannot be started makes nobody guilty', async () => {
		const worker = open(
			workerInOwnProcess({ program: program('worker'), clock: systemClock, report, node: '/nowhere/node' }),
		)
		await expect(worker.run('dryRun', workshop, honest)).rejects.toMatchObject({ wasAtIt: false })
		// What is needed is done here then.
		const { whole } = await largeDocuments(worker, workshop, nextTurn).encode({ updates })
		expect(whole).toEqual(updates[0])
	})
})

/** Thousands of things beside one and the same: each is compared with all others. */
function sharedOrigins(who: Parameters<typeof hostileUpdate>[1]): Uint8Array {
	const random = seededRandom(3)
	for (let tries = 0; tries < 10_000; tries++) {
		const { kind, update } = hostileUpdate(random, who, 200_000)
		if (kind === 'sharedOrigin' && update.length > 100_000) return update
	}
	throw new Error('the generator makes none')
}

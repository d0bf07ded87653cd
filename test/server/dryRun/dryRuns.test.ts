import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { type DryRun, type DryRuns, dryRunsHere } from '../../../server/dryRun/dryRun.ts'
import { dryRunsInOwnProcess } from '../../../server/dryRun/ownProcess.ts'
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
const opened: DryRuns[] = []
const kinds: { where: string; open: () => DryRuns }[] = [
	{ where: 'in this thread', open: () => dryRunsHere },
	{
		where: 'in a process of their own',
		open: () => dryRunsInOwnProcess({ program: program('dryRun'), clock: systemClock, report }),
	},
]
const open = (dryRuns: DryRuns) => {
	opened.push(dryRuns)
	return dryRuns
}
afterAll(() => {
	for (const dryRuns of opened) dryRuns.close()
})

describe.each(kinds)('dry runs $where', (kind) => {
	test('[DRY2] say what an honest edit does, and leave the document as it is', async () => {
		const { doc, updates } = board()
		const before = updates.map((update) => update.slice())
		const edit = written(doc, (copy) => {
			for (let i = 0; i < 1_000; i++) copy.getMap('notes').set(`new ${i}`, { text: 'Karte' })
		})
		const outcome = await open(kind.open()).run(workshop, () => ({ document: updates, ...edit, mostSteps: 500 }))
		expect(outcome).toMatchObject({ is: 'applied', steps: 0, structs: { before: 301, after: 1_301 } })
		expect(updates).toEqual(before)
	})

	test('[DRY2] count the steps of what was written far from where it was meant', async () => {
		const { updates } = board()
		const stranger = new Y.Doc()
		stranger.getText('minutes').insert(0, 'Ich war auch da.')
		const outcome = await open(kind.open()).run(workshop, () => ({
			document: updates,
			update: Y.encodeStateAsUpdate(stranger),
			fresh: [{ client: stranger.clientID, known: 0 }],
			mostSteps: 500,
		}))
		expect(outcome?.is === 'applied' && outcome.steps).toBeGreaterThanOrEqual(500)
	})

	test('[DRY3] break off what takes too long, refuse what cannot be read, and go on', async () => {
		const dryRuns = open(kind.open())
		const { doc, updates } = board()
		const victim = doc.clientID
		const who = { client: 7, clock: 0, victim, victimClock: Y.getState(doc.store, victim) }
		const run = (update: Uint8Array) =>
			dryRuns.run(workshop, () => ({ document: updates, update, fresh: [{ client: 7, known: 0 }], mostSteps: 500 }))
		const dear = sharedOrigins(who)
		expect(['tooDear', 'busy']).toContain((await run(dear))?.is)
		expect(await run(Uint8Array.of(1, 1, 7))).toMatchObject({ is: 'malformed' })
		const { update } = written(doc, (copy) => copy.getMap('notes').set('note 1', 'neu'))
		expect(await run(update)).toMatchObject({ is: 'applied' })
	}, 20_000)

	test('[DRY2] what nobody wants to know any more is not tried', async () => {
		expect(await open(kind.open()).run(workshop, () => undefined)).toBeUndefined()
		const refused = open(kind.open()).run(workshop, () => {
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
		const path = join(program('dryRun'), '..', `${name}.mjs`)
		writeFileSync(path, `process.on('message', (wanted) => { ${does} })`)
		return path
	}

	test('[DRY3] one that ends in the midst is no harm: the update is refused, and the next one tried in another', async () => {
		const ends = "if (wanted.mostSteps === 1) process.exit(3); process.send({ is: 'busy' })"
		const dryRuns = open(dryRunsInOwnProcess({ program: programThat('ends', ends), clock: systemClock, report }))
		expect(await dryRuns.run(workshop, () => ({ ...honest(), mostSteps: 1 }))).toMatchObject({ is: 'tooDear' })
		expect(reports.at(-1)).toEqual({ event: 'dryRunFailed', why: 'the process ended with 3' })
		expect(await dryRuns.run(workshop, honest)).toEqual({ is: 'busy' })
	})

	test('[DRY3] one that never answers is ended after ten seconds', async () => {
		const clock = virtualClock()
		const dryRuns = open(dryRunsInOwnProcess({ program: programThat('silent', ''), clock, report }))
		const outcome = dryRuns.run(workshop, honest)
		await clock.pass(10_000)
		expect(await outcome).toMatchObject({ is: 'tooDear', why: 'no answer' })
	})

	test('[DRY3] one that cannot be started makes nobody guilty', async () => {
		const dryRuns = open(
			dryRunsInOwnProcess({ program: program('dryRun'), clock: systemClock, report, node: '/nowhere/node' }),
		)
		expect(await dryRuns.run(workshop, honest)).toEqual({ is: 'busy' })
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

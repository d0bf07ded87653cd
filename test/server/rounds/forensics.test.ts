import { appendFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import * as Y from 'yjs'
import { createRoundStore, openFileRowStore, type Rooms, Rounds, StageWriter } from '../../../server/rounds/index.ts'
import { addAgendaStep, findAgendaStep, startStep } from '../../../shared/agenda/index.ts'
import { boardsOf } from '../../../shared/board/boards.ts'
import { cardsOn } from '../../../shared/board/cards/index.ts'
import { newId } from '../../../shared/lib/ids.ts'
import { seededRandom } from '../../../shared/lib/random.ts'
import type { RoomName } from '../../../shared/links/rooms.ts'
import { hiddenCards } from '../../helpers/collecting.ts'
import { virtualClock } from '../../helpers/virtualClock.ts'
import { filesIn } from '../../helpers/wireHouse.ts'

let folder: string
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'netzwerkstatt-forensics-'))
})
afterAll(() => rm(folder, { recursive: true }))

const people = 30
const runs = 20
/** of lmdb and most file systems, in bytes */
const page = 4096

/**
 * How much the order in which these texts stand in the bytes of all files below a folder is the order given: Kendall's τ,
 * 1 for the same, -1 for the reverse, about 0 for none. Every text that is found counts, wherever and however often.
 * `nearby`: the same for texts of one page alone, since storages scatter pages and append within them.
 */
async function orderIn(
	path: string,
	texts: readonly string[],
): Promise<{ tau: number; nearby: number; found: number }> {
	const bytes = Buffer.concat([...(await filesIn(path)).values()])
	const places = texts.flatMap((text, given) => offsetsOf(bytes, text).map((at) => ({ given, at })))
	const pairs = places.flatMap((one, i) => places.slice(i + 1).map((other) => [one, other] as const))
	const apart = pairs.filter(([one, other]) => one.given !== other.given)
	const ofOnePage = apart.filter(([one, other]) => Math.floor(one.at / page) === Math.floor(other.at / page))
	return { tau: tauOf(apart), nearby: tauOf(ofOnePage), found: places.length }
}

interface Found {
	given: number
	at: number
}
function tauOf(pairs: readonly (readonly [Found, Found])[]): number {
	const same = pairs.filter(([one, other]) => one.given < other.given === one.at < other.at).length
	return pairs.length === 0 ? 0 : (2 * same - pairs.length) / pairs.length
}

function offsetsOf(bytes: Buffer, text: string): number[] {
	const offsets: number[] = []
	for (let at = bytes.indexOf(text); at >= 0; at = bytes.indexOf(text, at + 1)) offsets.push(at)
	return offsets
}

/** Thirty people hand in one card each, one after the other, and the moderation reveals them. */
async function evening(seed: number) {
	const random = seededRandom(seed)
	const path = join(folder, String(seed))
	const docs = { plenum: new Y.Doc(), stage: new Y.Doc() } satisfies Partial<Record<RoomName, Y.Doc>>
	const docOf = (room: RoomName) => (room === 'stage' ? docs.stage : docs.plenum)
	const rooms: Rooms = {
		read: async ({ room }, read) => read(docOf(room)),
		write: async ({ room }, work) => docOf(room).transact(() => work(docOf(room))),
	}
	const step = addAgendaStep(docs.stage, { title: 'Ankommen', question: 'Was erwarten Sie?', round: hiddenCards })
	startStep(docs.stage, step, 1, random)
	const at = { workshop: newId(random, 14), round: findAgendaStep(docs.stage, step)?.roundId ?? '' }
	const clock = virtualClock()
	const store = createRoundStore(await openFileRowStore(join(path, 'rounds'), { random }))
	const rounds = new Rounds({ store, rooms, stage: new StageWriter(rooms, clock), clock, random })

	const given = Array.from({ length: people }, () => ({ id: newId(random), text: `Vertraulich ${newId(random)}` }))
	const texts = given.map(({ text }) => text)
	for (const { id, text } of given) {
		const token = newId(random, 43)
		const giver = {
			person: { participant: newId(random), name: '', organisation: '' },
			role: 'participant' as const,
			seal: (place: string) => Buffer.from(`${token}${place}`).toString('base64url').slice(0, 43),
		}
		await rounds.handInCard(at, giver, { id, text, attribution: 'anonymous' })
		await appendFile(join(path, 'appended'), `${text}\n`)
	}
	const before = await orderIn(join(path, 'rounds'), texts)
	await rounds.reveal(at)
	const ids = given.map(({ id }) => id)
	const after = await orderIn(join(path, 'rounds'), ids)
	const left = await orderIn(join(path, 'rounds'), texts)
	await store.end()
	await rm(join(path, 'rounds'), { recursive: true })
	const control = await orderIn(path, texts)
	const lying = boardsOf(docs.plenum).flatMap(({ id }) => cardsOn(docs.plenum, id).flatMap(({ cards }) => cards))
	return { before, after, left, control, lying: lying.length }
}

it('[HAND16] the order in which hidden cards came cannot be read from the files, before and after the reveal', async () => {
	const evenings = await Promise.all(Array.from({ length: runs }, (_, i) => evening(i + 1)))
	const mean = (of: (each: (typeof evenings)[number]) => number) =>
		evenings.reduce((sum, each) => sum + Math.abs(of(each)), 0) / runs
	for (const { before, after, left, lying } of evenings) {
		// Each once: nothing older lies about.
		expect([before.found, after.found, left.found, lying]).toEqual([people, people, 0, people])
	}
	const figures = {
		before: mean(({ before }) => before.tau),
		beforeInPages: mean(({ before }) => before.nearby),
		after: mean(({ after }) => after.tau),
		afterInPages: mean(({ after }) => after.nearby),
	}
	for (const [name, tau] of Object.entries(figures)) expect(tau, name).toBeLessThanOrEqual(0.3)
	// The control: a file that is only ever appended to tells all of it.
	expect(mean(({ control }) => control.tau)).toBeGreaterThan(0.99)
	expect(mean(({ control }) => control.nearby)).toBeGreaterThan(0.99)
	// Six hundred hand-ins, each flushed three times, on whatever disk there is.
}, 60_000)

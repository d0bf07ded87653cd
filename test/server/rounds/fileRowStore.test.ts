import { type FileHandle, mkdir, mkdtemp, open, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { copyRounds, createRoundStore, openFileRowStore } from '../../../server/rounds/index.ts'
import { RoundFile } from '../../../server/rounds/roundFile.ts'
import type { Row, RowStore } from '../../../server/rounds/rowStore.ts'
import { blockSize, sealRow, unsealRows } from '../../../server/rounds/sealedRows.ts'
import { seededRandom } from '../../../shared/lib/random.ts'
import { filesIn } from '../../helpers/wireHouse.ts'

const made: string[] = []
let folder: string
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'netzwerkstatt-shelf-'))
	made.push(folder)
})
afterAll(() => Promise.all(made.map((each) => rm(each, { recursive: true }))))

const at = { workshop: 'muehlenrade', round: 'Erwartungen' }
const path = () => join(folder, at.workshop, at.round)
const opened = (more: { memory?: number } = {}) => openFileRowStore(folder, { random: seededRandom(1), ...more })
const put = (rowStore: RowStore, ...rows: Row[]) => rowStore.decide(at, () => ({ answer: 'done', put: rows }))
const row = (name: string, value = `Karte von ${name}`): Row => ({ key: `kept/${name}`, value })
const valuesIn = async (rowStore: RowStore) => (await rowStore.read(at)).rows('').map(({ value }) => value)
const anna = row('anna')
const bernd = row('bernd')

describe('the file of a round', () => {
	it('[HAND16] tells by its size how many rows there are, and not how long they are', async () => {
		const rowStore = await opened()
		for (const [i, text] of ['Ja', 'Mehr Ruhe, mehr Zeit und ein Raum für alle', 'ä'.repeat(140)].entries()) {
			await put(rowStore, row(`hand${i}`, text))
			expect((await stat(path())).size).toBe((i + 1) * blockSize)
		}
		await rowStore.close()
	})

	it('[HAND16] leaves nothing of what it was before on the disk, as far as that writes where it is told to', async () => {
		const rowStore = await opened()
		await put(rowStore, anna)
		// Whoever holds the former file open reads the very blocks that are freed then.
		const former: FileHandle = await open(path(), 'r')
		expect((await former.stat()).size).toBe(blockSize)
		await put(rowStore, bernd)
		const { buffer } = await former.read(Buffer.alloc(blockSize, 'x'), 0, blockSize, 0)
		expect(buffer.equals(Buffer.alloc(blockSize))).toBe(true)
		await former.close()
		expect(await readdir(join(folder, at.workshop))).toEqual([at.round])
		expect(await valuesIn(rowStore)).toEqual([anna.value, bernd.value])
		await rowStore.close()
	})

	it('[HAND17] a hundred who hand in at one moment are a few writes', async () => {
		let writes = 0
		const file = new RoundFile(path(), {
			random: seededRandom(1),
			onUnwiped: () => {},
			onWrite() {
				writes++
			},
		})
		const hands = Array.from({ length: 100 }, (_, i) => row(`hand${i}`))
		await Promise.all(hands.map((hand) => file.decide(() => ({ answer: 1, put: [hand] }))))
		expect(writes).toBeLessThanOrEqual(2)
		expect(unsealRows(await readFile(path())).rows).toHaveLength(100)
		// The control: one after the other, each is a write of its own; and what is there already is none.
		for (const hand of hands.slice(0, 5)) await file.decide(() => ({ answer: 1, put: [{ ...hand, value: 'anders' }] }))
		expect(writes).toBeGreaterThanOrEqual(6)
		const before = writes
		await file.decide(() => ({ answer: 1, put: [{ ...row('hand1'), value: 'anders' }] }))
		expect(writes).toBe(before)
	})

	it('[HAND17] who is answered is on disk: the answer comes after the file', async () => {
		const rowStore = await opened()
		for (const each of [anna, bernd]) {
			expect(await put(rowStore, each)).toBe('done')
			const values = unsealRows(await readFile(path())).rows.map(({ value }) => value)
			expect(values).toContain(each.value)
		}
		await rowStore.close()
	})

	it('[HAND17] a disk that takes nothing is refused to everyone in the write, and memory and disk stay equal', async () => {
		const rowStore = await opened()
		await put(rowStore, anna)
		// Where the next content would be written there is a folder in the way.
		await mkdir(`${path()}.new`)
		const refused = await Promise.allSettled([put(rowStore, bernd), put(rowStore, row('cem'))])
		expect(refused.map((each) => each.status === 'rejected' && each.reason.id)).toEqual(['storageAway', 'storageAway'])
		expect(rowStore.health().ok).toBe(false)
		expect(await valuesIn(rowStore)).toEqual([anna.value])
		expect(unsealRows(await readFile(path())).rows.map(({ value }) => value)).toEqual([anna.value])
		await rm(`${path()}.new`, { recursive: true })
		expect(await put(rowStore, bernd)).toBe('done')
		expect(rowStore.health()).toEqual({ ok: true })
		expect(await valuesIn(rowStore)).toEqual([anna.value, bernd.value])
		await rowStore.close()
	})

	it('[HAND17] who asks for something impossible fails alone', async () => {
		const rowStore = await opened()
		const outcomes = await Promise.allSettled([
			put(rowStore, anna),
			rowStore.decide(at, () => {
				throw new Error('none of my rows')
			}),
			put(rowStore, bernd),
		])
		expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
		expect(await valuesIn(rowStore)).toEqual([anna.value, bernd.value])
		await rowStore.close()
	})
})

describe('after a crash', () => {
	it.each([
		['while the next content was written', '.new', 'r1 0badc0de ["kept/bernd","Kar'],
		['before the next content took its place', '.new', sealRow(bernd).bytes],
		['before the former content was overwritten', '.old', sealRow(bernd).bytes],
	])('[HAND17] %s, what was answered is there and the rest is overwritten', async (_, ending, bytes) => {
		const before = await opened()
		await put(before, anna)
		await before.close()
		await writeFile(`${path()}${ending}`, bytes)
		const leftOver = await open(`${path()}${ending}`, 'r')
		const rowStore = await opened()
		expect((await leftOver.readFile()).every((byte) => byte === 0)).toBe(true)
		await leftOver.close()
		expect(await readdir(join(folder, at.workshop))).toEqual([at.round])
		expect(await valuesIn(rowStore)).toEqual([anna.value])
		await rowStore.close()
	})
})

describe('damage', () => {
	it('[HAND8] any byte that changes costs one row at most, and is counted until the round is forgotten', async () => {
		const random = seededRandom(7)
		const hands = Array.from({ length: 12 }, (_, i) => row(`hand${i}`, `Karte ${i} `.repeat(1 + (i % 3) * 40)))
		const rowStore = await opened()
		await put(rowStore, ...hands)
		await rowStore.close()
		const sound = await readFile(path())
		expect(sound.length).toBeGreaterThan(12 * blockSize)
		for (let turn = 0; turn < 400; turn++) {
			const damaged = Buffer.from(sound)
			const place = Math.floor(random() * damaged.length)
			damaged.writeUInt8((damaged.readUInt8(place) + 1 + Math.floor(random() * 255)) % 256, place)
			const { rows } = unsealRows(damaged)
			expect(rows.length, `byte ${place}`).toBeGreaterThanOrEqual(11)
			for (const { key, value } of rows) expect(hands).toContainEqual({ key, value })
		}
		for (const left of [0, 1, blockSize - 1, blockSize, sound.length - blockSize]) {
			expect(unsealRows(sound.subarray(0, left)).rows.length).toBeLessThan(12)
		}
	})

	it('[HAND8] is told when the round is revealed, although others have handed in since', async () => {
		const settings = { kind: 'cards', attribution: 'anonymous', hidden: true, columns: [] } as const
		const agreed = { step: 'ankommen', about: 'Was erwarten Sie?', settings }
		const hand = (name: string) => ({ session: `session-of-${name}`, other: '' })
		const card = (id: string) => ({ is: 'card', card: { id, text: `Karte ${id}` } }) as const
		let rowStore = await opened()
		let store = createRoundStore(rowStore)
		for (const name of ['anna', 'bernd']) await store.keep(at, agreed, hand(name), card(name))
		await store.end()
		const bytes = await readFile(path())
		bytes[bytes.indexOf('Karte anna')] = 0
		await writeFile(path(), bytes)
		rowStore = await opened()
		store = createRoundStore(rowStore)
		await store.keep(at, agreed, hand('cem'), card('cem'))
		await store.keep(at, agreed, hand('dilek'), card('dilek'))
		const { kept, damaged } = await store.close(at, agreed)
		expect([kept.length, damaged]).toEqual([3, 1])
		await store.finish(at)
		expect((await rowStore.read(at)).rows('damaged/')).toEqual([])
		await store.end()
	})

	it('the layout of a row stays what it is', () => {
		const stored = `r1 63b6e072 ["kept/anna","Karte von \\"Anna\\"\\n"]`.padEnd(blockSize - 1, ' ')
		const { rows, damaged } = unsealRows(Buffer.from(`${stored}\n`))
		expect(rows).toMatchObject([{ key: 'kept/anna', value: 'Karte von "Anna"\n' }])
		expect(damaged).toEqual([])
	})
})

describe('a shelf of files', () => {
	it('[HAND18] keeps rounds nobody asks for on disk only', async () => {
		const rowStore = await opened({ memory: 4 * blockSize })
		const rounds = Array.from({ length: 8 }, (_, i) => ({ workshop: at.workshop, round: `Runde${i}` }))
		for (const round of rounds) await rowStore.decide(round, () => ({ answer: 0, put: [anna] }))
		// What has been let go is read again, what is used is not.
		for (const { round } of rounds) await writeFile(join(folder, at.workshop, round), sealRow(bernd).bytes)
		const values = await Promise.all(rounds.map(async (round) => (await rowStore.read(round)).rows('')[0]?.value))
		expect(values.slice(0, 4)).toEqual(Array(4).fill(bernd.value))
		expect(values.at(-1)).toBe(anna.value)
		await rowStore.close()
	})

	it('[HAND18] asking for rounds that do not exist leaves nothing behind, in memory or on disk', async () => {
		const rowStore = await opened()
		for (const round of ['Nichts', '../../../etc/passwd', '', 'x'.repeat(5000), 'a/b']) {
			expect((await rowStore.read({ workshop: at.workshop, round })).rows('')).toEqual([])
			expect(await rowStore.decide({ workshop: '..', round }, () => ({ answer: 'nothing' }))).toBe('nothing')
		}
		expect(await readdir(folder)).toEqual([])
		// Whatever a round is called, its file lies where it belongs.
		for (const round of ['..', '.', 'a/../../b', 'x'.repeat(5000)]) {
			await rowStore.decide({ workshop: at.workshop, round }, () => ({ answer: 0, put: [anna] }))
		}
		expect(await readdir(join(folder, at.workshop))).toHaveLength(4)
		expect(await readdir(folder)).toEqual([at.workshop])
		await rowStore.close()
	})

	it('[HAND19] of a workshop that is erased nothing is left, and of the others everything', async () => {
		const rowStore = await opened()
		const elsewhere = { workshop: 'elsterau', round: at.round }
		for (const round of [at, { ...at, round: 'Zweite' }, elsewhere]) {
			await rowStore.decide(round, () => ({ answer: 0, put: [row('anna', 'Kanarienvogel')] }))
		}
		const held = await open(path(), 'r')
		const late = put(rowStore, bernd)
		await rowStore.erase(at.workshop)
		await late
		expect((await held.readFile()).includes('Kanarienvogel')).toBe(false)
		await held.close()
		expect(await readdir(folder)).toEqual([elsewhere.workshop])
		expect(await valuesIn(rowStore)).toEqual([])
		expect((await rowStore.read(elsewhere)).get(anna.key)).toBe('Kanarienvogel')
		await rowStore.erase('nobody')
		// The name can be used again.
		await put(rowStore, anna)
		expect(await valuesIn(rowStore)).toEqual([anna.value])
		await rowStore.close()
	})
})

describe('a copy', () => {
	it('[HAND21] that is made while people hand in holds all that was answered before it began', async () => {
		const rowStore = await opened()
		let answered = 0
		let ended = false
		const handingIn = (async () => {
			while (!ended) {
				await put(rowStore, row(`hand${answered}`))
				answered++
			}
		})()
		for (let copy = 0; copy < 30; copy++) {
			const least = answered
			const to = join(tmpdir(), `${basename(folder)}-copy${copy}`)
			expect(await copyRounds(folder, to)).toEqual([])
			const bytes = await readFile(join(to, at.workshop, at.round)).catch(() => Buffer.alloc(0))
			expect(unsealRows(bytes).rows.length).toBeGreaterThanOrEqual(least)
			await rm(to, { recursive: true })
		}
		ended = true
		await handingIn
		expect(answered).toBeGreaterThan(5)
		await rowStore.close()
	}, 30_000)

	it('[HAND21] tells what is damaged, and copies it as it is', async () => {
		const rowStore = await opened()
		await put(rowStore, anna, bernd)
		await rowStore.close()
		const bytes = await readFile(path())
		bytes[20] = 0
		await writeFile(path(), bytes)
		expect(await copyRounds(folder, join(made[0] ?? '', 'copy'))).toEqual([path()])
		expect(await readFile(join(made[0] ?? '', 'copy', at.workshop, at.round))).toEqual(bytes)
	})
})

describe('what an earlier version kept', () => {
	/** The environment the store of rounds used to write. */
	async function former(): Promise<void> {
		const file = join(import.meta.dirname, '../../fixtures/rounds/lmdb.mdb.gz')
		await writeFile(join(folder, 'data.mdb'), gunzipSync(await readFile(file)))
		await writeFile(join(folder, 'lock.mdb'), '')
	}
	const mine = { workshop: 'muehlenradeAAA', round: 'erwartungen00001' }
	const vote = { workshop: 'muehlenradeAAA', round: 'gewichten0000002' }
	const shown = { workshop: 'elsterauBBBBBB', round: 'aufgedeckt000003' }

	async function expectAll(rowStore: RowStore): Promise<void> {
		const store = createRoundStore(rowStore)
		const [card] = await store.mine(mine, 'session-of-anna')
		expect(card).toMatchObject({ other: '', contribution: { card: { text: 'Hoffnung von anna' } } })
		expect((await store.standing(mine)).figures).toEqual({ contributions: 4, people: 4, forOthers: 1 })
		expect((await store.mine(vote, 'session-of-cem'))[0]?.contribution).toMatchObject({ marks: { dots: { kita: 3 } } })
		expect(await store.find(vote)).toMatchObject({ state: 'open', agreed: { board: 'page:1' } })
		const revealed = await store.standing(shown)
		expect(revealed.round?.state).toBe('revealed')
		expect(revealed.figures).toEqual({ contributions: 2, people: 1, forOthers: 0 })
		expect((await rowStore.read(shown)).rows('hand/')).toHaveLength(1)
	}

	it('[HAND20] lies in files afterwards, whole, and the environment is gone', async () => {
		await former()
		const environment = await open(join(folder, 'data.mdb'), 'r')
		expect((await environment.readFile()).includes('Hoffnung von anna')).toBe(true)
		const rowStore = await opened()
		await expectAll(rowStore)
		await rowStore.close()
		expect((await readdir(folder)).sort()).toEqual([shown.workshop, mine.workshop].sort())
		const left = await environment.read(Buffer.alloc(32_768), 0, 32_768, 0)
		expect(left.buffer.every((byte) => byte === 0)).toBe(true)
		await environment.close()
		const again = await opened()
		await expectAll(again)
		await again.close()
	})

	it('[HAND20] is moved again if a crash came between, whenever that was', async () => {
		await former()
		// Half of it had been written.
		await mkdir(join(folder, vote.workshop))
		await writeFile(join(folder, vote.workshop, vote.round), sealRow(row('anna')).bytes.subarray(0, 100))
		await (await opened()).close()
		// All of it had been, and the environment was just being overwritten.
		await writeFile(join(folder, 'data.mdb.old'), 'Hoffnung von anna')
		const rowStore = await opened()
		await expectAll(rowStore)
		await rowStore.close()
		const all = [...(await filesIn(folder)).keys()].map((each) => each.slice(folder.length))
		expect(all.some((each) => each.includes('.mdb'))).toBe(false)
	})
})

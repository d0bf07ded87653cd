import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import {
	createMemoryRowStore,
	createRoundStore,
	type Giver,
	type Rooms,
	Rounds,
	type RowStore,
	StageWriter,
} from '../../../server/rounds/index.ts'
import { addAgendaStep, findAgendaStep, findRound, startStep } from '../../../shared/agenda/index.ts'
import { placedBlocks } from '../../../shared/blocks/index.ts'
import { listPolls } from '../../../shared/blocks/poll/index.ts'
import { boardsOf } from '../../../shared/board/boards.ts'
import { cardsOn } from '../../../shared/board/cards/index.ts'
import type { Clock } from '../../../shared/lib/clock.ts'
import type { RoomName } from '../../../shared/links/rooms.ts'
import { Refusal } from '../../../shared/protocol/refusals.ts'
import type { RoundSettings } from '../../../shared/rounds/index.ts'
import { dots, hiddenCards, idFor, openCards, under } from '../../helpers/collecting.ts'

/** How a step goes wrong: not done at all, or done and nobody hears of it. Either way the process then starts anew. */
type Mishap = 'notDone' | 'notTold'

const impatient: Clock = {
	now: () => 0,
	after(_, task) {
		const soon = setImmediate(task)
		return () => clearImmediate(soon)
	},
}

/** A server whose step number `bad` on any disk goes wrong; its disks outlive it. */
function house(settings: RoundSettings, mishap: Mishap, bad: number) {
	const docs = { plenum: new Y.Doc(), stage: new Y.Doc(), results: new Y.Doc(), desk: new Y.Doc() } satisfies Partial<
		Record<RoomName, Y.Doc>
	>
	const docOf = (room: RoomName) => docs[room as keyof typeof docs]
	const disk = createMemoryRowStore()
	const step = addAgendaStep(docs.stage, { title: 'Ankommen', question: 'Was erwarten Sie?', round: settings })
	startStep(docs.stage, step, 1)
	const round = findAgendaStep(docs.stage, step)?.roundId ?? ''
	let steps = 0

	async function risky<Answer>(work: () => Promise<Answer> | Answer): Promise<Answer> {
		if (++steps !== bad) return work()
		if (mishap === 'notTold') await work()
		throw new Refusal('storageAway')
	}
	const rowStore: RowStore = { ...disk, decide: (at, look) => risky(() => disk.decide(at, look)) }
	const rooms: Rooms = {
		read: async ({ room }, read) => read(docOf(room)),
		write: ({ room }, work) => risky(() => docOf(room).transact(() => work(docOf(room)))),
	}
	const start = () => {
		const stage = new StageWriter(rooms, impatient)
		return new Rounds({ store: createRoundStore(rowStore), rooms, stage, clock: impatient, random: Math.random })
	}
	let rounds = start()

	/** Tries as phones and people do, until it works; what fails takes the process down with it. */
	async function insist<Answer>(work: (rounds: Rounds) => Promise<Answer>): Promise<Answer> {
		for (;;) {
			try {
				return await work(rounds)
			} catch (error) {
				if (!(error instanceof Refusal && error.id === 'storageAway')) throw error
				rounds = start()
			}
		}
	}
	const left = async (beginning: string) => (await disk.read({ workshop: 'muehlenrade', round })).rows(beginning)
	const lying = () => boardsOf(docs.plenum).flatMap(({ id }) => cardsOn(docs.plenum, id).flatMap(({ cards }) => cards))
	return {
		...docs,
		left,
		at: { workshop: 'muehlenrade', round },
		insist,
		lying,
		flush: () => rounds.flush(),
		steps: () => steps,
	}
}

const giver = (name: string): Giver => ({
	person: { participant: idFor(name), name, organisation: '' },
	role: 'participant' as const,
	seal: (text) => `${name}-${text.length}-${text.replaceAll('/', '.')}`,
})

const people = ['Anna', 'Bernd', 'Cem']

/** An evening from the first card to the reveal and a late one; gives the house as it then stands. */
async function evening(settings: RoundSettings, mishap: Mishap, bad: number) {
	const there = house(settings, mishap, bad)
	const { at, insist } = there
	const { attribution } = settings
	for (const name of people) {
		await insist((rounds) =>
			settings.kind === 'cards'
				? rounds.handInCard(at, giver(name), { id: idFor(name), text: `Karte von ${name}`, attribution })
				: rounds.handInBallot(at, giver(name), { marks: { kind: 'dots', dots: { kita: 2 } }, attribution }),
		)
	}
	const count = await insist((rounds) => rounds.reveal(at))
	if (settings.kind === 'cards') {
		const late = { id: idFor('Dilek'), text: 'Karte von Dilek', attribution }
		await insist((rounds) => rounds.handInCard(at, giver('Dilek'), late))
	}
	await there.flush()
	return { ...there, count }
}

/** Every step of the evening, each going wrong in both ways. */
async function allMishaps(settings: RoundSettings): Promise<[Mishap, number][]> {
	const steps = (await evening(settings, 'notDone', 0)).steps()
	return (['notDone', 'notTold'] as const).flatMap((mishap) =>
		Array.from({ length: steps }, (_, i): [Mishap, number] => [mishap, i + 1]),
	)
}

describe('[HAND9] whatever step goes wrong', () => {
	it.each([
		['hidden', hiddenCards],
		['shown at once', openCards],
		['with names', under(hiddenCards, 'named')],
	])('[HAND9] cards (%s): all of them lie on the board, each once, and nothing is left behind', async (_, settings) => {
		const mishaps = await allMishaps(settings)
		expect(mishaps.length).toBeGreaterThan(15)
		for (const [mishap, bad] of mishaps) {
			const { lying, left, count } = await evening(settings, mishap, bad)
			const when = `${mishap} at step ${bad}`
			const texts = lying().map(({ text }) => text)
			expect(texts.sort(), when).toEqual(['Anna', 'Bernd', 'Cem', 'Dilek'].map((name) => `Karte von ${name}`))
			expect(count, when).toBe(3)
			expect(await left('kept/'), when).toEqual([])
			// Of hands nothing but how many late cards they gave.
			for (const { key } of await left('hand/')) expect(key, when).toContain('Dilek')
		}
	})

	it('[HAND9] ballots: all are counted, each once', async () => {
		for (const [mishap, bad] of await allMishaps(dots)) {
			const { plenum, results, stage, at, left, count } = await evening(dots, mishap, bad)
			const when = `${mishap} at step ${bad}`
			const polls = listPolls(results)
			expect(polls, when).toHaveLength(1)
			expect(polls[0]?.result, when).toMatchObject({ voters: 3, options: [{ dots: 6 }, { dots: 0 }] })
			expect(placedBlocks(plenum), when).toMatchObject([{ block: 'poll', id: at.round }])
			expect(count, when).toBe(3)
			expect(findRound(stage, at.round), when).toMatchObject({ state: 'revealed', contributions: 3, people: 3 })
			expect(await left('kept/'), when).toEqual([])
		}
	})
})

describe('[HAND7] at one moment', () => {
	it('[HAND7] several moderators reveal, and it is revealed once', async () => {
		const { insist, at, lying, steps } = house(hiddenCards, 'notDone', 0)
		for (const name of people) {
			const card = { id: idFor(name), text: `Karte von ${name}`, attribution: 'anonymous' as const }
			await insist((rounds) => rounds.handInCard(at, giver(name), card))
		}
		const before = steps()
		const counts = await insist((rounds) => Promise.all([1, 2, 3].map(() => rounds.reveal(at))))
		expect(counts).toEqual([3, 3, 3])
		expect(lying()).toHaveLength(3)
		const once = steps() - before
		await insist((rounds) => rounds.reveal(at))
		expect(steps() - before - once).toBeLessThan(once)
		expect(lying()).toHaveLength(3)
	})

	it('[HAND7] cards come while it is revealed: each lies on the board, once', async () => {
		const { insist, at, lying } = house(hiddenCards, 'notDone', 0)
		const hall = Array.from({ length: 60 }, (_, i) => `Person${i}`)
		const outcomes: string[] = []
		await insist(async (rounds) => {
			const coming = hall.map(async (name, i) => {
				for (let turn = 0; turn < i; turn++) await Promise.resolve()
				const card = { id: idFor(`${name}x`), text: `Karte von ${name}`, attribution: 'anonymous' as const }
				outcomes.push(await rounds.handInCard(at, giver(name), card))
			})
			const revealing = Promise.resolve().then(() => rounds.reveal(at))
			await Promise.all([...coming, revealing])
		})
		expect(new Set(outcomes)).toEqual(new Set(['hidden', 'late']))
		expect(new Set(lying().map(({ text }) => text)).size).toBe(60)
		expect(lying()).toHaveLength(60)
	})
})

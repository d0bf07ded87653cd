import { expect, it } from 'vitest'
import * as Y from 'yjs'
import {
	createMemoryRowStore,
	createRoundStore,
	type Giver,
	type Rooms,
	Rounds,
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
import { type RoundSettings, roundLimits } from '../../../shared/rounds/index.ts'
import { dots, hiddenCards, idFor, openCards } from '../../helpers/collecting.ts'

const impatient: Clock = {
	now: () => 0,
	after(_, task) {
		const soon = setImmediate(task)
		return () => clearImmediate(soon)
	},
}
const anna: Giver = {
	person: { participant: idFor('Anna'), name: 'Anna', organisation: '' },
	role: 'participant' as const,
	seal: (text) => `anna.${text.replaceAll('/', '.')}`,
}

/** The process stops before anything is due. */
const stopped: Clock = { now: () => 0, after: () => () => {} }

/** A round in a workshop whose boards hold nothing more until somebody has cleared them; `trouble`: how they refuse. */
function crowdedWorkshop(settings: RoundSettings, trouble: () => Error = () => new Refusal('documentFull')) {
	const docs = { plenum: new Y.Doc(), stage: new Y.Doc(), results: new Y.Doc(), desk: new Y.Doc() } satisfies Partial<
		Record<RoomName, Y.Doc>
	>
	const docOf = (room: RoomName) => docs[room as keyof typeof docs]
	const step = addAgendaStep(docs.stage, { title: 'Ankommen', question: 'Was erwarten Sie?', round: settings })
	startStep(docs.stage, step, 1)
	const at = { workshop: 'muehlenrade', round: findAgendaStep(docs.stage, step)?.roundId ?? '' }
	let isFull = true
	const store = createRoundStore(createMemoryRowStore())
	const rooms: Rooms = {
		read: async ({ room }, read) => read(docOf(room)),
		async write({ room }, work) {
			if (isFull && room === 'plenum') throw trouble()
			return docOf(room).transact(() => work(docOf(room)))
		},
	}
	const start = (clock: Clock) =>
		new Rounds({ store, rooms, stage: new StageWriter(rooms, clock), clock, random: Math.random })
	const rounds = start(impatient)
	return {
		rounds,
		before: start(stopped),
		at,
		handIn: (id: string) =>
			rounds.handInCard(at, anna, { id: idFor(id), text: `Karte ${id}`, attribution: settings.attribution }),
		vote: (marks: object) => rounds.handInBallot(at, anna, { marks, attribution: settings.attribution }),
		counted: () => listPolls(docs.results).map(({ result }) => result),
		sheets: () => placedBlocks(docs.plenum).map(({ id }) => id),
		clear() {
			isFull = false
		},
		lying: () => boardsOf(docs.plenum).flatMap(({ id }) => cardsOn(docs.plenum, id).flatMap(({ cards }) => cards)),
		async told() {
			await rounds.flush()
			return findRound(docs.stage, at.round)
		},
	}
}

it('[HAND9] a card that finds no room costs its hand nothing, however often it is sent', async () => {
	const { handIn, clear, lying, told } = crowdedWorkshop(openCards)
	for (let i = 0; i < roundLimits.cards; i++) {
		await expect(handIn('a1')).rejects.toMatchObject({ id: 'documentFull' })
	}
	clear()
	expect(await handIn('a1')).toBe('shown')
	expect(await handIn('a2')).toBe('shown')
	expect(lying().map(({ text }) => text)).toEqual(['Karte a1', 'Karte a2'])
	expect(await told()).toMatchObject({ contributions: 2, people: 1 })
})

it('[HAND9] what finds no room when it is revealed waits, and is revealed once there is room', async () => {
	const { rounds, at, handIn, clear, lying, told } = crowdedWorkshop(hiddenCards)
	for (const id of ['a1', 'a2']) await handIn(id)
	await expect(rounds.reveal(at)).rejects.toMatchObject({ id: 'documentFull' })
	expect(await told()).toMatchObject({ state: 'open', contributions: 2 })
	for (let i = 0; i < roundLimits.cards; i++) {
		await expect(handIn('a3')).rejects.toMatchObject({ id: 'documentFull' })
	}
	clear()
	expect(await rounds.reveal(at)).toBe(2)
	expect(await handIn('a3')).toBe('late')
	expect(
		lying()
			.map(({ text }) => text)
			.sort(),
	).toEqual(['Karte a1', 'Karte a2', 'Karte a3'])
	expect(await told()).toMatchObject({ state: 'revealed' })
})

it('[HAND9] what was handed in just before a crash is told to the room once anybody looks', async () => {
	const { before, rounds, at, told } = crowdedWorkshop(hiddenCards)
	await before.handInCard(at, anna, { id: idFor('a1'), text: 'Karte', attribution: 'anonymous' })
	expect(await told()).toMatchObject({ contributions: 0 })
	expect(await rounds.mine(at, anna)).toHaveLength(1)
	expect(await told()).toMatchObject({ contributions: 1, people: 1 })
})

it.each([
	['are full', () => new Refusal('documentFull')],
	['hold what nobody can lay anything beside', () => new RangeError('Maximum call stack size exceeded')],
])(
	'[FORGE9] a ballot is revealed although the boards %s, and gets its sheet once that is mended',
	async (_, trouble) => {
		const { rounds, at, vote, clear, counted, sheets, told } = crowdedWorkshop(dots, trouble)
		await vote({ kind: 'dots', dots: { lotse: 2 } })
		expect(await rounds.reveal(at)).toBe(1)
		expect(counted()).toMatchObject([{ voters: 1, options: [{ dots: 0 }, { dots: 2 }] }])
		expect(await told()).toMatchObject({ state: 'revealed', contributions: 1 })
		expect(sheets()).toEqual([])
		clear()
		expect(await rounds.reveal(at)).toBe(1)
		expect(sheets()).toEqual([at.round])
		expect(counted()).toHaveLength(1)
	},
)

it('[HAND9] a disk that takes no sheet just now is told of, and asking again lays it', async () => {
	const { rounds, at, vote, clear, counted, sheets } = crowdedWorkshop(dots, () => new Refusal('storageAway'))
	await vote({ kind: 'dots', dots: { lotse: 2 } })
	await expect(rounds.reveal(at)).rejects.toMatchObject({ id: 'storageAway' })
	clear()
	expect(await rounds.reveal(at)).toBe(1)
	expect([sheets(), counted().length]).toEqual([[at.round], 1])
})

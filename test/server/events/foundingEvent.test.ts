// A founding event with thirty organisations over the wire: what is on the cards stands in the registry, nothing typed twice.

import { afterAll, beforeAll, expect, it } from 'vitest'
import { findAgendaStep } from '../../../shared/agenda/index.ts'
import { listPolls } from '../../../shared/blocks/poll/index.ts'
import { boardsOf } from '../../../shared/board/boards.ts'
import { type CardGroup, cardsOn } from '../../../shared/board/cards/index.ts'
import { listActors, listDecisions, listFields, listRules, listTasks } from '../../../shared/registry/index.ts'
import { keepResult, type TakenPlace } from '../../../shared/taking/index.ts'
import { type Comer, type EventHall, eventHall, seen } from '../../helpers/eventHall.ts'

const organisations = Array.from({ length: 30 }, (_, i) => `Träger ${String(i + 1).padStart(2, '0')}`)
let hall: EventHall
let board = ''

beforeAll(async () => {
	hall = await eventHall('founding-event', organisations)
	board = boardsOf(hall.plenum.doc)[0]?.id ?? ''
}, 60_000)
afterAll(() => hall.cleanUp())

const comer = (i: number): Comer => hall.comers[i] as Comer
const under = (heading: string): CardGroup | undefined =>
	cardsOn(hall.plenum.doc, board).find((group) => group.heading === heading)

const place = (heading: string): TakenPlace => ({ board, shape: under(heading)?.id ?? '' })

it('[FOUNDING1] thirty organisations introduce themselves, each with one card', async () => {
	const round = hall.start('Vorstellungsrunde') ?? ''
	for (const each of hall.comers) await hall.card(round, each, `Beratung bei ${each.organisation}`, 'organisation')
	await seen(hall.plenum, (doc) => cardsOn(doc, board).flatMap(({ cards }) => cards).length === 30)
}, 60_000)

it('[FOUNDING2] who is missing is asked for by the fields of the registry, and becomes a wished-for partner of that field', async () => {
	const round = hall.start('Wer fehlt?') ?? ''
	const [field] = listFields(hall.plenum.doc)
	await hall.card(round, comer(0), 'Hebammen', 'anonymous', field?.id)
	await hall.card(round, comer(1), 'Schulsozialarbeit', 'anonymous', 'other')
	await hall.reveal(round)
	await seen(hall.plenum, () => under('Anderes Feld')?.cards.length === 1)
	hall.takeAll('actor', [place(field?.short.de ?? ''), place('Anderes Feld')])
	const missing = listActors(hall.plenum.doc).map(({ name, involvement, field: of }) => [name, involvement, of])
	expect(missing).toEqual(
		expect.arrayContaining([
			['Hebammen', 'wished', field?.id],
			['Schulsozialarbeit', 'wished', undefined],
		]),
	)
})

it('[FOUNDING3] the rules are agreed on by organisations, become rules of the network, and a veto stays with who', async () => {
	const step = hall.stepCalled('Arbeitsweise und Regeln')
	hall.start(step.title)
	const round = findAgendaStep(hall.stage.doc, step.id)?.roundId ?? ''
	const options = step.round?.kind === 'consensus' ? step.round.options : []
	for (const [i, each] of hall.comers.entries()) {
		const stances = Object.fromEntries(
			options.map(({ id }, at) => [
				id,
				i === 4 && at === 3
					? ({ stance: 'veto', reason: 'Das entscheidet der Vorstand.' } as const)
					: ({ stance: 'agree' } as const),
			]),
		)
		await hall.ballot(round, each, { kind: 'consensus', stances })
	}
	await hall.reveal(round)
	await seen(hall.results, (doc) => listPolls(doc).some(({ id }) => id === round))
	const result = listPolls(hall.results.doc).find(({ id }) => id === round)?.result
	if (!result) throw new Error('nothing was counted')
	hall.plenum.edit((doc) => keepResult(doc, result, step.agreedAs))
	const { doc } = hall.plenum
	expect(listRules(doc).map(({ state, decision }) => [state, decision !== undefined])).toEqual(
		[1, 2, 3].map(() => ['agreed', true]),
	)
	const disputed = listDecisions(doc).find(({ state }) => state === 'differing')
	expect(disputed?.reservedElse).toEqual([{ name: 'Träger 05', why: 'Das entscheidet der Vorstand.' }])
	expect(listDecisions(doc)[0]?.agreedElse).toHaveLength(30)
}, 60_000)

it('[FOUNDING4] who takes part is active then, and who has to settle something first has a task for it', async () => {
	const round = hall.start('Wer ist dabei?') ?? ''
	for (const [i, each] of hall.comers.entries()) {
		const clears = i % 10 === 0
		const words = clears ? 'Zustimmung der Leitung' : 'Gern mit zwei Personen'
		await hall.card(round, each, words, 'organisation', clears ? '2' : '1')
	}
	await seen(
		hall.plenum,
		() => under('Wir sind dabei')?.cards.length === 27 && under('Das klären wir noch')?.cards.length === 3,
	)
	hall.takeAll('participation', [place('Wir sind dabei'), place('Das klären wir noch')])
	const { doc } = hall.plenum
	const there = listActors(doc).filter(({ name }) => organisations.includes(name))
	expect(there).toHaveLength(30)
	expect(there.filter(({ involvement }) => involvement === 'active')).toHaveLength(27)
	const open = listTasks(doc)
	expect(open.map(({ text }) => text)).toEqual(
		[1, 2, 3].map(() => 'In der eigenen Organisation klären: Zustimmung der Leitung'),
	)
	const names = new Map(there.map(({ id, name }) => [id, name]))
	expect(open.flatMap(({ who }) => who.map((id) => names.get(id))).sort()).toEqual([
		'Träger 01',
		'Träger 11',
		'Träger 21',
	])
}, 60_000)

it('[FOUNDING5] the next meeting is entered where everybody sees it, and tasks come after it', () => {
	expect(hall.stepCalled('Nächste Termine').page).toBe('meetings')
	expect(hall.stepCalled('Nächste Schritte').page).toBe('tasks')
})

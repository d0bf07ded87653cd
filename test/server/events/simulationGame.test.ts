// The debriefing of a Planspiel over the wire: two groups through its three levels, everybody in one seat, nothing typed twice.

import { afterAll, beforeAll, expect, it } from 'vitest'
import { findRound, readNow } from '../../../shared/agenda/index.ts'
import { boardsOf } from '../../../shared/board/boards.ts'
import { areaCalled, cardsOn } from '../../../shared/board/cards/index.ts'
import { materialOptions } from '../../../shared/collected/index.ts'
import {
	beginGroupRound,
	followStep,
	listSeats,
	listSmallGroups,
	readNowIn,
} from '../../../shared/smallGroups/index.ts'
import { type Comer, type EventHall, eventHall, seen } from '../../helpers/eventHall.ts'

const organisations = ['Jobcenter', 'Jugendamt', 'Familienzentrum', 'Kita-Verbund']
let hall: EventHall
let board = ''

beforeAll(async () => {
	hall = await eventHall('simulation-game', organisations)
	board = boardsOf(hall.plenum.doc)[0]?.id ?? ''
})
afterAll(() => hall.cleanUp())

const groups = () => listSmallGroups(hall.stage.doc)
const member = (group: number): Comer => hall.comers[2 * group] as Comer

/** What lies in an area, under which heading, with the number of the group it comes from. */
function inArea(name: string): string[] {
	const { doc } = hall.plenum
	const id = areaCalled(doc, board, name)?.id
	const lying = cardsOn(doc, board).filter((group) => id !== undefined && [group.id, group.within].includes(id))
	return lying.flatMap(({ heading, cards }) => cards.map(({ text, group }) => `${heading}: ${text} (${group})`)).sort()
}

/** Each group hands in one card, under the first column there is. */
async function write(words: readonly string[]): Promise<void> {
	for (const [i, group] of groups().entries()) {
		const settings = findRound(hall.stage.doc, group.roundId ?? '')?.settings
		if (settings?.kind !== 'cards') throw new Error('the group collects no cards')
		const column = settings.columns[0]?.id
		await hall.card(group.roundId ?? '', member(i), words[i] ?? '', settings.attribution, column)
	}
}

it('[SITTING11] groups keep their people and get the question of each step; what each step collected comes into its own area', async () => {
	hall.start('Auswertung: Das Spiel')
	const step = hall.stepCalled('Auswertung: Das Spiel')
	const begun = await hall.post('/api/small-groups', {
		...{ id: 'SitzungAuswertun', question: step.question, groups: [{}, {}] },
		into: { board: step.board, area: step.area },
		seats: hall.comers.map(({ joined, organisation }, i) => ({
			...{ participant: joined.participant, name: organisation, group: Math.floor(i / 2) },
		})),
	})
	expect(begun.status, begun.raw).toBe(201)
	await seen(hall.stage, (doc) => listSmallGroups(doc).length === 2)
	hall.stage.edit((doc) => {
		for (const { room } of groups()) if (step.round?.kind === 'cards') beginGroupRound(doc, room, step.round)
	})
	await write(['Von vorn an jeder Tür', 'Die Warteliste'])
	const seats = listSeats(hall.stage.doc)

	for (const [title, words] of [
		['Auswertung: Die Spielenden', ['Wie ein Fall', 'Hilflos']],
		['Auswertung: Der Transfer', ['Nach dem Gespräch anrufen', 'Ein Formular weniger']],
	] as const) {
		hall.start(title)
		const before = groups().map(({ roundId }) => roundId)
		hall.stage.edit((doc) => followStep(doc, hall.stepCalled(title).id))
		expect(listSeats(hall.stage.doc)).toEqual(seats)
		for (const [i, group] of groups().entries()) {
			expect(group.roundId).not.toBe(before[i])
			expect(readNowIn(hall.stage.doc, group).step?.question).toBe(hall.stepCalled(title).question)
		}
		await write(words)
	}
	// Whoever looks back goes on with what was collected there.
	const last = groups().map(({ roundId }) => roundId)
	for (const title of ['Auswertung: Das Spiel', 'Auswertung: Der Transfer'])
		hall.stage.edit((doc) => followStep(doc, hall.stepCalled(title).id))
	expect(groups().map(({ roundId }) => roundId)).toEqual(last)
	// A step of the plenary leaves the groups at their work.
	hall.stage.edit((doc) => followStep(doc, hall.stepCalled('Auswertung im Plenum').id))
	expect(groups().map(({ roundId }) => roundId)).toEqual(last)

	const back = await hall.post('/api/small-groups/back', { name: 'Ergebnisse' })
	expect(back.body).toEqual({ board })
	await seen(hall.plenum, () => inArea('transfer').length === 2)
	expect(inArea('game')).toEqual([
		'Das ist geschehen: Die Warteliste (2)',
		'Das ist geschehen: Von vorn an jeder Tür (1)',
	])
	expect(inArea('players')).toEqual(['Gruppe 1: Wie ein Fall (1)', 'Gruppe 2: Hilflos (2)'])
	expect(inArea('transfer')).toEqual([
		'Das behalten wir: Ein Formular weniger (2)',
		'Das behalten wir: Nach dem Gespräch anrufen (1)',
	])
	expect(boardsOf(hall.plenum.doc)).toHaveLength(1)
	expect(readNow(hall.stage.doc).sitting).toBeUndefined()
	const options = materialOptions(hall.plenum.doc, board, hall.stepCalled('Was zuerst?').material ?? [])
	expect(options.map(({ label }) => label).sort()).toEqual(['Ein Formular weniger', 'Nach dem Gespräch anrufen'])
})

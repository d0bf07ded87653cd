import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import {
	addAgendaStep,
	addSteps,
	changeAgendaStep,
	findAgendaStep,
	listSteps,
	moveAgendaStep,
	removeAgendaStep,
	type Step,
	stepLimits,
	stepsOf,
} from '../../../shared/agenda/index.ts'
import { textFields } from '../../../shared/text/fields.ts'
import { bothHear, twoPeople } from '../../helpers/twoPeople.ts'
import { agendaRoom, hiddenCards, titles } from './agendaRoom.ts'

describe('a step', () => {
	it('[AGENDA1] keeps everything it was given', () => {
		const { stage } = agendaRoom([])
		const given = {
			title: 'Wer fehlt?',
			question: 'Wer fehlt heute noch am Tisch?',
			note: 'Karin führt.',
			minutes: 20,
			board: 'page:wer-fehlt',
			page: 'actors',
			writers: 'own',
			phone: 'outline',
			round: hiddenCards,
		} as const
		const id = addAgendaStep(stage, given)
		expect(findAgendaStep(stage, id)).toEqual({ id, order: expect.stringMatching(/./), ...given })
	})

	it('[AGENDA1] that was only named lets everybody write, has no clock and collects nothing', () => {
		const { stage } = agendaRoom([])
		const id = addAgendaStep(stage, { title: 'Begrüßung' })
		expect(findAgendaStep(stage, id)).toMatchObject({
			writers: 'everyone',
			phone: 'contribute',
			minutes: 0,
			question: '',
		})
		expect(findAgendaStep(stage, id)).not.toHaveProperty('round')
	})

	it('[AGENDA1] loses board, page and round again, and what a change does not name stays', () => {
		const { stage, second } = agendaRoom()
		changeAgendaStep(stage, second, { board: 'page:1', page: 'tasks', note: 'Karin führt.' })
		changeAgendaStep(stage, second, { board: undefined, page: undefined, round: undefined })
		const step = findAgendaStep(stage, second)
		expect(step).toMatchObject({ title: 'Wer fehlt?', note: 'Karin führt.', minutes: 20 })
		for (const key of ['board', 'page', 'round']) expect(step).not.toHaveProperty(key)
	})

	it('[AGENDA1] cuts texts to what fits a wall, minutes to what fits a day, and no character in two', () => {
		const { stage } = agendaRoom([])
		const long = `${'ü'.repeat(textFields.agendaTitle.limit - 1)}🌳`
		const id = addAgendaStep(stage, {
			title: `  ${long}`,
			question: 'f'.repeat(300),
			note: 'n'.repeat(600),
			minutes: 1e9,
		})
		const step = findAgendaStep(stage, id)
		expect(step?.title).toBe('ü'.repeat(textFields.agendaTitle.limit - 1))
		expect([step?.question.length, step?.note.length, step?.minutes]).toEqual([200, 500, 600])
		for (const [wished, kept] of [
			[-5, 0],
			[7.6, 8],
			[Number.NaN, 0],
		] as const) {
			changeAgendaStep(stage, id, { minutes: wished })
			expect(findAgendaStep(stage, id)?.minutes).toBe(kept)
		}
	})

	it('[AGENDA1] reads the same on the device that wrote half a character', () => {
		const { anna, ben } = twoPeople()
		const id = addAgendaStep(anna, { title: 'Ende \ud83c', question: '\udf33 und weiter' })
		bothHear(anna, ben)
		expect(findAgendaStep(anna, id)).toEqual(findAgendaStep(ben, id))
	})

	it('[AGENDA1] that says what it said already is not written again', () => {
		const { stage, second } = agendaRoom()
		let updates = 0
		stage.on('update', () => updates++)
		changeAgendaStep(stage, second, { title: 'Wer fehlt?', minutes: 20, round: { ...hiddenCards } })
		expect(updates).toBe(0)
	})
})

describe('the steps of an agenda', () => {
	it('[AGENDA2] stand where they were put', () => {
		const { stage, first, second, third } = agendaRoom()
		moveAgendaStep(stage, third, first)
		addAgendaStep(stage, { title: 'Pause' }, { before: second })
		moveAgendaStep(stage, first, undefined)
		moveAgendaStep(stage, first, first)
		moveAgendaStep(stage, 'gone', first)
		expect(titles(stage)).toEqual(['Punkten', 'Pause', 'Wer fehlt?', 'Verabreden', 'Ankommen'])
	})

	it('[AGENDA2] stand in one order for both, whoever moves and adds what at the same moment', () => {
		const { anna, ben } = twoPeople()
		const { first, second, third, fourth } = agendaRoom(undefined, anna)
		bothHear(anna, ben)
		moveAgendaStep(anna, fourth, second)
		addAgendaStep(anna, { title: 'Pause' }, { before: second })
		moveAgendaStep(ben, third, second)
		addAgendaStep(ben, { title: 'Mittag' }, { before: second })
		bothHear(anna, ben)
		expect(titles(ben)).toEqual(titles(anna))
		expect(new Set(titles(anna)).size).toBe(6)
		moveAgendaStep(anna, first, undefined)
		expect(titles(anna).at(-1)).toBe('Ankommen')
	})

	it('[AGENDA2] come together in their order, behind the others or instead of them', () => {
		const { stage } = agendaRoom()
		addSteps(stage, [{ title: 'Danach' }, { title: 'Zuletzt' }])
		expect(titles(stage)).toEqual(['Ankommen', 'Wer fehlt?', 'Punkten', 'Verabreden', 'Danach', 'Zuletzt'])
		let updates = 0
		stage.on('update', () => updates++)
		addSteps(stage, [{ title: 'Neu' }], { replace: true })
		expect([titles(stage), updates]).toEqual([['Neu'], 1])
	})

	it('[AGENDA2] are as many as an agenda may have, and no more', () => {
		const many = Array.from({ length: stepLimits.steps + 5 }, (_, i): Partial<Step> => ({ title: `${i}` }))
		const { stage } = agendaRoom(many)
		expect(listSteps(stage)).toHaveLength(stepLimits.steps)
		expect(addSteps(stage, [{ title: 'zu viel' }])).toEqual([])
	})

	it('[AGENDA2] commands for a step that is gone change nothing', () => {
		const { stage, first } = agendaRoom()
		removeAgendaStep(stage, first)
		const before = Y.encodeStateVector(stage)
		changeAgendaStep(stage, first, { title: 'x' })
		moveAgendaStep(stage, first, undefined)
		removeAgendaStep(stage, first)
		expect(Y.encodeStateVector(stage)).toEqual(before)
		expect(titles(stage)).toEqual(['Wer fehlt?', 'Punkten', 'Verabreden'])
	})

	it('[AGENDA2] stored by the first version read the same for ever', () => {
		const stage = new Y.Doc()
		const stored = new Y.Map<unknown>(
			Object.entries({ v: 1, order: 'a0', title: 'Blitzlicht', question: '', note: '', minutes: 5, writers: 'own' }),
		)
		stepsOf(stage).set('s1', stored)
		expect(listSteps(stage)).toEqual([
			{
				id: 's1',
				order: 'a0',
				title: 'Blitzlicht',
				question: '',
				note: '',
				minutes: 5,
				writers: 'own',
				phone: 'contribute',
			},
		])
	})
})

import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { relayLimits } from '../../../server/relay/context/relayLimits.ts'
import {
	announce,
	beginRound,
	changeAgendaStep,
	conditionsOf,
	endSteps,
	extendTimer,
	findAgendaStep,
	findRound,
	giveFloor,
	isPause,
	listSignals,
	listSteps,
	moveAgendaStep,
	neighbourStep,
	pauseTimer,
	readNow,
	readNowJson,
	removeAgendaStep,
	reportRound,
	rewindSteps,
	type StepDraft,
	setFrozen,
	setSpeakers,
	signal,
	startStep,
	stopTimer,
	summon,
	tellNow,
	timeLeft,
} from '../../../shared/agenda/index.ts'
import { addReadyAgenda, readyAgendas } from '../../../shared/agenda/ready/index.ts'
import { roundLimits } from '../../../shared/rounds/index.ts'
import { agendaRoom, asPhonesKnow, dots, evening, hiddenCards, minutes, planned } from './agendaRoom.ts'

const meral = { participant: 'p-meral', name: 'Meral Aydın', organisation: 'Familienzentrum' }
const jonas = { participant: 'p-jonas', name: 'Jonas Ahlers', organisation: 'Jobcenter' }

describe('starting a step', () => {
	it('[AGENDA3] sets step, clock and round for everybody in one go', () => {
		const { stage, second, random } = agendaRoom()
		let updates = 0
		stage.on('update', () => updates++)
		startStep(stage, second, evening, random)
		expect(updates).toBe(1)
		expect(readNow(stage)).toMatchObject({
			step: { id: second, number: 2, of: 4, title: 'Wer fehlt?' },
			since: evening,
			timer: { is: 'running', ends: evening + minutes(20), total: minutes(20) },
			round: { about: 'Wer fehlt heute noch am Tisch?', settings: hiddenCards, state: 'open', contributions: 0 },
			ready: 0,
		})
	})

	it('[AGENDA3] a step without question asks its title, one without minutes has no clock', () => {
		const { stage, first } = agendaRoom([{ title: 'Erwartungen', round: hiddenCards }])
		startStep(stage, first, evening)
		expect(readNow(stage)).toMatchObject({ round: { about: 'Erwartungen' }, timer: { is: 'off' } })
	})

	it('[AGENDA3] an announcement goes with the step in which it was made', () => {
		const { stage, first, second } = agendaRoom()
		startStep(stage, first, evening)
		announce(stage, '  Der Kaffee ist da.  ')
		expect(readNow(stage).announcement).toBe('Der Kaffee ist da.')
		startStep(stage, second, evening + 1)
		expect(readNow(stage)).not.toHaveProperty('announcement')
		announce(stage, 'Noch ein Hinweis.')
		announce(stage, ' ')
		expect(readNow(stage)).not.toHaveProperty('announcement')
	})

	it('[AGENDA18] a step that is called a break and asks for nothing is one, and everybody is told what comes after it', () => {
		const called = (title: string, more: StepDraft = {}) => {
			const { stage, first } = agendaRoom([
				{ title, ...more },
				{ title: '', question: 'Was fehlt?' },
			])
			startStep(stage, first, evening)
			return readNow(stage).step?.next
		}
		for (const title of ['Pause', 'Kurze Pause', 'Mittagspause bis 13 Uhr', 'Kaffeepause (15 min)', 'Coffee break'])
			expect(called(title), title).toBe('Was fehlt?')
		for (const title of ['Pausenregeln', 'Was uns in der Pause fehlt', 'Break new ground', 'Erwartungen'])
			expect(called(title), title).toBeUndefined()
		expect(called('', { question: 'Pause' })).toBe('Was fehlt?')
		expect(called('Pause', { round: hiddenCards })).toBeUndefined()
		expect(called('Pause', { page: 'tasks' })).toBeUndefined()
		for (const { id } of readyAgendas) {
			const stage = new Y.Doc()
			addReadyAgenda(stage, id, 'en')
			const pauses = listSteps(stage).filter(isPause)
			expect(pauses.length, id).toBe(listSteps(stage).filter(({ title }) => title === 'Break').length)
		}
		const { stage, first } = agendaRoom([{ title: 'Pause' }, { title: 'Ziele' }])
		startStep(stage, first, evening)
		expect(readNowJson(JSON.parse(JSON.stringify(tellNow(stage))))).toEqual(asPhonesKnow(readNow(stage)))
	})

	it('[AGENDA4] any step follows any other, and the one that was left is done', () => {
		const { stage, first, third } = agendaRoom()
		startStep(stage, first, evening)
		startStep(stage, third, evening + minutes(10))
		expect(listSteps(stage).map(({ done }) => done)).toEqual([evening + minutes(10), undefined, undefined, undefined])
		startStep(stage, first, evening + minutes(12))
		expect(listSteps(stage).map(({ done }) => done)).toEqual([undefined, undefined, evening + minutes(12), undefined])
	})

	it('[AGENDA4] next and back go by the order of the moment; at the ends there is none', () => {
		const { stage, first, second, fourth } = agendaRoom()
		expect([neighbourStep(stage, 1), neighbourStep(stage, -1)]).toEqual([first, undefined])
		startStep(stage, second, evening)
		moveAgendaStep(stage, fourth, first)
		expect(neighbourStep(stage, -1)).toBe(first)
		moveAgendaStep(stage, second, fourth)
		expect([neighbourStep(stage, 1), neighbourStep(stage, -1)]).toEqual([fourth, undefined])
		moveAgendaStep(stage, second, undefined)
		expect(neighbourStep(stage, 1)).toBeUndefined()
	})

	it('[AGENDA4] the step stays when its time is up', () => {
		const { stage, first } = agendaRoom()
		startStep(stage, first, evening)
		expect(readNow(stage).step?.id).toBe(first)
		expect(timeLeft(readNow(stage).timer, evening + minutes(60))).toBe(-minutes(50))
	})

	it('[AGENDA4] of a step that is gone does nothing', () => {
		const { stage, first } = agendaRoom()
		startStep(stage, first, evening)
		startStep(stage, 'gone', evening + 1)
		expect(readNow(stage)).toMatchObject({ step: { id: first }, since: evening })
	})
})

describe('going back', () => {
	it('[AGENDA5] an open round goes on with what was handed in', () => {
		const { stage, first, second } = agendaRoom()
		startStep(stage, second, evening)
		const before = readNow(stage).round
		reportRound(stage, before?.id ?? '', { contributions: 34, people: 21 })
		startStep(stage, first, evening + 1)
		expect(readNow(stage)).not.toHaveProperty('round')
		startStep(stage, second, evening + 2)
		expect(readNow(stage).round).toEqual({ ...before, contributions: 34, people: 21 })
	})

	it('[AGENDA5] a revealed round shows what came of it; only a new round begins anew', () => {
		const { stage, second, third } = agendaRoom()
		startStep(stage, second, evening)
		const revealed = readNow(stage).round?.id ?? ''
		reportRound(stage, revealed, { state: 'revealed', contributions: 34 })
		startStep(stage, third, evening + 1)
		startStep(stage, second, evening + 2)
		expect(readNow(stage).round).toMatchObject({ id: revealed, state: 'revealed', contributions: 34 })
		const anew = beginRound(stage, second)
		expect(readNow(stage).round).toMatchObject({ id: anew, state: 'open', contributions: 0 })
		expect(findRound(stage, revealed)).toMatchObject({ state: 'revealed', contributions: 34 })
	})

	it('[AGENDA5] from the front the same agenda collects anew, and what was collected stays', () => {
		const { stage, second } = agendaRoom()
		startStep(stage, second, evening)
		const last = readNow(stage).round?.id ?? ''
		reportRound(stage, last, { state: 'revealed', contributions: 34 })
		rewindSteps(stage, evening + 1)
		expect(readNow(stage)).toMatchObject({ timer: { is: 'off' } })
		expect(readNow(stage)).not.toHaveProperty('step')
		expect(listSteps(stage).every(({ done, roundId }) => done === undefined && roundId === undefined)).toBe(true)
		startStep(stage, second, evening + minutes(60 * 24))
		expect(readNow(stage).round).toMatchObject({ state: 'open', contributions: 0 })
		expect(findRound(stage, last)).toMatchObject({ state: 'revealed' })
	})
})

describe('what is agreed about a round', () => {
	it('[AGENDA6] follows its step until somebody hands something in, then goes on as promised', () => {
		const { stage, second } = agendaRoom()
		startStep(stage, second, evening)
		changeAgendaStep(stage, second, { question: 'Wen laden wir ein?', round: { ...hiddenCards, attribution: 'named' } })
		const { round } = readNow(stage)
		expect(round).toMatchObject({ about: 'Wen laden wir ein?', settings: { attribution: 'named' } })
		reportRound(stage, round?.id ?? '', { contributions: 1, people: 1 })
		changeAgendaStep(stage, second, { round: hiddenCards })
		expect(readNow(stage).round).toEqual({ ...round, contributions: 1, people: 1 })
		beginRound(stage, second)
		expect(readNow(stage).round?.settings).toEqual(hiddenCards)
	})

	it('[AGENDA6] is the same round when nothing about it was changed, or only its words', () => {
		const { stage, second } = agendaRoom()
		startStep(stage, second, evening)
		const { round } = readNow(stage)
		changeAgendaStep(stage, second, { title: 'Wer fehlt uns?', minutes: 25, writers: 'moderation' })
		startStep(stage, second, evening + 1)
		expect(readNow(stage).round).toEqual(round)
		changeAgendaStep(stage, second, { question: 'Wen vermissen wir?', board: 'page:1' })
		expect(readNow(stage).round).toEqual({ ...round, about: 'Wen vermissen wir?', board: 'page:1' })
	})

	it('[AGENDA6] another promise is another round, so that nobody keeps the old one by mistake', () => {
		const { stage, second } = agendaRoom()
		startStep(stage, second, evening)
		const old = readNow(stage).round?.id ?? ''
		changeAgendaStep(stage, second, { round: { ...hiddenCards, attribution: 'named' } })
		expect(readNow(stage).round?.id).not.toBe(old)
		expect(findRound(stage, old)?.settings).toMatchObject({ attribution: 'anonymous' })
	})

	it('[AGENDA6] changes before the step runs hold when it begins', () => {
		const { stage, second, third } = agendaRoom()
		startStep(stage, second, evening)
		startStep(stage, third, evening + 1)
		changeAgendaStep(stage, second, { round: { ...hiddenCards, hidden: false } })
		startStep(stage, second, evening + 2)
		expect(readNow(stage).round?.settings).toMatchObject({ hidden: false })
	})

	it('[AGENDA6] a step that collects nothing any more has no round', () => {
		const { stage, second } = agendaRoom()
		startStep(stage, second, evening)
		changeAgendaStep(stage, second, { round: undefined })
		expect(readNow(stage)).not.toHaveProperty('round')
		expect(beginRound(stage, second)).toBeUndefined()
	})

	it.each(['dots', 'ranking', 'consensus'] as const)(
		'[AGENDA7] %s begin as soon as there is something to choose from',
		(kind) => {
			const { stage, first } = agendaRoom([{ title: 'Punkten', round: { ...dots, kind, options: [] } }])
			startStep(stage, first, evening)
			expect(readNow(stage)).not.toHaveProperty('round')
			expect(beginRound(stage, first)).toBeUndefined()
			changeAgendaStep(stage, first, { round: { ...dots, kind } })
			expect(readNow(stage).round?.settings).toMatchObject({ kind, options: dots.options })
		},
	)
})

describe('the room without a step', () => {
	it('[AGENDA8] has no step, clock or round once the agenda is ended', () => {
		const { stage, second } = agendaRoom()
		startStep(stage, second, evening)
		endSteps(stage, evening + minutes(3))
		expect(readNow(stage)).toEqual({ timer: { is: 'off' }, frozen: false, ready: 0, speakers: false })
		expect(findAgendaStep(stage, second)?.done).toBe(evening + minutes(3))
	})

	it('[AGENDA8] and when the running step was taken out; "fertig" goes with it', () => {
		const { stage, first } = agendaRoom()
		startStep(stage, first, evening)
		signal(stage, meral, { ready: evening })
		removeAgendaStep(stage, first)
		expect(readNow(stage)).toEqual({ timer: { is: 'off' }, frozen: false, ready: 0, speakers: false })
		expect(conditionsOf(stage)).toEqual({ writing: 'everyone' })
		pauseTimer(stage, evening)
		expect(neighbourStep(stage, 1)).toBe(listSteps(stage)[0]?.id)
	})

	it('[AGENDA8] may have a clock of its own, which no step takes over', () => {
		const { stage, third } = agendaRoom()
		extendTimer(stage, 15, evening)
		expect(readNow(stage).timer).toEqual({ is: 'running', ends: evening + minutes(15), total: minutes(15) })
		startStep(stage, third, evening + 1)
		expect(readNow(stage).timer).toMatchObject({ total: minutes(5) })
		stopTimer(stage)
		expect(readNow(stage).timer).toEqual({ is: 'off' })
	})

	it('[AGENDA8] keeps the board of a step although the board is gone: the stage knows no boards', () => {
		const { stage, first } = agendaRoom([{ title: 'Netzwerkbild', board: 'page:removed', round: hiddenCards }])
		startStep(stage, first, evening)
		expect(readNow(stage)).toMatchObject({ step: { board: 'page:removed' }, round: { board: 'page:removed' } })
	})
})

describe('what holds for everybody', () => {
	it("[AGENDA12] the step says who may write; a locked board is the moderation's, whatever the step says", () => {
		const { stage, ids } = agendaRoom()
		const heard = ids.map((id, i) => {
			startStep(stage, id, evening + i)
			return [conditionsOf(stage).writing, readNow(stage).step?.writers]
		})
		expect(heard).toEqual([
			['moderation', 'moderation'],
			['everyone', 'everyone'],
			['everyone', 'everyone'],
			['everyone', 'own'],
		])
		setFrozen(stage, true)
		expect(conditionsOf(stage).writing).toBe('moderation')
		endSteps(stage, evening + 9)
		expect(conditionsOf(stage).writing).toBe('moderation')
		setFrozen(stage, false)
		expect(conditionsOf(stage).writing).toBe('everyone')
	})

	it('[AGENDA12] everybody is called to one place', () => {
		const { stage } = agendaRoom()
		summon(stage, { board: 'page:1', x: 10, y: -20, w: 300, h: 200 }, evening)
		expect(readNow(stage).summons).toEqual({ board: 'page:1', x: 10, y: -20, w: 300, h: 200, at: evening })
	})

	it('[AGENDA11] forty things to choose from, each with the longest name there is, go in one message', () => {
		const options = Array.from({ length: roundLimits.options }, (_, i) => ({
			id: `shape:${i}${'x'.repeat(20)}`,
			label: '選'.repeat(roundLimits.label),
		}))
		const [title, question, note] = ['題'.repeat(80), '問'.repeat(200), 'Nur für uns. '.repeat(30)]
		const { stage, first } = agendaRoom([{ title, question, note, round: { ...dots, options } }])
		startStep(stage, first, evening)
		const json = JSON.stringify(tellNow(stage))
		expect(new TextEncoder().encode(json).length).toBeLessThan(relayLimits.now)
		expect(json).not.toContain('Nur für uns')
		const told = readNowJson(JSON.parse(json))
		expect(told).toEqual(asPhonesKnow(readNow(stage)))
		expect(told?.step?.round).toEqual({ ...dots, options })
	})

	it('[AGENDA11] what a step collects is told before its round has begun', () => {
		const { stage, first } = agendaRoom([{ title: 'Punkten', round: { ...dots, options: [] } }])
		startStep(stage, first, evening)
		const told = readNowJson(JSON.parse(JSON.stringify(tellNow(stage))))
		expect(told).not.toHaveProperty('round')
		expect(told?.step?.round).toMatchObject({ kind: 'dots' })
	})

	it('[AGENDA11] a phone that is told as JSON reads the same', () => {
		const { stage, ids } = agendaRoom([
			...planned,
			{ title: 'Bild', board: 'page:1', question: 'Wie sind wir verbunden?' },
		])
		for (const [i, id] of ids.entries()) {
			startStep(stage, id, evening + i)
			if (i % 2) pauseTimer(stage, evening + i)
			const { round } = readNow(stage)
			if (round) reportRound(stage, round.id, { state: 'revealed', contributions: 12, people: 9, forOthers: 2 })
			signal(stage, meral, { ready: evening + i })
			announce(stage, 'Noch fünf Minuten.')
			summon(stage, { board: 'page:1', x: 1, y: 2, w: 3, h: 4 }, evening)
			expect(readNowJson(JSON.parse(JSON.stringify(tellNow(stage))))).toEqual(asPhonesKnow(readNow(stage)))
		}
	})
})

describe('signals', () => {
	it('[AGENDA13] "fertig" holds for one run of a step, also when the person has left', () => {
		const { stage, first, second } = agendaRoom()
		startStep(stage, first, evening)
		signal(stage, meral, { ready: evening })
		signal(stage, jonas, { ready: evening })
		expect(readNow(stage).ready).toBe(2)
		signal(stage, jonas, { ready: null })
		expect(listSignals(stage).filter(({ ready }) => ready)).toEqual([{ ...meral, ready: true }])
		startStep(stage, second, evening + 1)
		startStep(stage, first, evening + 2)
		expect(readNow(stage).ready).toBe(0)
	})

	it('[AGENDA13] those who wait to speak stand in the order in which they asked, until it is their turn', () => {
		const { stage } = agendaRoom()
		setSpeakers(stage, true)
		signal(stage, jonas, { hand: evening + 2000 })
		signal(stage, meral, { hand: evening + 1000 })
		signal(stage, { participant: 'p-0', name: 'Tom Wirth', organisation: '' }, { ready: 1 })
		expect(listSignals(stage).map(({ name }) => name)).toEqual(['Meral Aydın', 'Jonas Ahlers', 'Tom Wirth'])
		giveFloor(stage, meral.participant, evening)
		giveFloor(stage, 'nobody', evening)
		expect(listSignals(stage).flatMap(({ name, hand }) => (hand === undefined ? [] : [name]))).toEqual(['Jonas Ahlers'])
	})

	it('[AGENDA13] who signals is called as they are called by then', () => {
		const { stage } = agendaRoom()
		signal(stage, { ...meral, name: '' }, { hand: evening })
		signal(stage, meral, {})
		expect(listSignals(stage)).toEqual([{ ...meral, ready: false, hand: evening }])
	})

	it('[AGENDA13] a list of speakers that is put away is empty when it is taken up again', () => {
		const { stage, first } = agendaRoom()
		startStep(stage, first, evening)
		setSpeakers(stage, true)
		signal(stage, meral, { hand: evening, ready: evening })
		setSpeakers(stage, false)
		setSpeakers(stage, true)
		expect(listSignals(stage)).toEqual([{ ...meral, ready: true }])
	})
})

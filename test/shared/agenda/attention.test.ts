import { describe, expect, it } from 'vitest'
import {
	beginLead,
	bindingCall,
	endFloor,
	endLead,
	endReading,
	endSteps,
	giveFloor,
	listSignals,
	nowOf,
	readAloud,
	readingNow,
	readNow,
	readNowJson,
	release,
	setSpeakers,
	showInLead,
	shownNow,
	signal,
	startStep,
	summon,
	tellNow,
} from '../../../shared/agenda/index.ts'
import { agendaRoom, asPhonesKnow, evening } from './agendaRoom.ts'

const wall = { board: 'page:wall', x: 10, y: -20, w: 300, h: 200 }
const meral = { participant: 'p-meral', name: 'Meral Aydin', organisation: 'Familienzentrum' }

describe('a call that is binding', () => {
	it('[AGENDA14] keeps everybody at its place until the step ends, and not in the same step another time', () => {
		const { stage, first, second } = agendaRoom()
		startStep(stage, first, evening)
		summon(stage, wall, evening + 1, { isBinding: true })
		expect(bindingCall(readNow(stage))).toMatchObject(wall)
		startStep(stage, second, evening + 2)
		expect(bindingCall(readNow(stage))).toBeUndefined()
		startStep(stage, first, evening + 3)
		expect(bindingCall(readNow(stage))).toBeUndefined()
	})

	it('[AGENDA14] is lifted by the moderation, by another call and by the end of the agenda', () => {
		const { stage, first } = agendaRoom()
		const isBound = () => bindingCall(readNow(stage)) !== undefined
		startStep(stage, first, evening)
		summon(stage, wall, evening + 1, { isBinding: true })
		release(stage)
		expect(isBound()).toBe(false)
		expect(readNow(stage).summons).toEqual({ ...wall, at: evening + 1 })
		summon(stage, wall, evening + 2, { isBinding: true })
		summon(stage, wall, evening + 3)
		expect(isBound()).toBe(false)
		summon(stage, wall, evening + 4, { isBinding: true })
		endSteps(stage, evening + 5)
		expect(isBound()).toBe(false)
	})

	it('[AGENDA14] binds nobody while no step runs', () => {
		const { stage } = agendaRoom()
		summon(stage, wall, evening, { isBinding: true })
		expect(readNow(stage).summons).toEqual({ ...wall, at: evening })
	})
})

describe('a view that is led', () => {
	it('[AGENDA15] is one person’s at a time, and says which board it shows', () => {
		const { stage } = agendaRoom()
		beginLead(stage, { participant: 'p-mod', shows: 'Kartenwand' }, evening)
		showInLead(stage, 'Netzwerkbild')
		expect(readNow(stage).lead).toEqual({ participant: 'p-mod', at: evening, shows: 'Netzwerkbild' })
		beginLead(stage, { participant: meral.participant, name: meral.name }, evening + 1)
		expect(readNow(stage).lead).toEqual({ participant: 'p-meral', at: evening + 1, name: 'Meral Aydin' })
		endLead(stage)
		showInLead(stage, 'Kartenwand')
		expect(readNow(stage).lead).toBeUndefined()
	})

	it('[AGENDA15] phones read in words what is shown: the view first, then where all were called to in this step', () => {
		const { stage, first, second } = agendaRoom()
		const told = () => shownNow(readNowJson(JSON.parse(JSON.stringify(tellNow(stage)))) ?? {})
		startStep(stage, first, evening)
		expect(told()).toBeUndefined()
		summon(stage, wall, evening + 1, { title: 'Kartenwand' })
		expect(told()).toEqual({ title: 'Kartenwand' })
		beginLead(stage, { participant: meral.participant, name: meral.name }, evening + 2)
		expect(told()).toEqual({ name: 'Meral Aydin' })
		endLead(stage)
		startStep(stage, second, evening + 3)
		expect(told()).toBeUndefined()
		summon(stage, wall, evening + 4, { title: 'Kartenwand', from: 'plenum/page:other' })
		expect(told()).toBeUndefined()
	})
})

describe('the word', () => {
	it('[AGENDA16] goes to one person, who leaves the list of speakers, and is over with the step', () => {
		const { stage, first, second } = agendaRoom()
		startStep(stage, first, evening)
		signal(stage, meral, { hand: evening + 1 })
		giveFloor(stage, meral.participant, evening + 2)
		expect(readNow(stage).floor).toEqual({ participant: 'p-meral', at: evening + 2 })
		expect(listSignals(stage).some(({ hand }) => hand !== undefined)).toBe(false)
		endFloor(stage)
		expect(readNow(stage).floor).toBeUndefined()
		giveFloor(stage, meral.participant, evening + 3)
		startStep(stage, second, evening + 4)
		expect(readNow(stage).floor).toBeUndefined()
		giveFloor(stage, meral.participant, evening + 5)
		setSpeakers(stage, false)
		expect(readNow(stage).floor).toBeUndefined()
	})
})

it('[AGENDA11] a phone reads calls, views and the word as every other device does', () => {
	const { stage, first } = agendaRoom()
	startStep(stage, first, evening)
	summon(stage, wall, evening, { title: 'Kartenwand', isBinding: true })
	beginLead(stage, { participant: meral.participant, name: meral.name }, evening)
	giveFloor(stage, meral.participant, evening)
	expect(readNowJson(JSON.parse(JSON.stringify(tellNow(stage))))).toEqual(asPhonesKnow(readNow(stage)))
})

it('[AGENDA10] whatever lies there in their place, the room can be read', () => {
	const { stage, first } = agendaRoom()
	startStep(stage, first, evening)
	const strange = [5, null, 'p-meral', [], { participant: 7, at: 1 }, { participant: 'x'.repeat(500), at: 1 }]
	for (const value of [...strange, { participant: 'p-meral', at: Number.NaN }]) {
		for (const key of ['lead', 'floor']) nowOf(stage).set(key, value)
		expect([readNow(stage).lead, readNow(stage).floor]).toEqual([undefined, undefined])
	}
	nowOf(stage).set('lead', { participant: 'p', at: 1, name: 'x'.repeat(5_000), shows: 7 })
	expect(readNow(stage).lead).toEqual({ participant: 'p', at: 1, name: 'x'.repeat(80) })
	nowOf(stage).set('summons', { ...wall, at: 1, title: 'x'.repeat(5_000), from: [], holds: 'today' })
	expect(readNow(stage).summons).toEqual({ ...wall, at: 1, title: 'x'.repeat(120) })
})

describe('a case that is read aloud', () => {
	const told = { case: 'given-shifts', title: 'Fünf Berufe', scene: 2 }

	it('[AGENDA17] is shown scene by scene until it ends, to phones by its title', () => {
		const { stage } = agendaRoom()
		readAloud(stage, { ...told, at: evening })
		readAloud(stage, { ...told, scene: 3, at: evening + 1 })
		expect(readingNow(readNow(stage))).toEqual({ ...told, scene: 3, at: evening + 1 })
		expect(readNowJson(JSON.parse(JSON.stringify(tellNow(stage))))?.reading).toEqual(readNow(stage).reading)
		expect(shownNow(readNow(stage))).toEqual({ title: 'Fünf Berufe' })
		endReading(stage)
		expect(readNow(stage).reading).toBeUndefined()
		expect(shownNow(readNow(stage))).toBeUndefined()
	})

	it('[AGENDA17] is over when a step begins, and goes on with the next scene', () => {
		const { stage, first } = agendaRoom()
		readAloud(stage, { ...told, at: evening })
		startStep(stage, first, evening + 1)
		expect(readingNow(readNow(stage))).toBeUndefined()
		readAloud(stage, { ...told, at: evening + 2 })
		expect(readingNow(readNow(stage))?.scene).toBe(2)
	})

	it('[AGENDA17] forged reads as nothing, part by part, and an honest one beside it is read', () => {
		const { stage } = agendaRoom()
		for (const forged of [7, {}, { case: '', at: 1 }, { case: 'x'.repeat(301), at: 1 }, { case: 'x', at: 'now' }]) {
			nowOf(stage).set('reading', forged)
			expect(readNow(stage).reading).toBeUndefined()
		}
		nowOf(stage).set('reading', { case: 'x', title: 'y'.repeat(999), scene: -4.5, at: 1 })
		expect(readNow(stage).reading).toEqual({ case: 'x', title: 'y'.repeat(120), scene: 0, at: 1 })
	})
})

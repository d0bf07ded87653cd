import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import {
	addAgendaStep,
	addSteps,
	lacksOptions,
	listSteps,
	planOf,
	readNow,
	type Step,
	setMandate,
	startStep,
	stepLimits,
} from '../../../shared/agenda/index.ts'
import { addReadyAgenda, readyAgendas } from '../../../shared/agenda/ready/index.ts'
import { seededRandom } from '../../../shared/lib/random.ts'
import { roundLimits } from '../../../shared/rounds/index.ts'
import { evening, titles } from './agendaRoom.ts'

const locales = ['de', 'en'] as const

function used(id: string, locale: 'de' | 'en' = 'de') {
	const stage = new Y.Doc()
	addReadyAgenda(stage, id, locale, { random: seededRandom(4) })
	return { stage, steps: listSteps(stage) }
}

const minutesFrom = (steps: readonly Step[], first: string, last: string) => {
	const [from, to] = [first, last].map((title) => steps.findIndex((step) => step.title === title))
	return planOf(steps.slice(from, (to ?? 0) + 1), evening).minutes
}

describe.each(readyAgendas.map((agenda) => [agenda.name.de, agenda] as const))('%s', (_, agenda) => {
	it('[READY3] says everything in both languages, nothing twice, and never the same in both', () => {
		const texts = agenda.steps.flatMap(({ title, question, note }) => [title, question, note])
		for (const { de, en } of [agenda.name, agenda.purpose, ...texts]) {
			expect(de.trim()).toBe(de)
			expect([de, en].every((text) => text.length > 2)).toBe(true)
			expect(en).not.toBe(de)
		}
		const named = agenda.steps.map(({ title }) => title.de).filter((title) => title !== 'Pause')
		expect(new Set(named).size).toBe(named.length)
	})

	it.each(locales)('[READY3] no title repeats what the button to it says (%s)', (locale) => {
		for (const { title } of agenda.steps) expect(title[locale]).not.toMatch(/schritt:|step:/iu)
	})

	it('[READY3] asks nobody to come in who reads it, since they are in', () => {
		for (const { question } of agenda.steps) {
			expect(question.de).not.toMatch(/Treten Sie .* bei/u)
			expect(question.en).not.toMatch(/Please join/u)
		}
	})

	it.each(locales)('[READY3] comes in whole, within all bounds (%s)', (locale) => {
		const { steps } = used(agenda.id, locale)
		expect(steps).toHaveLength(agenda.steps.length)
		for (const [i, step] of steps.entries()) {
			const { title, question, note, minutes } = agenda.steps[i] ?? {}
			expect(step).toMatchObject({
				title: title?.[locale],
				question: question?.[locale],
				note: note?.[locale],
				minutes,
			})
			if (step.phone === 'contribute') expect(step.round, `${step.title} asks for something`).toBeDefined()
			else expect(step.round, `${step.title} collects, so phones ask for it`).toBeUndefined()
			for (const { label } of columnsOf(step)) expect(label.length).toBeLessThanOrEqual(roundLimits.label)
		}
		expect(steps.length).toBeLessThanOrEqual(stepLimits.steps)
	})

	it('[READY3] can be run from front to end; only votes wait for what lies on the board', () => {
		const { stage, steps } = used(agenda.id)
		for (const { id, round, inGroups } of steps) {
			startStep(stage, id, evening)
			// Small groups collect by themselves.
			const waits = inGroups || (round && lacksOptions(round))
			expect(readNow(stage).round?.settings).toEqual(waits ? undefined : round)
		}
	})

	it('[READY3] ends with who does what by when, and with a round on the day or on what each takes home', () => {
		const steps = used(agenda.id).steps.slice(-3)
		const last = steps.at(-1)
		expect(steps.map(({ page }) => page)).toContain('tasks')
		expect(last?.title).toBe('Abschlussrunde')
		expect(['position', 'cards']).toContain(last?.round?.kind)
	})
})

it('[READY4] ready agendas take as long as their names and purposes say', () => {
	const length = (id: string) => planOf(used(id).steps, evening).minutes
	expect(length('founding-event')).toBe(3 * 60)
	expect(length('future-conference')).toBe(7 * 60)
	expect(length('future-conference-short')).toBe(4 * 60)
	expect(length('future-conference-two')).toBe(2 * 7 * 60)
	expect(length('future-conference-three')).toBe(3 * 6 * 60)
	expect(length('steering-group')).toBe(60)
	expect(length('simulation-game')).toBe(90 + 90)
	const game = used('simulation-game').steps
	expect(minutesFrom(game, 'Rollen verteilen', 'Szenen spielen')).toBe(90)
	expect(minutesFrom(game, 'Gruppen losen', 'Abschlussrunde')).toBe(90)
})

it('[READY11] a Planspiel is conducted from its agenda: parts, scenes, groups; each level of its debriefing comes into an area of its own', () => {
	const { steps } = used('simulation-game')
	expect(steps.flatMap(({ conducts }) => conducts ?? [])).toEqual(['cast', 'play', 'groups'])
	const groups = steps.filter(({ inGroups }) => inGroups)
	expect(groups.map(({ area }) => area)).toEqual(['game', 'players', 'transfer'])
	// What nobody reveals would stay with the server when the groups go on to the next level.
	expect(groups.every(({ round }) => round?.kind === 'cards' && !round.hidden)).toBe(true)
	expect(steps.find(({ title }) => title === 'Auswertung im Plenum')?.material).toEqual(['game', 'players', 'transfer'])
	expect(steps).toHaveLength(12)
})

it('[READY9] a steering group votes once in its hour at most; introductions ask one thing', () => {
	const votes = used('steering-group').steps.filter(({ round }) => round && round.kind !== 'cards')
	expect(votes.map(({ title }) => title)).toEqual(['Entscheiden'])
	const introductions = used('founding-event').steps.find(({ title }) => title === 'Vorstellungsrunde')
	expect(introductions && columnsOf(introductions)).toEqual([])
	expect(introductions?.question.match(/\?/gu)).toHaveLength(1)
})

it('[READY5] a ready agenda comes behind the steps that are there, or instead of them, in one go', () => {
	const stage = new Y.Doc()
	addAgendaStep(stage, { title: 'Aufbau der Tische' })
	let updates = 0
	stage.on('update', () => updates++)
	const ids = addReadyAgenda(stage, 'steering-group', 'de')
	expect([titles(stage)[0], titles(stage)[1], updates]).toEqual(['Aufbau der Tische', 'Blitzlicht', 1])
	expect(
		listSteps(stage)
			.slice(1)
			.map(({ id }) => id),
	).toEqual(ids)
	addReadyAgenda(stage, 'steering-group', 'en', { replace: true })
	expect([titles(stage)[0], titles(stage).length, updates]).toEqual(['Quick round', ids.length, 2])
	expect(addReadyAgenda(stage, 'of a later version', 'de', { replace: true })).toEqual([])
	expect(titles(stage)).toHaveLength(ids.length)
})

it('[READY5] steps that collect, let people write or show results lie on the board that is given; the others name none', () => {
	const stage = new Y.Doc()
	addReadyAgenda(stage, 'future-conference', 'de', { board: 'page:day' })
	for (const step of listSteps(stage)) {
		const gathers = step.round !== undefined || step.writers !== 'moderation' || step.phone === 'outline'
		expect(step.board, step.title).toBe(gathers && !step.page ? 'page:day' : undefined)
	}
	addSteps(stage, [{ title: 'Karte', board: 'page:map', writers: 'everyone' }], { board: 'page:day' })
	expect(listSteps(stage).at(-1)?.board).toBe('page:map')
})

const columnsOf = ({ round }: Step) => (round?.kind === 'cards' ? round.columns : [])

describe('[READY10] a future conference, whatever its length', () => {
	const lengths = readyAgendas.filter(({ method }) => method === 'future-conference')

	it.each(lengths.map(({ id }) => [id] as const))(
		'[READY10] each step works with what earlier ones have collected (%s)',
		(id) => {
			const { steps } = used(id)
			const collected = new Set<string>()
			for (const { title, area, material = [], round } of steps) {
				for (const name of material) expect(collected, title).toContain(name)
				if (area !== undefined && round) collected.add(area)
			}
			expect([...collected]).toEqual(['review', 'trends', 'vision', 'common', 'measures'])
			const groups = steps.filter(({ inGroups }) => inGroups).map(({ area }) => area)
			expect(groups).toEqual(['review', 'trends', 'vision', 'measures'])
		},
	)

	it('[READY10] asks what becomes of the results, once, and another agenda in its place forgets the answer', () => {
		const { stage } = used('future-conference-short')
		expect(readNow(stage).mandate).toBe('open')
		setMandate(stage, 'order')
		addReadyAgenda(stage, 'future-conference', 'de')
		expect(readNow(stage).mandate).toBe('order')
		addReadyAgenda(stage, 'steering-group', 'de', { replace: true })
		expect(readNow(stage).mandate).toBeUndefined()
	})

	it('[READY10] makes goals of what all agree on, and columns of the goals', () => {
		const { steps } = used('future-conference-short')
		expect(steps.filter(({ agreedAs }) => agreedAs).map(({ title, agreedAs }) => [title, agreedAs])).toEqual([
			['Konsens prüfen', 'goal'],
		])
		const sourced = steps.flatMap(({ round }) => (round?.kind === 'cards' ? (round.columnsFrom ?? []) : []))
		expect(sourced).toEqual(['goals'])
	})
})

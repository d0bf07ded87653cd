// One story in many chapters: a chain from its phases to what two groups do to it at once, all on the same few helpers.

import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import {
	addChainStep,
	addLane,
	addPhase,
	allPhasesOf,
	allStepsOf,
	answerNeed,
	type ChainState,
	chainBlock,
	chainOf,
	chainStates,
	chainsMap,
	changeChainStep,
	copyToIdeal,
	createChain,
	experiencesOf,
	findChainStep,
	handoversOf,
	lanesOf,
	listChains,
	moveChainStep,
	moveLane,
	movePhase,
	personLane,
	phasesOf,
	removeChainStep,
	removeLane,
	removePhase,
	stepsOf,
	stepText,
} from '../../../shared/blocks/chain/index.ts'
import { plenumMaps } from '../../../shared/board/plenum.ts'
import { ownChange } from '../../../shared/lib/change.ts'
import { seededRandom } from '../../../shared/lib/random.ts'
import { addSample } from '../../../shared/methods/service-chain/sample/index.ts'
import {
	addActors,
	addNeed,
	addService,
	changeHandover,
	editPasses,
	handoversMap,
	passesText,
	removeActor,
	removeNeed,
	removeService,
} from '../../../shared/registry/index.ts'
import { editAtRandom } from '../../helpers/chainEdits.ts'
import { bothHear, twoPeople } from '../../helpers/twoPeople.ts'
import { editChain, editPhase, editStep } from '../../helpers/writing.ts'

const states = Object.keys(chainStates) as ChainState[]

/** A chain with three organisations, and a way told as "phase/lane: text", in order. */
function chainWith(doc: Y.Doc, way: readonly [phase: string, lane: string | undefined, text: string][] = []) {
	const [jobcentre = '', youthOffice = '', daycare = ''] = addActors(doc, [
		{ name: 'Jobcenter' },
		{ name: 'Jugendamt' },
		{ name: 'Kita-Verbund' },
	])
	const actors: Record<string, string> = { jobcentre, youthOffice, daycare }
	const chain = createChain(doc, { method: 'service-chain', locale: 'de', person: 'Nadine Rehbein' })
	const steps = way.map(([phase, lane, text]) =>
		addChainStep(doc, chain, { state: 'actual', phase, lane: lane && (actors[lane] ?? lane), text }),
	)
	return { chain, jobcentre, youthOffice, daycare, steps }
}

const threeSteps = [
	['access', 'jobcentre', 'Antrag'],
	['clarification', 'youthOffice', 'Beratung'],
	['planning', 'daycare', 'Platz anfragen'],
] as const satisfies [string, string, string][]

const texts = (doc: Y.Doc, chain: string, state: ChainState = 'actual') =>
	stepsOf(doc, chain, state).map(({ text }) => text)
const ways = (doc: Y.Doc, chain: string, state: ChainState = 'actual') =>
	handoversOf(doc, chain, state).map(({ from, to }) =>
		[from, to].map((id) => findChainStep(doc, chain, id)?.text).join(' > '),
	)

function undoOf(doc: Y.Doc) {
	return new Y.UndoManager(
		plenumMaps.map((name) => doc.getMap(name)),
		{ trackedOrigins: new Set([ownChange]), captureTimeout: 0 },
	)
}

it('[CHAIN1] stations come by phase, then as people placed them', () => {
	const doc = new Y.Doc()
	const { chain, steps } = chainWith(doc, [
		['services', 'jobcentre', 'Kurs'],
		['access', 'jobcentre', 'Antrag'],
		['access', 'youthOffice', 'Beratung'],
	])
	const [course = '', application = '', advice = ''] = steps
	expect(texts(doc, chain)).toEqual(['Antrag', 'Beratung', 'Kurs'])
	moveChainStep(doc, chain, advice, { before: application })
	expect(texts(doc, chain)).toEqual(['Beratung', 'Antrag', 'Kurs'])
	moveChainStep(doc, chain, course, { before: application })
	expect(texts(doc, chain)).toEqual(['Beratung', 'Kurs', 'Antrag'])
	expect(findChainStep(doc, chain, course)?.phase).toBe('access')
	moveChainStep(doc, chain, advice, { phase: 'planning', before: application })
	expect(texts(doc, chain)).toEqual(['Kurs', 'Antrag', 'Beratung'])
	moveChainStep(doc, chain, course, { before: undefined })
	expect(texts(doc, chain)).toEqual(['Antrag', 'Kurs', 'Beratung'])
	movePhase(doc, chain, 'planning', 'access')
	expect(texts(doc, chain)).toEqual(['Beratung', 'Antrag', 'Kurs'])
})

it('[CHAIN1] phases can be added, named and put in order', () => {
	const doc = new Y.Doc()
	const { chain } = chainWith(doc)
	const id = addPhase(doc, chain, 'Übergang', { before: 'afterCare' })
	editPhase(doc, chain, 'access', 'Erster Zugang')
	movePhase(doc, chain, 'planning', undefined)
	const labels = ['Erster Zugang', 'Klärung', 'Leistungen', 'Übergang', 'Nachsorge', 'Planung']
	expect(phasesOf(doc, chain).map(({ label }) => label)).toEqual(labels)
	addChainStep(doc, chain, { state: 'ideal', phase: id, text: 'Anruf' })
	expect(stepsOf(doc, chain, 'ideal')).toMatchObject([{ phase: id, lane: undefined, text: 'Anruf' }])
})

it('[CHAIN2] every change of lane is a handover, by itself', () => {
	const doc = new Y.Doc()
	const { chain, steps, jobcentre } = chainWith(doc, threeSteps)
	const [first = '', second = '', third = ''] = steps
	expect(ways(doc, chain)).toEqual(['Antrag > Beratung', 'Beratung > Platz anfragen'])
	moveChainStep(doc, chain, second, { lane: jobcentre })
	expect(ways(doc, chain)).toEqual(['Beratung > Platz anfragen'])
	moveChainStep(doc, chain, second, { lane: undefined })
	expect(ways(doc, chain)).toEqual(['Antrag > Beratung', 'Beratung > Platz anfragen'])
	removeChainStep(doc, chain, second)
	expect(ways(doc, chain)).toEqual(['Antrag > Platz anfragen'])
	moveChainStep(doc, chain, third, { before: first })
	expect(ways(doc, chain)).toEqual(['Platz anfragen > Antrag'])
	for (const { key } of handoversOf(doc, chain, 'actual')) expect(passesText(doc, key)).toBeInstanceOf(Y.Text)
})

it('[CHAIN2] what the person experiences is no station and no handover', () => {
	const doc = new Y.Doc()
	const { chain, steps } = chainWith(doc, threeSteps)
	const words = addChainStep(doc, chain, {
		state: 'actual',
		phase: 'clarification',
		lane: personLane,
		before: steps[1] ?? '',
		text: 'Schon wieder dieselben Fragen',
		burden: true,
	})
	expect(texts(doc, chain)).toEqual(['Antrag', 'Beratung', 'Platz anfragen'])
	expect(handoversOf(doc, chain, 'actual')).toHaveLength(2)
	expect(experiencesOf(doc, chain, 'actual')).toMatchObject([{ id: words, phase: 'clarification', burden: true }])
})

it('[CHAIN2] a handover that a merge brought about can be settled and written in', () => {
	const { anna, ben } = twoPeople()
	const { chain, youthOffice } = chainWith(anna, [
		['access', 'jobcentre', 'Antrag'],
		['access', 'jobcentre', 'Beratung'],
	])
	const [first, second] = stepsOf(anna, chain, 'actual').map(({ id }) => id)
	bothHear(anna, ben)
	removeLane(anna, chain, 'actual', findChainStep(anna, chain, first ?? '')?.lane ?? '')
	moveChainStep(ben, chain, second ?? '', { lane: youthOffice })
	handoversMap(ben).clear()
	bothHear(anna, ben)
	const [handover] = handoversOf(anna, chain, 'actual')
	expect(handover).toMatchObject({ from: first, to: second, passes: '' })
	editPasses(anna, handover?.key ?? '', 'Notiz')
	changeHandover(anna, handover?.key ?? '', { form: 'oral' })
	bothHear(anna, ben)
	expect(handoversOf(ben, chain, 'actual')).toMatchObject([{ passes: 'Notiz', form: 'oral' }])
})

it('[CHAIN3] what is known of a handover is known again when its stations come together again', () => {
	const doc = new Y.Doc()
	const { chain, steps } = chainWith(doc, threeSteps)
	const [first] = handoversOf(doc, chain, 'actual')
	changeHandover(doc, first?.key ?? '', { form: 'routingSlip', rating: 'smooth' })
	editPasses(doc, first?.key ?? '', 'Notiz')
	const known = handoversOf(doc, chain, 'actual')
	moveChainStep(doc, chain, steps[2] ?? '', { before: steps[1] ?? '' })
	expect(handoversOf(doc, chain, 'actual').map(({ passes }) => passes)).toEqual(['', ''])
	moveChainStep(doc, chain, steps[2] ?? '', { phase: 'planning' })
	expect(handoversOf(doc, chain, 'actual')).toEqual(known)
})

it('[CHAIN4] Anna and Ben move one station at once: it is where one of them put it', () => {
	const { anna, ben } = twoPeople()
	const { chain, steps, youthOffice } = chainWith(anna, [
		['access', 'jobcentre', 'Antrag'],
		['planning', 'jobcentre', 'Platz'],
		['planning', 'jobcentre', 'Tagespflege'],
		['services', 'jobcentre', 'Kurs'],
	])
	const [application = '', place = '', , course = ''] = steps
	bothHear(anna, ben)
	moveChainStep(anna, chain, application, { before: place })
	moveChainStep(ben, chain, application, { phase: 'services' })
	moveChainStep(ben, chain, course, { lane: youthOffice })
	moveChainStep(anna, chain, course, { before: place })
	bothHear(anna, ben)
	expect(allStepsOf(anna, chain)).toEqual(allStepsOf(ben, chain))
	const moved = findChainStep(anna, chain, application)
	expect([
		['planning', 0],
		['services', texts(anna, chain).length - 1],
	]).toContainEqual([moved?.phase, texts(anna, chain).indexOf('Antrag')])
	expect(findChainStep(anna, chain, course)).toMatchObject({ phase: 'planning', lane: youthOffice })
})

it('[CHAIN4] Anna and Ben write in one station and both keep their letters', () => {
	const { anna, ben } = twoPeople()
	const { chain, steps } = chainWith(anna, threeSteps)
	const [step = ''] = steps
	bothHear(anna, ben)
	editStep(anna, chain, step, 'Erster Antrag')
	editStep(ben, chain, step, 'Antrag abgeben')
	editChain(anna, chain, 'person', 'Frau Nadine Rehbein')
	editChain(ben, chain, 'person', 'Nadine Rehbein, 24')
	bothHear(anna, ben)
	for (const doc of [anna, ben]) {
		expect(findChainStep(doc, chain, step)?.text).toBe('Erster Antrag abgeben')
		expect(chainOf(doc, chain)?.person).toBe('Frau Nadine Rehbein, 24')
	}
})

it('[CHAIN5] a lane that is removed leaves its stations in the way, with nobody responsible', () => {
	const doc = new Y.Doc()
	const { chain, youthOffice } = chainWith(doc, threeSteps)
	removeLane(doc, chain, 'actual', youthOffice)
	expect(texts(doc, chain)).toEqual(['Antrag', 'Beratung', 'Platz anfragen'])
	expect(stepsOf(doc, chain, 'actual')[1]?.lane).toBeUndefined()
	expect(lanesOf(doc, chain, 'actual').map(({ id }) => id)).not.toContain(youthOffice)
	expect(handoversOf(doc, chain, 'actual')).toHaveLength(2)
})

it('[CHAIN5] a lane Anna removes while Ben adds a station to it is still there', () => {
	const { anna, ben } = twoPeople()
	const { chain, youthOffice, jobcentre } = chainWith(anna, threeSteps)
	bothHear(anna, ben)
	removeLane(anna, chain, 'actual', youthOffice)
	addChainStep(ben, chain, { state: 'actual', phase: 'planning', lane: youthOffice, text: 'Antrag auf Tagespflege' })
	bothHear(anna, ben)
	for (const doc of [anna, ben]) {
		expect(lanesOf(doc, chain, 'actual').at(-1)?.id).toBe(youthOffice)
		expect(stepsOf(doc, chain, 'actual').map(({ lane }) => lane)).toContain(youthOffice)
	}
	moveLane(anna, chain, 'actual', youthOffice, jobcentre)
	expect(lanesOf(anna, chain, 'actual')[0]?.id).toBe(youthOffice)
})

it('[CHAIN5] lanes are moved, and the same actor added by both has one', () => {
	const { anna, ben } = twoPeople()
	const { chain, jobcentre, daycare, youthOffice } = chainWith(anna)
	bothHear(anna, ben)
	for (const doc of [anna, ben]) for (const actor of [jobcentre, daycare]) addLane(doc, chain, 'ideal', actor)
	bothHear(anna, ben)
	addLane(anna, chain, 'ideal', youthOffice, { before: daycare })
	moveLane(anna, chain, 'ideal', jobcentre, undefined)
	expect(lanesOf(anna, chain, 'ideal').map(({ id }) => id)).toEqual([youthOffice, daycare, jobcentre])
	expect(lanesOf(anna, chain, 'actual')).toEqual([])
})

it('[CHAIN6] stations of a removed phase are shown in the phase before it, and undo brings it back', () => {
	const doc = new Y.Doc()
	const { chain, steps } = chainWith(doc, threeSteps)
	const before = allStepsOf(doc, chain)
	const history = undoOf(doc)
	removePhase(doc, chain, 'clarification')
	expect(stepsOf(doc, chain, 'actual').map(({ phase }) => phase)).toEqual(['access', 'access', 'planning'])
	history.undo()
	expect(allStepsOf(doc, chain)).toEqual(before)
	removePhase(doc, chain, 'clarification')
	addChainStep(doc, chain, { state: 'actual', phase: 'access', text: 'Am Ende' })
	addChainStep(doc, chain, { state: 'actual', phase: 'access', text: 'Davor', before: steps[1] ?? '' })
	expect(texts(doc, chain)).toEqual(['Antrag', 'Davor', 'Beratung', 'Am Ende', 'Platz anfragen'])
})

it('[CHAIN6] stations of the first phase come to the next one; the last phase stays, also when all go at once', () => {
	const { anna, ben } = twoPeople()
	const { chain } = chainWith(anna, threeSteps)
	bothHear(anna, ben)
	for (const { id } of phasesOf(anna, chain).slice(0, 4)) removePhase(anna, chain, id)
	for (const { id } of phasesOf(ben, chain).slice(1)) removePhase(ben, chain, id)
	removePhase(ben, chain, 'access')
	expect(phasesOf(ben, chain).map(({ id }) => id)).toEqual(['access'])
	expect(stepsOf(anna, chain, 'actual').map(({ phase }) => phase)).toEqual(['afterCare', 'afterCare', 'afterCare'])
	for (const doc of [anna, ben]) expect(texts(doc, chain)).toEqual(['Antrag', 'Beratung', 'Platz anfragen'])
	bothHear(anna, ben)
	for (const doc of [anna, ben]) {
		expect(phasesOf(doc, chain)).toHaveLength(1)
		expect(texts(doc, chain).toSorted()).toEqual(['Antrag', 'Beratung', 'Platz anfragen'])
	}
	expect(allStepsOf(ben, chain)).toEqual(allStepsOf(anna, chain))
})

it('[CHAIN6] what Ben adds to a phase while Anna removes it is shown beside what she saved from it', () => {
	const { anna, ben } = twoPeople()
	const { chain } = chainWith(anna, threeSteps)
	bothHear(anna, ben)
	removePhase(anna, chain, 'clarification')
	addChainStep(ben, chain, { state: 'actual', phase: 'clarification', text: 'Gespräch zu dritt' })
	addPhase(anna, chain, 'Empfang', { before: 'access' })
	movePhase(anna, chain, 'access', undefined)
	bothHear(anna, ben)
	for (const doc of [anna, ben]) {
		expect(stepsOf(doc, chain, 'actual').find(({ text }) => text === 'Beratung')?.phase).toBe('access')
		expect(texts(doc, chain)).toHaveLength(4)
		expectWellFormed(doc, chain)
	}
	expect(allStepsOf(anna, chain)).toEqual(allStepsOf(ben, chain))
	moveChainStep(
		anna,
		chain,
		stepsOf(anna, chain, 'actual').find(({ text }) => text === 'Gespräch zu dritt')?.id ?? '',
		{
			phase: 'planning',
		},
	)
	expect(stepsOf(anna, chain, 'actual').find(({ text }) => text === 'Gespräch zu dritt')?.phase).toBe('planning')
})

it('[CHAIN7] what is done to one state leaves the other as it is', () => {
	const doc = new Y.Doc()
	const chain = addSample(doc, 'de', seededRandom(1))
	for (const state of states) {
		const other: ChainState = state === 'actual' ? 'ideal' : 'actual'
		const reads = () => JSON.stringify([lanesOf(doc, chain, other), handoversOf(doc, chain, other), bare()])
		const bare = () =>
			[...stepsOf(doc, chain, other), ...experiencesOf(doc, chain, other)].map(({ counterpart: _, ...step }) => step)
		const before = reads()
		const [lane] = lanesOf(doc, chain, state)
		const [first, second, third] = stepsOf(doc, chain, state)
		moveChainStep(doc, chain, first?.id ?? '', { before: third?.id, lane: lane?.id })
		editStep(doc, chain, second?.id ?? '', 'anders')
		changeHandover(doc, handoversOf(doc, chain, state)[0]?.key ?? '', { form: 'voucher' })
		removeChainStep(doc, chain, third?.id ?? '')
		removeLane(doc, chain, state, lane?.id ?? '')
		addChainStep(doc, chain, { state, phase: 'planning', text: 'neu', before: findOther(other) })
		expect(reads()).toBe(before)
	}

	function findOther(state: ChainState) {
		return stepsOf(doc, chain, state)[0]?.id
	}
})

it('[CHAIN8] the ideal way begins as a copy that stands for its original', () => {
	const doc = new Y.Doc()
	const { chain } = chainWith(doc, threeSteps)
	const need = addNeed(doc, { label: 'Geld' })
	const service = addService(doc, { name: 'Grundsicherung' })
	const originals = stepsOf(doc, chain, 'actual').map(({ id }) => id)
	answerNeed(doc, chain, originals[0] ?? '', need, true)
	changeChainStep(doc, chain, originals[0] ?? '', { service })
	changeHandover(doc, handoversOf(doc, chain, 'actual')[0]?.key ?? '', { form: 'oral', rating: 'unclear' })
	expect(copyToIdeal(doc, chain)).toHaveLength(3)
	const bare = (state: ChainState) =>
		stepsOf(doc, chain, state).map(({ phase, lane, text, service, needs }) => ({ phase, lane, text, service, needs }))
	expect(bare('ideal')).toEqual(bare('actual'))
	expect(stepsOf(doc, chain, 'ideal').map(({ counterpart }) => counterpart)).toEqual(originals)
	expect(stepsOf(doc, chain, 'actual').map(({ counterpart }) => counterpart)).toEqual(
		stepsOf(doc, chain, 'ideal').map(({ id }) => id),
	)
	expect(handoversOf(doc, chain, 'ideal')[0]).toMatchObject({ form: 'oral', rating: 'unclear' })
	expect(lanesOf(doc, chain, 'ideal')).toEqual(lanesOf(doc, chain, 'actual'))
	expect(copyToIdeal(doc, chain)).toEqual([])
})

it('[CHAIN8] Anna and Ben begin the ideal way at once and have begun one', () => {
	const { anna, ben } = twoPeople()
	const { chain } = chainWith(anna, threeSteps)
	bothHear(anna, ben)
	copyToIdeal(anna, chain)
	copyToIdeal(ben, chain)
	bothHear(anna, ben)
	expect(texts(anna, chain, 'ideal')).toEqual(['Antrag', 'Beratung', 'Platz anfragen'])
	expect(allStepsOf(ben, chain)).toEqual(allStepsOf(anna, chain))
})

it('[CHAIN8] only an ideal station says what it stands for, and only as long as that is there', () => {
	const doc = new Y.Doc()
	const { chain, steps } = chainWith(doc, threeSteps)
	const [first = '', second = ''] = steps
	const ideal = addChainStep(doc, chain, { state: 'ideal', phase: 'access', text: 'Erstgespräch', counterpart: first })
	changeChainStep(doc, chain, first, { counterpart: second })
	expect(findChainStep(doc, chain, first)?.counterpart).toBe(ideal)
	changeChainStep(doc, chain, ideal, { counterpart: second })
	expect(findChainStep(doc, chain, second)?.counterpart).toBe(ideal)
	removeChainStep(doc, chain, second)
	expect(findChainStep(doc, chain, ideal)?.counterpart).toBeUndefined()
	changeChainStep(doc, chain, ideal, { counterpart: ideal })
	expect(findChainStep(doc, chain, ideal)?.counterpart).toBeUndefined()
})

it('[CHAIN9] undo brings a removed station back with its words, its place and its handovers', () => {
	const doc = new Y.Doc()
	const { chain, steps } = chainWith(doc, threeSteps)
	const [, middle = ''] = steps
	for (const { key } of handoversOf(doc, chain, 'actual')) editPasses(doc, key, 'Notiz')
	const before = [allStepsOf(doc, chain), handoversOf(doc, chain, 'actual')]
	const history = undoOf(doc)
	removeChainStep(doc, chain, middle)
	expect(ways(doc, chain)).toEqual(['Antrag > Platz anfragen'])
	history.undo()
	expect([allStepsOf(doc, chain), handoversOf(doc, chain, 'actual')]).toEqual(before)
	editStep(doc, chain, middle, 'Beratung, lang')
	expect(stepText(doc, chain, middle)?.toString()).toBe('Beratung, lang')
	history.undo()
	history.redo()
	expect(findChainStep(doc, chain, middle)?.text).toBe('Beratung, lang')
})

describe.each([1, 2, 3, 4, 5, 6])('after an afternoon of three people (%i)', (seed) => {
	it('[CHAIN10] every chain is well-formed, and the same everywhere', () => {
		const random = seededRandom(seed)
		const people = [1, 2, 3].map((id) => {
			const doc = new Y.Doc()
			doc.clientID = id
			return { doc, history: undoOf(doc) }
		})
		const [one] = people
		if (one) editAtRandom(one.doc, 60, random)
		for (let round = 0; round < 60; round++) {
			const person = people[Math.floor(random() * 3)]
			const other = people[Math.floor(random() * 3)]
			if (!person || !other) continue
			if (random() < 0.2) person.history.undo()
			else if (random() < 0.1) person.history.redo()
			else editAtRandom(person.doc, 1 + Math.floor(random() * 6), random)
			if (random() < 0.5 && person !== other) bothHear(person.doc, other.doc)
		}
		for (let round = 0; round < 2; round++)
			for (const { doc } of people) for (const other of people) if (other.doc !== doc) bothHear(doc, other.doc)

		const chains = listChains(one?.doc ?? new Y.Doc())
		expect(chains.length).toBeGreaterThan(0)
		for (const { id: chain } of chains) {
			const reads = people.map(({ doc }) =>
				JSON.stringify([
					allStepsOf(doc, chain),
					...states.map((state) => [lanesOf(doc, chain, state), handoversOf(doc, chain, state)]),
				]),
			)
			expect(reads[1]).toBe(reads[0])
			expect(reads[2]).toBe(reads[0])
			for (const { doc } of people) expectWellFormed(doc, chain)
		}
	})
})

function expectWellFormed(doc: Y.Doc, chain: string) {
	const phases = phasesOf(doc, chain).map(({ id }) => id)
	expect(phases.length).toBeGreaterThan(0)
	expect(allPhasesOf(doc, chain).every(({ order }) => order !== '')).toBe(true)
	for (const step of allStepsOf(doc, chain)) {
		expect(phases).toContain(step.phase)
		expect(stepText(doc, chain, step.id)).toBeInstanceOf(Y.Text)
		expect(step.order).not.toBe('')
	}
	for (const state of states) {
		const steps = stepsOf(doc, chain, state)
		const lanes = lanesOf(doc, chain, state).map(({ id }) => id)
		expect(new Set(lanes).size).toBe(lanes.length)
		expect(lanes).not.toContain(personLane)
		for (const { lane } of steps) if (lane !== undefined) expect(lanes).toContain(lane)
		const laneOf = (id: string) => steps.find((step) => step.id === id)?.lane
		const changes = new Set<string>()
		for (const [i, { id, lane, onward, branches }] of steps.entries()) {
			const next = onward ? steps.slice(i + 1, i + 2).map((step) => step.id) : []
			for (const to of [...next, ...branches.map((branch) => branch.to)]) {
				expect(steps.some((step) => step.id === to)).toBe(true)
				expect(to).not.toBe(id)
				if (laneOf(to) !== lane) changes.add(`${id}>${to}`)
			}
		}
		const handovers = handoversOf(doc, chain, state).map(({ key }) => key)
		expect(handovers.toSorted()).toEqual([...changes].toSorted())
	}
	for (const stored of handoversMap(doc).values()) {
		expect(stored).toBeInstanceOf(Y.Map)
		expect((stored as Y.Map<unknown>).get('passes')).toBeInstanceOf(Y.Text)
	}
}

it('[CHAIN11] commands for what is gone, or that say the same again, write nothing', () => {
	const doc = new Y.Doc()
	const { chain, steps, jobcentre, daycare } = chainWith(doc, threeSteps)
	const [first = ''] = steps
	let updates = 0
	doc.on('update', () => updates++)
	for (const gone of ['gone', '']) {
		addChainStep(doc, gone, { state: 'actual', text: 'x' })
		moveChainStep(doc, chain, gone, { phase: 'planning' })
		editStep(doc, chain, gone, 'x')
		changeChainStep(doc, chain, gone, { burden: true })
		answerNeed(doc, chain, gone, 'need', true)
		removeChainStep(doc, chain, gone)
		addLane(doc, gone, 'actual', jobcentre)
		moveLane(doc, chain, 'actual', gone, daycare)
		removeLane(doc, chain, 'actual', gone)
		removePhase(doc, chain, gone)
		movePhase(doc, chain, gone, undefined)
		editPhase(doc, chain, gone, 'x')
		addPhase(doc, gone, 'x')
		editChain(doc, gone, 'person', 'x')
		copyToIdeal(doc, gone)
	}
	addLane(doc, chain, 'actual', jobcentre)
	removeLane(doc, chain, 'actual', personLane)
	moveChainStep(doc, chain, first, { lane: jobcentre })
	moveChainStep(doc, chain, first, { before: first })
	moveLane(doc, chain, 'actual', jobcentre, jobcentre)
	movePhase(doc, chain, 'access', 'access')
	expect(updates).toBe(0)
	expect([stepsOf(doc, 'gone', 'actual'), lanesOf(doc, 'gone', 'ideal'), phasesOf(doc, 'gone')]).toEqual([[], [], []])
})

it('[CHAIN12] a lane whose actor is gone stays readable, and so do its stations', () => {
	const doc = new Y.Doc()
	const { chain, youthOffice } = chainWith(doc, threeSteps)
	const before = [allStepsOf(doc, chain), lanesOf(doc, chain, 'actual'), handoversOf(doc, chain, 'actual')]
	removeActor(doc, youthOffice)
	expect([allStepsOf(doc, chain), lanesOf(doc, chain, 'actual'), handoversOf(doc, chain, 'actual')]).toEqual(before)
})

it('[CHAIN12] a station no longer answers a need, nor stands for a service, that is gone', () => {
	const doc = new Y.Doc()
	const { chain, steps } = chainWith(doc, threeSteps)
	const need = addNeed(doc, { label: 'Geld' })
	answerNeed(doc, chain, steps[0] ?? '', need, true)
	expect(stepsOf(doc, chain, 'actual')[0]?.needs).toEqual([need])
	const service = addService(doc, { name: 'Grundsicherung' })
	changeChainStep(doc, chain, steps[0] ?? '', { service })
	expect(stepsOf(doc, chain, 'actual')[0]?.service).toBe(service)
	removeNeed(doc, need)
	removeService(doc, service)
	expect(stepsOf(doc, chain, 'actual')[0]).toMatchObject({ needs: [], service: undefined })
})

it('[CHAIN12] damaged chains and stations are read as far as they can be', () => {
	const doc = new Y.Doc()
	const { chain, steps } = chainWith(doc, threeSteps)
	chainsMap(doc).set('no map', 7)
	chainsMap(doc).set('empty', new Y.Map())
	const stored = (chainsMap(doc).get(chain) as Y.Map<Y.Map<Y.Map<unknown>>>).get('steps')
	stored?.get(steps[0] ?? '')?.set('at', 'somewhere')
	stored?.get(steps[1] ?? '')?.set('at', { phase: 'unheard of', order: 7 })
	stored?.get(steps[2] ?? '')?.set('state', 'dreamt')
	for (const outcome of ['toString', 7, new Y.Map()]) {
		stored?.get(steps[0] ?? '')?.set('outcome', outcome)
		expect(findChainStep(doc, chain, steps[0] ?? '')?.outcome).toBeUndefined()
	}
	stored?.get(steps[0] ?? '')?.set('outcome', 'refusal')
	expect(findChainStep(doc, chain, steps[0] ?? '')?.outcome).toBe('refusal')
	expect(listChains(doc).map(({ id }) => id)).toEqual([chain])
	expect(stepsOf(doc, chain, 'actual').map(({ phase }) => phase)).toEqual(['access', 'access'])
	moveChainStep(doc, chain, steps[1] ?? '', { phase: 'planning' })
	expect(findChainStep(doc, chain, steps[1] ?? '')?.phase).toBe('planning')
	expect(stepsOf(doc, 'empty', 'actual')).toEqual([])
})

it('[CHAIN15] every text and every actor of a chain is found at the element where it stands', () => {
	const doc = new Y.Doc()
	const chain = addSample(doc, 'de', seededRandom(1))
	const words = new Map(chainBlock.words(doc, chain).map(({ element, text }) => [text, element]))
	const [step] = stepsOf(doc, chain, 'actual')
	const [said] = experiencesOf(doc, chain, 'ideal')
	expect(words.get('Nadine Rehbein')).toBe('person')
	expect(words.get(step?.text ?? '')).toBe(`step:${step?.id}`)
	expect(words.get(said?.text ?? '')).toBe(`step:${said?.id}`)
	expect(words.get('Ein Zettel mit der Adresse')).toBe(`handover:${handoversOf(doc, chain, 'actual')[0]?.key}`)
	expect(words.get('Ich traue mich, die Briefe zu öffnen.')).toMatch(/^need:/)
	expect(words.get('Bescheid innerhalb von drei Wochen')).toMatch(/^service:/)
	const mentions = chainBlock.mentions(doc, chain)
	expect(mentions).toContainEqual({ element: `step:${step?.id}`, actor: step?.lane })
	expect(mentions).toContainEqual({ element: `lane:${step?.lane}`, actor: step?.lane })
	const places = mentions.map(({ element, actor }) => `${element} ${actor}`)
	expect(new Set(places).size).toBe(places.length)
})

it('[CHAIN16] a chain of version 1', () => {
	const doc = new Y.Doc()
	const map = (entries: Record<string, unknown>) => new Y.Map<unknown>(Object.entries(entries))
	chainsMap(doc).set(
		'one',
		map({
			v: 1,
			method: 'service-chain',
			person: new Y.Text('Nadine Rehbein'),
			targetGroup: new Y.Text('Alleinerziehende'),
			phases: map({ access: map({ order: 'a0', label: new Y.Text('Zugang') }) }),
			'lanes.actual': map({ jobcentre: map({ order: 'a0' }) }),
			'lanes.ideal': map({}),
			steps: map({
				first: map({
					v: 1,
					state: 'actual',
					at: { phase: 'access', order: 'a0' },
					lane: 'jobcentre',
					text: new Y.Text('Antrag'),
					service: 'benefits',
					'n.money': true,
				}),
				second: map({ v: 1, state: 'actual', at: { phase: 'access', order: 'a1' }, text: new Y.Text('Warten') }),
			}),
		}),
	)
	doc.getMap('needs').set('money', map({ v: 1, order: 'a0', label: new Y.Text('Geld'), effect: new Y.Text() }))
	doc.getMap('services').set('benefits', map({ v: 1, order: 'a0', name: new Y.Text('Grundsicherung') }))
	handoversMap(doc).set('first>second', map({ v: 1, passes: new Y.Text('Notiz'), form: 'oral', rating: 'break' }))
	expect(chainOf(doc, 'one')).toEqual({
		id: 'one',
		method: 'service-chain',
		person: 'Nadine Rehbein',
		targetGroup: 'Alleinerziehende',
	})
	const leading = { outcome: undefined, onward: true, condition: '', branches: [] }
	expect(stepsOf(doc, 'one', 'actual')).toEqual([
		{
			...leading,
			id: 'first',
			order: 'a0',
			state: 'actual',
			phase: 'access',
			lane: 'jobcentre',
			text: 'Antrag',
			service: 'benefits',
			needs: ['money'],
			counterpart: undefined,
			round: undefined,
			burden: false,
		},
		{
			...leading,
			id: 'second',
			order: 'a1',
			state: 'actual',
			phase: 'access',
			lane: undefined,
			text: 'Warten',
			service: undefined,
			needs: [],
			counterpart: undefined,
			round: undefined,
			burden: false,
		},
	])
	expect(handoversOf(doc, 'one', 'actual')).toEqual([
		{ key: 'first>second', from: 'first', to: 'second', passes: 'Notiz', form: 'oral', rating: 'break' },
	])
})

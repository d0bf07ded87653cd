// Long because it reads every sentence back: the reader of German sentences must stand beside what it is held against.

import { expect, it } from 'vitest'
import * as Y from 'yjs'
import {
	addBranch,
	addChainStep,
	type ChainState,
	chainPicture,
	changeChainStep,
	copyToIdeal,
	createChain,
	editCondition,
	goOn,
	handoversOf,
	listChains,
	moveChainStep,
	phasesOf,
	removeBranch,
	removeChainStep,
	stepOutcomes,
	stepsOf,
} from '../../../shared/blocks/chain/index.ts'
import { seededRandom } from '../../../shared/lib/random.ts'
import { differences } from '../../../shared/methods/service-chain/index.ts'
import { addSample } from '../../../shared/methods/service-chain/sample/index.ts'
import {
	addActors,
	addNeed,
	addService,
	changeHandover,
	findActor,
	findNeed,
	findService,
	handoverFeedbacks,
	handoverForms,
	handoverRatings,
	listActors,
} from '../../../shared/registry/index.ts'
import { editAtRandom } from '../../helpers/chainEdits.ts'
import { editStep } from '../../helpers/writing.ts'

/** One station and one handover as a reader of the sentences could write them down. */
interface Told {
	text: string
	lane: string
	phase: string
	service: string
	outcome: string
	onward: boolean
	condition: string
	needs: string[]
}
interface ToldHandover {
	form: string
	consent: string
	feedback: string
	responsible: string
	rating: string
	passes: string
}
interface ToldWay {
	steps: Told[]
	/** by the numbers of the stations: "1>2" */
	handovers: Record<string, ToldHandover>
	/** by the same: in which case */
	branches: Record<string, string>
}

function tell(doc: Y.Doc, chain: string, state: ChainState): ToldWay {
	const phases = new Map(phasesOf(doc, chain).map(({ id, label }) => [id, label]))
	const nameOf = (id: string) => findActor(doc, id)?.name.trim() ?? 'entfernte Stelle'
	const at = (lane: string | undefined) => {
		if (lane === undefined) return 'ohne zuständige Einrichtung'
		return findActor(doc, lane) ? `bei ${nameOf(lane)}` : 'bei einer entfernten Stelle'
	}
	const steps = stepsOf(doc, chain, state)
	const number = (id: string) => steps.findIndex((step) => step.id === id) + 1
	return {
		steps: steps.map(({ text, lane, phase, service, outcome, onward, condition, needs }) => ({
			text: text.trim(),
			lane: at(lane),
			phase: phases.get(phase)?.trim() ?? '',
			service: service === undefined ? 'keine Leistung' : `„${findService(doc, service)?.name}“`,
			outcome: outcome ? stepOutcomes[outcome].de : 'erreicht',
			onward,
			condition: condition.trim() || 'keine',
			needs: needs.map((need) => findNeed(doc, need)?.label ?? '').toSorted(),
		})),
		branches: Object.fromEntries(
			steps.flatMap(({ id, branches }) =>
				branches.map(({ to, condition }) => [`${number(id)}>${number(to)}`, condition.trim() || 'keine']),
			),
		),
		handovers: Object.fromEntries(
			handoversOf(doc, chain, state).map(({ from, to, form, consent, feedback, responsible, rating, passes }) => [
				`${number(from)}>${number(to)}`,
				{
					form: form ? handoverForms[form].de : 'offen',
					consent: consent === undefined ? 'offen' : consent ? 'ja' : 'nein',
					feedback: feedback ? handoverFeedbacks[feedback].de : 'offen',
					responsible: responsible === undefined ? 'offen' : nameOf(responsible),
					rating: rating ? handoverRatings[rating].de : 'offen',
					passes: passes.trim() || 'nichts',
				},
			]),
		),
	}
}

const nothingSettled: ToldHandover = {
	form: 'offen',
	consent: 'offen',
	feedback: 'offen',
	responsible: 'offen',
	rating: 'offen',
	passes: 'nichts',
}
const aspectNamed: Record<string, keyof ToldHandover> = {
	Form: 'form',
	Einwilligung: 'consent',
	Rückmeldung: 'feedback',
	Zuständigkeit: 'responsible',
	Bewertung: 'rating',
	'weitergegeben wird': 'passes',
}
const unquoted = (words: string) => words.replace(/^„(.*)“$/su, '$1').trim()

const aspects = Object.keys(aspectNamed).join('|')

/** A pattern, and what to keep of what it finds. */
type Reader = [pattern: string, keep: (...found: string[]) => void]

/** Reads every sentence by the one pattern that fits it, and fails where none or several do. */
function readAll(sentences: readonly string[], readers: readonly Reader[]) {
	for (const sentence of sentences) {
		const found = readers.flatMap(([pattern, keep]) => {
			const match = new RegExp(`^(?:${pattern})$`, 'su').exec(sentence)
			return match ? [() => keep(...match.slice(1))] : []
		})
		expect(found, sentence).toHaveLength(1)
		found[0]?.()
	}
}

/**
 * Turns the current way into the ideal one by nothing but the German sentences: reads each, keeps what it says, and fails on
 * any sentence it cannot read or that says something untrue of the current way.
 */
function rebuild(now: ToldWay, sentences: readonly string[]): ToldWay {
	const dropped = new Set<number>()
	/** what is said of ideal stations, by number */
	const added = new Map<number, Told>()
	const originals = new Map<number, number>()
	const moved = new Set<number>()
	const handovers: Record<string, ToldHandover> = {}
	const droppedHandovers = new Set<string>()
	const branches: Record<string, string> = {}
	const droppedBranches = new Set<string>()
	const changedBranches: { key: string; from: string; to: string }[] = []
	/** A way back is called one. */
	const isCalled = (word: string, from: string, to: string) =>
		expect(/ückweg/u.test(word)).toBe(Number(to) < Number(from))
	const changedHandovers: { key: string; aspect: keyof ToldHandover; from: string; to: string }[] = []

	/** sentences that stand for themselves */
	const whole: Reader[] = [
		[
			'Neu: Schritt (\\d+)(?: „([^“]*)“)? (bei .*?|ohne zuständige Einrichtung), in der Phase „([^“]*)“, (?:nach Schritt (\\d+)|als Erstes)(?:, Leistung („[^“]*“))?(?:, Ausgang (Warteliste|Absage|nicht erreicht))?(?:, für („[^“]*“(?:(?:, | und )„[^“]*“)*))?(, führt nicht zum nächsten Schritt)?(?:, weiter, wenn „([^“]*)“)?',
			(
				number,
				text = '',
				lane = '',
				phase = '',
				after = '0',
				service = 'keine Leistung',
				outcome = 'erreicht',
				needs = '',
				ends = '',
				condition = 'keine',
			) => {
				expect(Number(after)).toBe(Number(number) - 1)
				const named = Array.from(needs.matchAll(/„([^“]*)“/gu), ([, need = '']) => need).toSorted()
				const onward = ends === ''
				added.set(Number(number), { text, lane, phase, service, outcome, onward, condition, needs: named })
			},
		],
		[
			'Entfällt: Ist-Schritt (\\d+)(?: „[^“]*“)? (bei .*|ohne zuständige Einrichtung)',
			(number, lane) => {
				expect(now.steps[Number(number) - 1]?.lane).toBe(lane)
				dropped.add(Number(number))
			},
		],
		[
			'(Neuer Rückweg|Neue Abzweigung) von Schritt (\\d+) zu Schritt (\\d+)(?:, wenn „([^“]*)“)?',
			(word = '', from = '', to = '', condition = 'keine') => {
				isCalled(word, from, to)
				branches[`${from}>${to}`] = condition
			},
		],
		[
			'(Der Rückweg|Die Abzweigung) von Ist-Schritt (\\d+) zu Ist-Schritt (\\d+) entfällt',
			(word = '', from = '', to = '') => {
				isCalled(word, from, to)
				droppedBranches.add(`${from}>${to}`)
			},
		],
		[
			'(Rückweg|Abzweigung) von Schritt (\\d+) zu Schritt (\\d+): Bedingung jetzt (.*), bisher (.*)',
			(word = '', from = '', to = '', value = '', before = '') => {
				isCalled(word, from, to)
				changedBranches.push({ key: `${from}>${to}`, from: unquoted(before), to: unquoted(value) })
			},
		],
		[
			'Die Schnittstelle von Ist-Schritt (\\d+) zu Ist-Schritt (\\d+) \\([^)]*\\) entfällt',
			(from, to) => droppedHandovers.add(`${from}>${to}`),
		],
		[
			'Neue Schnittstelle von Schritt (\\d+) zu Schritt (\\d+) \\([^)]*\\): (.*)',
			(from, to, settled = '') => {
				const told = { ...nothingSettled }
				if (settled !== 'noch nichts vereinbart')
					readAll(settled.split('; '), [
						[`(${aspects}) (.*)`, (aspect = '', value = '') => (told[aspectNamed[aspect] ?? 'form'] = unquoted(value))],
					])
				handovers[`${from}>${to}`] = told
			},
		],
		[
			'Schritt (\\d+)(?: „([^“]*)“)? \\(im Ist (\\d+)\\): (.*)',
			(number, text = '', original = '', clauses = '') => {
				originals.set(Number(number), Number(original))
				const step = current[Number(original) - 1]?.told
				if (step) readAll(clauses.split('; '), stepClauses(Number(number), text, step))
			},
		],
		[
			'Schnittstelle von Schritt (\\d+) zu Schritt (\\d+) \\([^)]*\\): (.*)',
			(from, to, clauses = '') =>
				readAll(clauses.split('; '), [
					[
						`(${aspects}) jetzt (.*), bisher (.*)`,
						(aspect = '', value = '', before = '') =>
							changedHandovers.push({
								key: `${from}>${to}`,
								aspect: aspectNamed[aspect] ?? 'form',
								from: unquoted(before),
								to: unquoted(value),
							}),
					],
				]),
		],
	]

	/** what is said of one station */
	const stepClauses = (number: number, text: string, told: Told): Reader[] => [
		[
			'hieß bisher „([^“]*)“|hatte bisher keinen Text',
			(before = '') => {
				expect(told.text).toBe(before)
				told.text = text
			},
		],
		[
			'jetzt (bei .*|ohne zuständige Einrichtung), bisher (.*)',
			(lane = '', before = '') => {
				expect(told.lane).toBe(before)
				told.lane = lane
			},
		],
		[
			'jetzt in der Phase „([^“]*)“, bisher „([^“]*)“',
			(phase = '', before = '') => {
				expect(told.phase).toBe(before)
				told.phase = phase
			},
		],
		[
			'Leistung jetzt (.*), bisher (.*)',
			(service = '', before = '') => {
				expect(told.service).toBe(before)
				told.service = service
			},
		],
		[
			'Ausgang jetzt (.*), bisher (.*)',
			(outcome = '', before = '') => {
				expect(told.outcome).toBe(before)
				told.outcome = outcome
			},
		],
		[
			'führt (jetzt|nicht mehr) zum nächsten Schritt',
			(now) => {
				expect(told.onward).toBe(now !== 'jetzt')
				told.onward = now === 'jetzt'
			},
		],
		[
			'Bedingung für den nächsten Schritt jetzt (.*), bisher (.*)',
			(value = '', before = '') => {
				expect(told.condition).toBe(unquoted(before))
				told.condition = unquoted(value)
			},
		],
		[
			'kommt jetzt (?:nach Schritt (\\d+)|als Erstes)',
			(after = '0') => {
				expect(Number(after)).toBe(number - 1)
				moved.add(number)
			},
		],
		[
			'(jetzt|nicht mehr) für „([^“]*)“',
			(now, need = '') => {
				const at = told.needs.indexOf(need)
				expect(at < 0).toBe(now === 'jetzt')
				told.needs = (at < 0 ? [...told.needs, need] : told.needs.toSpliced(at, 1)).toSorted()
			},
		],
	]

	const current = now.steps.map((told, i) => ({ number: i + 1, told: { ...told } }))
	readAll(
		sentences.map((sentence) => sentence.replace(/\.$/u, '')),
		whole,
	)
	const movedOriginals = new Set([...moved].map((number) => originals.get(number)))
	const kept = current.filter(({ number }) => !dropped.has(number) && !movedOriginals.has(number))
	const steps: Told[] = []
	const idealNumber = new Map<number, number>()
	for (let number = 1; number <= kept.length + added.size + moved.size + steps.length; number++) {
		const fresh = added.get(number)
		const original = moved.has(number) ? originals.get(number) : fresh ? undefined : kept.shift()?.number
		if (!fresh && original === undefined) break
		if (original !== undefined) idealNumber.set(original, number)
		// A station that is said to stand for another one does.
		if (originals.has(number)) expect(original).toBe(originals.get(number))
		const told = fresh ?? current[(original ?? 0) - 1]?.told
		if (told) steps.push(told)
		added.delete(number)
		moved.delete(number)
	}
	for (const [key, handover] of Object.entries(now.handovers)) {
		if (droppedHandovers.has(key)) continue
		const [from, to] = key.split('>').map((number) => idealNumber.get(Number(number)))
		handovers[`${from}>${to}`] = { ...handover }
	}
	for (const [key, condition] of Object.entries(now.branches)) {
		if (droppedBranches.has(key)) continue
		const [from, to] = key.split('>').map((number) => idealNumber.get(Number(number)))
		branches[`${from}>${to}`] = condition
	}
	for (const { key, from, to } of changedBranches) {
		expect(branches[key]).toBe(from)
		branches[key] = to
	}
	for (const { key, aspect, from, to } of changedHandovers) {
		const handover = handovers[key]
		expect(handover?.[aspect]).toBe(from)
		if (handover) handover[aspect] = to
	}
	return { steps, handovers, branches }
}

/** Names everything differently, so that a sentence can only mean one thing. */
function nameEverything(doc: Y.Doc, chain: string) {
	const everything = ['needs', 'services'].flatMap((map) => [...doc.getMap<Y.Map<Y.Text>>(map).entries()])
	doc.transact(() => {
		for (const [i, [, entry]] of everything.entries()) {
			const text = entry.get('label') ?? entry.get('name')
			text?.delete(0, text.length)
			text?.insert(0, `Name ${i + 1}`)
		}
		for (const [i, actor] of listActors(doc).entries()) {
			const text = (doc.getMap('actors').get(actor.id) as Y.Map<Y.Text>).get('name')
			text?.insert(0, `${i + 1}. `)
		}
		for (const [i, { id }] of phasesOf(doc, chain).entries()) {
			const phases = (doc.getMap('chains').get(chain) as Y.Map<Y.Map<Y.Map<Y.Text>>>).get('phases')
			phases
				?.get(id)
				?.get('label')
				?.insert(0, `${i + 1}. `)
		}
	})
}

it('[SERV3] after 200 random edits the sentences alone turn the current way into the ideal one', {
	timeout: 60_000,
}, () => {
	let told = 0
	for (let seed = 1; seed <= 6; seed++) {
		const random = seededRandom(seed)
		const doc = new Y.Doc()
		editAtRandom(doc, 60, random)
		for (const { id } of listChains(doc)) {
			for (const { id: step } of stepsOf(doc, id, 'ideal')) removeChainStep(doc, id, step)
			copyToIdeal(doc, id)
		}
		// The first afternoon is looked at after every single edit.
		const stride = seed === 1 ? 1 : 20
		for (let edit = 0; edit < 200; edit += stride) {
			editAtRandom(doc, stride, random)
			for (const { id: chain } of listChains(doc)) {
				if (stepsOf(doc, chain, 'ideal').length === 0) continue
				const copy = new Y.Doc()
				Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
				nameEverything(copy, chain)
				const sentences = differences(copy, chain).map(({ sentence }) => sentence.de)
				const [now, wanted] = [tell(copy, chain, 'actual'), tell(copy, chain, 'ideal')]
				expect(rebuild(now, sentences), `seed ${seed}\n${sentences.join('\n')}`).toEqual(wanted)
				told += sentences.length
			}
		}
	}
	expect(told).toBeGreaterThan(500)
})

function threeSteps() {
	const doc = new Y.Doc()
	const [jobcentre = '', youthOffice = ''] = addActors(doc, [{ name: 'Jobcenter' }, { name: 'Jugendamt' }])
	const chain = createChain(doc, { method: 'service-chain', locale: 'de' })
	const steps = [
		['access', jobcentre, 'Antrag'],
		['clarification', youthOffice, 'Beratung'],
		['planning', jobcentre, 'Vertrag'],
	] as const
	for (const [phase, lane, text] of steps) addChainStep(doc, chain, { state: 'actual', phase, lane, text })
	copyToIdeal(doc, chain)
	const [first = '', second = '', third = ''] = stepsOf(doc, chain, 'ideal').map(({ id }) => id)
	const told = () => differences(doc, chain).map(({ sentence }) => sentence.de)
	return { doc, chain, jobcentre, youthOffice, first, second, third, told }
}

it('[SERV4] a fresh copy has no differences; each change is told once, where it was made', () => {
	const { doc, chain, first, second, third, told } = threeSteps()
	expect(told()).toEqual([])
	editStep(doc, chain, first, 'Antrag mit Hilfe')
	expect(told()).toEqual(['Schritt 1 „Antrag mit Hilfe“ (im Ist 1): hieß bisher „Antrag“.'])
	moveChainStep(doc, chain, second, { phase: 'planning', before: third })
	const [handover] = handoversOf(doc, chain, 'ideal')
	changeHandover(doc, handover?.key ?? '', { form: 'routingSlip', consent: true, rating: 'smooth' })
	expect(told()).toEqual([
		'Schritt 1 „Antrag mit Hilfe“ (im Ist 1): hieß bisher „Antrag“.',
		'Schritt 2 „Beratung“ (im Ist 2): jetzt in der Phase „Planung“, bisher „Klärung“.',
		'Schnittstelle von Schritt 1 zu Schritt 2 (Jobcenter an Jugendamt): Form jetzt Laufzettel, bisher offen; Einwilligung jetzt ja, bisher offen; Bewertung jetzt reibungslos, bisher offen.',
	])
})

it('[SERV4] new, dropped and moved stations are told with what belongs to them', () => {
	const { doc, chain, youthOffice, first, second, told } = threeSteps()
	const need = addNeed(doc, { label: 'Überblick' })
	const service = addService(doc, { name: 'Erstgespräch', needs: [need] })
	addChainStep(doc, chain, {
		state: 'ideal',
		phase: 'access',
		lane: youthOffice,
		text: 'Begrüßung',
		before: first,
		service,
		needs: [need],
	})
	removeChainStep(doc, chain, second)
	expect(told()).toEqual([
		'Neu: Schritt 1 „Begrüßung“ bei Jugendamt, in der Phase „Zugang“, als Erstes, Leistung „Erstgespräch“, für „Überblick“.',
		'Entfällt: Ist-Schritt 2 „Beratung“ bei Jugendamt.',
		'Neue Schnittstelle von Schritt 1 zu Schritt 2 (Jugendamt an Jobcenter): noch nichts vereinbart.',
		'Die Schnittstelle von Ist-Schritt 1 zu Ist-Schritt 2 (Jobcenter an Jugendamt) entfällt.',
		'Die Schnittstelle von Ist-Schritt 2 zu Ist-Schritt 3 (Jugendamt an Jobcenter) entfällt.',
	])
})

it('[SERV4] where the way divides or turns back is told, with what it is about', () => {
	const { doc, chain, first, second, third, told } = threeSteps()
	addBranch(doc, chain, first, third, 'Platz frei')
	addBranch(doc, chain, third, first)
	editCondition(doc, chain, first, undefined, 'Warteliste')
	goOn(doc, chain, second, false)
	expect(told()).toEqual([
		'Schritt 1 „Antrag“ (im Ist 1): Bedingung für den nächsten Schritt jetzt „Warteliste“, bisher keine.',
		'Schritt 2 „Beratung“ (im Ist 2): führt nicht mehr zum nächsten Schritt.',
		'Neue Abzweigung von Schritt 1 zu Schritt 3, wenn „Platz frei“.',
		'Neuer Rückweg von Schritt 3 zu Schritt 1.',
		'Die Schnittstelle von Ist-Schritt 2 zu Ist-Schritt 3 (Jugendamt an Jobcenter) entfällt.',
	])
	expect(differences(doc, chain).map(({ sentence }) => sentence.en)).toEqual([
		'Step 1 “Antrag” (1 in the current way): condition for the next step now “Warteliste”, formerly none.',
		'Step 2 “Beratung” (2 in the current way): no longer leads to the next step.',
		'New branch from step 1 to step 3, if “Platz frei”.',
		'New return from step 3 to step 1.',
		'The handover from current step 2 to current step 3 (Jugendamt to Jobcenter) is dropped.',
	])
	editCondition(doc, chain, 'gone', undefined, 'x')
	const [original = '', , last = ''] = stepsOf(doc, chain, 'actual').map(({ id }) => id)
	addBranch(doc, chain, original, last, 'sofort')
	addBranch(doc, chain, last, original)
	removeBranch(doc, chain, third, first)
	expect(told().slice(2, 4)).toEqual([
		'Abzweigung von Schritt 1 zu Schritt 3: Bedingung jetzt „Platz frei“, bisher „sofort“.',
		'Der Rückweg von Ist-Schritt 3 zu Ist-Schritt 1 entfällt.',
	])
})

it('[SERV4] of two stations that stand for one, the first does and the other is new', () => {
	const { doc, chain, first, second } = threeSteps()
	const [original = ''] = stepsOf(doc, chain, 'actual').map(({ id }) => id)
	changeChainStep(doc, chain, second, { counterpart: original })
	expect(differences(doc, chain).map(({ kind, elements }) => [kind, elements[0]])).toEqual([
		['newStep', `step:${second}`],
		['droppedStep', `step:${stepsOf(doc, chain, 'actual')[1]?.id}`],
		['newHandover', `handover:${first}>${second}`],
		['newHandover', `handover:${second}>${stepsOf(doc, chain, 'ideal')[2]?.id}`],
		['droppedHandover', `handover:${handoversOf(doc, chain, 'actual')[0]?.key}`],
		['droppedHandover', `handover:${handoversOf(doc, chain, 'actual')[1]?.key}`],
	])
})

it('[SERV4] every difference has a key of its own and stands on elements of the chain', () => {
	const doc = new Y.Doc()
	const chain = addSample(doc, 'en', seededRandom(1))
	const found = differences(doc, chain)
	expect(found.length).toBeGreaterThan(15)
	expect(new Set(found.map(({ key }) => key)).size).toBe(found.length)
	const elements = (['actual', 'ideal'] as const).flatMap((state) => {
		const { steps, handovers } = chainPicture(doc, chain, state)
		return [...steps.map(({ id }) => `step:${id}`), ...handovers.map(({ key }) => `handover:${key}`)]
	})
	for (const difference of found) {
		for (const element of difference.elements) expect(elements).toContain(element)
		for (const words of Object.values(difference.sentence)) {
			expect(words).toMatch(/^[A-ZÄÖÜ].*\.$/u)
			expect(words).not.toMatch(/undefined|\[object|NaN|step 0|Schritt 0/)
		}
	}
	expect(found[0]?.sentence.en).toBe(
		'New: step 1 “First talk at Kastanienhof” with Kastanienhof family centre, in the phase “Access”, as the first one, service “First talk at Kastanienhof”.',
	)
})

import { expect, it } from 'vitest'
import * as Y from 'yjs'
import {
	addBranch,
	addChainStep,
	addLane,
	type ChainState,
	chainLayout,
	chainPicture,
	chainStates,
	changeAgreed,
	changeChainStep,
	copyToIdeal,
	createChain,
	editAgreed,
	factsIn,
	goOn,
	handoversOf,
	listChains,
	moveChainStep,
	phasesOf,
	removeBranch,
	stepsOf,
} from '../../../shared/blocks/chain/index.ts'
import { seededRandom } from '../../../shared/lib/random.ts'
import { analyseState, differences, factPhrases, serviceChain } from '../../../shared/methods/service-chain/index.ts'
import { addSample } from '../../../shared/methods/service-chain/sample/index.ts'
import {
	addActors,
	addNeed,
	addRelation,
	addService,
	changeHandover,
	type Day,
	listActors,
	listNeeds,
	listServices,
	removeActor,
	renameActor,
} from '../../../shared/registry/index.ts'
import { editAtRandom } from '../../helpers/chainEdits.ts'
import { editNeed } from '../../helpers/writing.ts'

const { analyse } = serviceChain
const states = Object.keys(chainStates) as ChainState[]
const locales = ['de', 'en'] as const

function sample(locale: 'de' | 'en' = 'de') {
	const doc = new Y.Doc()
	return { doc, chain: addSample(doc, locale, seededRandom(1)) }
}

it('[SERV1] the example finds a gap, a double service, breaks, open handovers and a step nobody answers for', () => {
	const { doc, chain } = sample()
	expect(analyse(doc, chain, { today: '2026-11-24' }).map(({ title, tone }) => `${tone}: ${title.de}`)).toEqual([
		'bad: Bruch: Jugendamt an Jobcenter Auenbrück',
		'bad: Bruch: Kita-Verbund Süd an Jugendamt',
		'bad: Bruch: Bildungswerk Untere Mühle an Schuldnerberatung am Markt',
		'bad: Versorgungslücke: Ein verlässlicher Betreuungsplatz',
		'bad: Versorgungslücke: Betreuung vor 7 Uhr',
		'care: Doppelleistung: Ein Überblick, was mir zusteht',
		'care: Übergabe nicht geregelt: Jugendamt an Jobcenter Auenbrück',
		'care: Umweg: Jobcenter Auenbrück an Jugendamt',
		'care: Zuständigkeit offen: Anruf nach sechs Wochen',
		'care: Übergabe nicht geregelt: Schuldnerberatung am Markt an offene Zuständigkeit',
		'care: Überprüfung fällig',
		'plain: Ist: 8 Stationen, 8 Wechsel der Einrichtung',
		'plain: Ideal: 7 Stationen, 6 Wechsel der Einrichtung',
	])
})

it.each(locales)('[SERV1] the example has eight and seven stations, three breaks and none (%s)', (locale) => {
	const { doc, chain } = sample(locale)
	expect(states.map((state) => factsIn(chainPicture(doc, chain, state)))).toEqual([
		{ stations: 8, changes: 8, breaks: 3 },
		{ stations: 7, changes: 6, breaks: 0 },
	])
	expect([listNeeds(doc).length, listServices(doc).length]).toEqual([6, 8])
})

it('[SERV1] numbers stand with the noun in its form', () => {
	const phrases = factPhrases({ stations: 1, changes: 1, breaks: 0 })
	expect(Object.values(phrases).map(({ de }) => de)).toEqual(['1 Station', '1 Wechsel der Einrichtung', 'kein Bruch'])
	expect(factPhrases({ stations: 2, changes: 2, breaks: 2 }).breaks).toEqual({ de: '2 Brüche', en: '2 breaks' })
})

it('[SERV2] on random chains the findings are those of a naive count', { timeout: 60_000 }, () => {
	let found = 0
	for (let seed = 1; seed <= 70; seed++) {
		const random = seededRandom(seed)
		const doc = new Y.Doc()
		editAtRandom(doc, 150, random)
		relateAtRandom(doc, random)
		const gone = listActors(doc)[Math.floor(random() * 8)]
		if (gone) removeActor(doc, gone.id)
		for (const { id: chain } of listChains(doc)) {
			for (const state of states) {
				const keys = analyseState(doc, chain, state).map(({ key }) => key)
				expect(keys.toSorted(), `seed ${seed}, ${state}`).toEqual(naiveKeys(doc, chain, state).toSorted())
				found += keys.length
			}
		}
	}
	expect(found).toBeGreaterThan(800)
})

function relateAtRandom(doc: Y.Doc, random: () => number) {
	const actors = listActors(doc).map(({ id }) => id)
	const some = () => actors[Math.floor(random() * actors.length)] ?? ''
	const count = Math.floor(random() * 4)
	for (let i = 0; i < count; i++) {
		const tie = { kind: 'referral', intensity: 1, direction: 'mutual' } as const
		const states = random() < 0.5 ? (['target'] as const) : (['actual', 'target'] as const)
		addRelation(doc, { from: some(), to: some(), tie, states }, random)
	}
}

/** The same questions asked of the plain JSON of the document, one by one and without hurry. */
function naiveKeys(doc: Y.Doc, chain: string, state: ChainState): string[] {
	const json = doc.toJSON() as Record<string, Record<string, Record<string, unknown>>>
	const steps = stepsOf(doc, chain, state)
	if (steps.length === 0) return []
	const keys: string[] = [`stations/${state}`]
	const isThere = (actor: string | undefined) => actor !== undefined && json.actors?.[actor] !== undefined
	const own = json.chains?.[chain]
	const everyStep = Object.values((own?.steps ?? {}) as Record<string, Record<string, unknown>>)
	const isAbout = (need: string) =>
		own?.ownNeeds !== true || own[`n.${need}`] === true || everyStep.some((step) => step[`n.${need}`] === true)
	const answers = (step: (typeof steps)[number], need: string) => {
		const stored = (json.chains?.[chain]?.steps as Record<string, Record<string, unknown>> | undefined)?.[step.id]
		const service = json.services?.[String(stored?.service)]
		if (['waitingList', 'refusal', 'notReached'].includes(String(stored?.outcome))) return false
		return stored?.[`n.${need}`] === true || service?.[`n.${need}`] === true
	}
	const pairs: [from: string, to: string][] = []
	for (const [i, { id }] of steps.entries()) {
		const stored = (own?.steps as Record<string, Record<string, unknown>> | undefined)?.[id] ?? {}
		for (const [k, { id: to }] of steps.entries()) {
			if (to === id) continue
			if (`branch.${to}` in stored || (k === i + 1 && stored.onward !== false)) pairs.push([id, to])
		}
	}
	const mayReach = (start: string, end: string) => {
		const seen = new Set([start])
		for (let before = 0; before < seen.size; ) {
			before = seen.size
			for (const [from, to] of pairs) if (seen.has(from)) seen.add(to)
		}
		return seen.has(end)
	}
	for (const need of Object.keys(json.needs ?? {}).filter(isAbout)) {
		if (!steps.some((step) => answers(step, need))) keys.push(`unservedNeeds/${state}/${need}`)
		for (const { id: phase } of phasesOf(doc, chain)) {
			const known = steps.filter((step) => step.phase === phase && answers(step, need) && isThere(step.lane))
			const isDouble = known.some((one) => known.some((other) => one.lane !== other.lane && mayReach(one.id, other.id)))
			if (isDouble) keys.push(`doubleService/${state}/${phase}/${need}`)
		}
	}
	for (const step of steps) if (!isThere(step.lane)) keys.push(`noResponsible/${step.id}`)
	const relations = Object.values(json.relations ?? {}).filter(
		({ from, to }) => isThere(String(from)) && isThere(String(to)),
	)
	for (const [one, other] of pairs) {
		const [from, to] = [one, other].map((id) => steps.find((step) => step.id === id))
		if (!from || !to || from.lane === to.lane) continue
		const key = `${from.id}>${to.id}`
		if (steps.indexOf(to) < steps.indexOf(from)) keys.push(`detour/${key}`)
		const stored = json.handovers?.[key]
		if (stored?.rating === 'break') keys.push(`break/${key}`)
		else if (stored?.form === undefined || stored.form === 'none') keys.push(`noForm/${key}`)
		if (relations.length === 0 || !isThere(from.lane) || !isThere(to.lane)) continue
		const related = relations.some(
			(relation) =>
				(relation.a === true || state === 'ideal') &&
				[relation.from, relation.to].toSorted().join() === [from.lane, to.lane].toSorted().join(),
		)
		if (!related) keys.push(`noRelation/${key}`)
	}
	return keys
}

it('[SERV5] a way that has not begun lacks nothing and differs in nothing', () => {
	const doc = new Y.Doc()
	addNeed(doc, { label: 'Geld' })
	const chain = createChain(doc, { method: 'service-chain', locale: 'de' })
	expect(analyse(doc, chain)).toEqual([])
	addChainStep(doc, chain, { state: 'actual', text: 'Antrag' })
	expect(analyseState(doc, chain, 'ideal')).toEqual([])
	expect(differences(doc, chain)).toEqual([])
})

it('[SERV11] a step that is not reached answers no need, and the gap names it', () => {
	const doc = new Y.Doc()
	const need = addNeed(doc, { label: 'Kita-Platz' })
	const chain = createChain(doc, { method: 'service-chain', locale: 'de' })
	const daycare = { state: 'actual', text: 'Platz anfragen', needs: [need] } as const
	const step = addChainStep(doc, chain, daycare)
	const gap = () => analyse(doc, chain).find(({ rule }) => rule === 'unservedNeeds')
	expect(gap()).toBeUndefined()
	changeChainStep(doc, chain, step, { outcome: 'waitingList' })
	expect(gap()).toMatchObject({
		sentence: {
			de: 'Im Ist nicht erreicht: Schritt 1 „Platz anfragen“ (Warteliste). Sonst geht kein Schritt auf diesen Bedarf ein.',
			en: 'Not reached in the current way: step 1 “Platz anfragen” (waiting list). No other step answers this need.',
		},
		elements: [`need:${need}`, `step:${step}`],
	})
	copyToIdeal(doc, chain)
	expect(differences(doc, chain)).toEqual([])
	changeChainStep(doc, chain, stepsOf(doc, chain, 'ideal')[0]?.id ?? '', { outcome: undefined })
	expect(differences(doc, chain).map(({ sentence }) => sentence.de)).toEqual([
		'Schritt 1 „Platz anfragen“ (im Ist 1): Ausgang jetzt erreicht, bisher Warteliste.',
	])
})

it('[SERV14] a way back to somebody else is a detour, and says in which case', () => {
	const doc = new Y.Doc()
	const [job = '', office = ''] = addActors(doc, [{ name: 'Jobcenter' }, { name: 'Bürgeramt' }], seededRandom(3))
	const chain = createChain(doc, { method: 'service-chain', locale: 'de' })
	const [apply = '', papers = '', decision = ''] = [
		[job, 'Antrag'],
		[office, 'Bescheinigung holen'],
		[office, 'Bescheid'],
	].map(([lane = '', text = '']) => addChainStep(doc, chain, { state: 'actual', lane, text }))
	const detours = () => analyse(doc, chain).filter(({ rule }) => rule === 'detour')
	addBranch(doc, chain, apply, decision, 'Unterlagen vollständig')
	addBranch(doc, chain, decision, papers)
	expect(detours()).toEqual([])
	addBranch(doc, chain, papers, apply, 'kommt mit Unterlagen wieder')
	expect(detours()).toMatchObject([
		{
			tone: 'care',
			title: { de: 'Umweg: Bürgeramt an Jobcenter', en: 'Detour: Bürgeramt to Jobcenter' },
			sentence: {
				de: 'Von Schritt 2 „Bescheinigung holen“ geht es zurück zu Schritt 1 „Antrag“, wenn „kommt mit Unterlagen wieder“: Die Person muss noch einmal dorthin.',
				en: 'From step 2 “Bescheinigung holen” the way leads back to step 1 “Antrag”, if “kommt mit Unterlagen wieder”: the person has to go there once more.',
			},
			elements: [`handover:${papers}>${apply}`, `step:${papers}`, `step:${apply}`],
		},
	])
	removeBranch(doc, chain, papers, apply)
	expect(detours()).toEqual([])
})

it('[SERV14] two places of which the person goes to one only are no double service', () => {
	const doc = new Y.Doc()
	const need = addNeed(doc, { label: 'Betreuung' })
	const [job = '', daycare = '', childminder = ''] = addActors(
		doc,
		['Jobcenter', 'Kita', 'Tagespflege'].map((name) => ({ name })),
		seededRandom(3),
	)
	const chain = createChain(doc, { method: 'service-chain', locale: 'de' })
	const [ask = '', place = '', other = '', course = ''] = [job, daycare, childminder, job].map((lane, i) =>
		addChainStep(doc, chain, { state: 'actual', lane, text: `${i}`, needs: i === 1 || i === 2 ? [need] : [] }),
	)
	const isDouble = () => analyse(doc, chain).some(({ rule }) => rule === 'doubleService')
	addBranch(doc, chain, ask, other, 'Warteliste')
	expect(isDouble()).toBe(true)
	goOn(doc, chain, place, false)
	addBranch(doc, chain, place, course)
	expect(isDouble()).toBe(false)
	addBranch(doc, chain, course, ask)
	expect(isDouble()).toBe(true)
})

it('[SERV12] a chain with steps asks once who steers it, and once how one gets in', () => {
	const doc = new Y.Doc()
	const [job = ''] = addActors(doc, [{ name: 'Jobcenter' }], seededRandom(3))
	const chain = createChain(doc, { method: 'service-chain', locale: 'de' })
	const open = () => analyse(doc, chain).flatMap(({ rule }) => (/^no(Steering|Access)$/u.test(rule) ? [rule] : []))
	expect(open()).toEqual([])
	addChainStep(doc, chain, { state: 'actual', lane: job, text: 'Antrag' })
	copyToIdeal(doc, chain)
	expect(open()).toEqual(['noSteering', 'noAccess'])
	changeAgreed(doc, chain, { steeredBy: job })
	editAgreed(doc, chain, 'access', 'Mit Termin, ohne Antrag')
	expect(open()).toEqual([])
	removeActor(doc, job)
	expect(open()).toEqual(['noSteering'])
	editAgreed(doc, chain, 'steering', 'Die Fachgruppe, einmal im Vierteljahr')
	expect(open()).toEqual([])
	editAgreed(doc, chain, 'access', ' ')
	expect(open()).toEqual(['noAccess'])
})

it('[SERV13] a chain is to be reviewed from the day after its day, if the day is known', () => {
	const doc = new Y.Doc()
	const chain = createChain(doc, { method: 'service-chain', locale: 'de' })
	changeAgreed(doc, chain, { review: '2027-01-31' })
	const isDue = (today?: Day) =>
		analyse(doc, chain, today === undefined ? {} : { today }).some(({ rule }) => rule === 'reviewDue')
	expect(isDue('2027-02-01')).toBe(false)
	addChainStep(doc, chain, { state: 'ideal', text: 'Antrag' })
	expect([isDue('2027-01-31'), isDue('2027-02-01'), isDue()]).toEqual([false, true, false])
	changeAgreed(doc, chain, { review: undefined })
	expect(isDue('2027-02-01')).toBe(false)
})

it('[SERV8] what is found in both states, or twice in one, is told apart by its title', () => {
	const doc = new Y.Doc()
	const [job = '', youth = ''] = addActors(doc, [{ name: 'Jobcenter' }, { name: 'Jugendamt' }], seededRandom(3))
	addNeed(doc, { label: 'Geld' })
	const chain = createChain(doc, { method: 'service-chain', locale: 'de' })
	for (const lane of [job, youth, job, youth]) addChainStep(doc, chain, { state: 'actual', lane, text: 'Gespräch' })
	const titles = () => analyse(doc, chain).map(({ title }) => title.de)
	expect(titles().filter((title) => title.startsWith('Übergabe nicht geregelt'))).toEqual([
		'Übergabe nicht geregelt: Jobcenter an Jugendamt (Schritt 1 und 2)',
		'Übergabe nicht geregelt: Jugendamt an Jobcenter',
		'Übergabe nicht geregelt: Jobcenter an Jugendamt (Schritt 3 und 4)',
	])
	expect(titles()).toContain('Versorgungslücke: Geld')
	copyToIdeal(doc, chain)
	expect(titles()).toContain('Versorgungslücke: Geld (Ist)')
	expect(titles()).toContain('Versorgungslücke: Geld (Ideal)')
	for (const locale of locales) {
		const all = analyse(doc, chain).map(({ title }) => title[locale])
		expect(new Set(all).size).toBe(all.length)
	}
})

it('[SERV9] what goes well is handed over by somebody, whatever was agreed', () => {
	const doc = new Y.Doc()
	const lanes = addActors(doc, [{ name: 'Jobcenter' }, { name: 'Jugendamt' }], seededRandom(3))
	const chain = createChain(doc, { method: 'service-chain', locale: 'de' })
	for (const lane of lanes) addChainStep(doc, chain, { state: 'actual', lane, text: 'Gespräch' })
	const [handover] = handoversOf(doc, chain, 'actual')
	changeHandover(doc, handover?.key ?? '', { form: 'none' })
	const found = () => analyse(doc, chain).find(({ rule }) => rule === 'noForm')
	expect(found()).toMatchObject({ tone: 'care', sentence: { de: expect.stringContaining('Niemand übergibt.') } })
	changeHandover(doc, handover?.key ?? '', { rating: 'smooth' })
	expect(found()).toMatchObject({
		tone: 'plain',
		title: { de: 'Reibungslos, aber nicht geregelt: Jobcenter an Jugendamt' },
		sentence: { de: expect.not.stringContaining('Niemand übergibt') },
	})
})

it('[SERV5] a relation is missing only once somebody has drawn some; an ideal way may count on a planned one', () => {
	const { doc, chain } = sample()
	const missing = (state: ChainState) =>
		analyseState(doc, chain, state).filter(({ rule }) => rule === 'noRelation').length
	expect(states.map(missing)).toEqual([0, 0])
	const lanes = (state: ChainState) => stepsOf(doc, chain, state).map(({ lane }) => lane ?? '')
	const tie = { kind: 'referral', intensity: 1, direction: 'mutual' } as const
	const [one = '', other = ''] = lanes('actual')
	addRelation(doc, { from: other, to: one, tie, states: ['actual', 'target'] })
	// Jobcenter and Jugendamt: the handovers between them are no longer without a relation.
	expect(states.map(missing)).toEqual([4, 5])
	const [from = '', to = ''] = lanes('ideal')
	addRelation(doc, { from, to, tie, states: ['target'] })
	expect(states.map(missing)).toEqual([4, 4])
})

it('[SERV6] findings call everyone by the name they have today', () => {
	const { doc, chain } = sample()
	const [, youthOffice = ''] = stepsOf(doc, chain, 'actual').map(({ lane }) => lane)
	renameActor(doc, youthOffice, 'Amt für junge Menschen')
	const said = () => JSON.stringify([analyse(doc, chain), differences(doc, chain)])
	expect(said()).toContain('Amt für junge Menschen an Jobcenter')
	removeActor(doc, youthOffice)
	expect(said()).not.toContain('Amt für junge Menschen')
	const alone = analyse(doc, chain).filter(({ rule }) => rule === 'noResponsible')
	expect(alone.map(({ sentence }) => sentence.de)).toContain(
		'Wer im Ist Schritt 2 übernimmt, steht nicht mehr im Beteiligtenverzeichnis.',
	)
})

it('[SERV6] what has no name is called by its number, or said to have none', () => {
	const doc = new Y.Doc()
	const [nameless = '', other = ''] = addActors(doc, [{ name: ' ' }, { name: 'Jobcenter' }])
	const chain = createChain(doc, { method: 'service-chain', locale: 'de' })
	const need = addNeed(doc, { label: ' ' })
	for (const lane of [nameless, other]) addChainStep(doc, chain, { state: 'actual', lane })
	expect(analyse(doc, chain).map(({ title }) => title.de)).toEqual([
		'Versorgungslücke: ohne Namen',
		'Übergabe nicht geregelt: ohne Namen an Jobcenter',
		'Steuerung offen',
		'Zugang nicht geregelt',
		'Ist: 2 Stationen, 1 Wechsel der Einrichtung',
	])
	editNeed(doc, need, 'label', 'Geld')
	expect(analyse(doc, chain)[0]?.task?.de).toBe('Klären, wer den Bedarf „Geld“ übernimmt')
	expect(analyse(doc, chain)[1]?.sentence.en).toBe('From step 1 to step 2: No form of handing over is agreed.')
})

it('[SERV7] a chain of 40 lanes and 12 services is analysed, compared and laid out completely', () => {
	const doc = new Y.Doc()
	const random = seededRandom(7)
	const actors = addActors(
		doc,
		Array.from({ length: 40 }, (_, i) => ({ name: `Arbeitsgemeinschaft für Beratung und Begleitung ${i + 1}` })),
		random,
	)
	const needs = Array.from({ length: 12 }, (_, i) => addNeed(doc, { label: `Bedarf ${i + 1}` }, { random }))
	const services = needs.map((need, i) =>
		addService(doc, { name: `Leistung ${i + 1}`, actor: actors[i] ?? '', needs: [need] }, { random }),
	)
	const chain = createChain(doc, { method: 'service-chain', locale: 'de' }, random)
	const phases = phasesOf(doc, chain)
	for (const [i, lane] of actors.entries()) {
		addLane(doc, chain, 'actual', lane)
		const service = services[i]
		const phase = phases[Math.floor(i / 8)]?.id ?? ''
		addChainStep(
			doc,
			chain,
			{ state: 'actual', phase, lane, text: `Station ${i + 1}`, ...(service && { service }) },
			random,
		)
	}
	for (const { key } of handoversOf(doc, chain, 'actual')) changeHandover(doc, key, { rating: 'break' })
	expect(factsIn(chainPicture(doc, chain, 'actual'))).toEqual({ stations: 40, changes: 39, breaks: 39 })
	expect(analyseState(doc, chain, 'actual')).toHaveLength(40)
	copyToIdeal(doc, chain)
	expect(differences(doc, chain)).toEqual([])
	const [first, second] = stepsOf(doc, chain, 'ideal')
	moveChainStep(doc, chain, first?.id ?? '', { lane: second?.lane })
	expect(differences(doc, chain).map(({ kind }) => kind)).toEqual(['changedStep', 'droppedHandover'])
	const layout = chainLayout(chainPicture(doc, chain, 'actual'), { width: 1264 })
	expect([layout.lanes.length, layout.steps.length, layout.links.length]).toEqual([41, 40, 39])
})

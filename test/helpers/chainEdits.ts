import type * as Y from 'yjs'
import {
	addBranch,
	addChainStep,
	addLane,
	addPhase,
	allStepsOf,
	answerNeed,
	type ChainState,
	changeAgreed,
	changeChainStep,
	copyToIdeal,
	createChain,
	editAgreed,
	editCondition,
	goOn,
	handoversOf,
	lanesOf,
	listChains,
	moveChainStep,
	moveLane,
	movePhase,
	nameNeed,
	personLane,
	phasesOf,
	removeBranch,
	removeChainStep,
	removeLane,
	removePhase,
	type StepOutcome,
	stepOutcomes,
	stepsOf,
	takeNeedOut,
	turnBranch,
} from '../../shared/blocks/chain/index.ts'
import type { Random } from '../../shared/lib/random.ts'
import {
	addActors,
	addNeed,
	addService,
	changeHandover,
	changeNeed,
	changeService,
	editPasses,
	type HandoverFeedback,
	type HandoverForm,
	type HandoverRating,
	handoverFeedbacks,
	handoverForms,
	handoverRatings,
	listActors,
	listNeeds,
	listServices,
	passesText,
	removeNeed,
	removeService,
	serveNeed,
	serviceFacts,
} from '../../shared/registry/index.ts'
import { textFields } from '../../shared/text/fields.ts'
import { editChain, editNeed, editPhase, editService, editStep, typed as typeWords } from './writing.ts'

/** One thing somebody may do to a chain or to what it is told with; does nothing if there is nothing to do it to. */
export interface ChainEdit {
	name: string
	/** how often, compared with the others */
	weight: number
	run(doc: Y.Doc, random: Random): void
}

const words = ['Antrag', 'Gespräch zu dritt', 'Kita-Platz', 'Rückruf', 'Ärztin', 'Kurs 8:30', '👩‍👧', '']
const pick = <T>(from: readonly T[], random: Random): T | undefined => from[Math.floor(random() * from.length)]
const someWords = (random: Random) => pick(words, random) ?? ''
const someState = (random: Random): ChainState => (random() < 0.5 ? 'actual' : 'ideal')
const someChain = (doc: Y.Doc, random: Random) =>
	pick(
		listChains(doc)
			.map(({ id }) => id)
			.sort(),
		random,
	)
const someActor = (doc: Y.Doc, random: Random) => pick(listActors(doc), random)?.id
const someNeed = (doc: Y.Doc, random: Random) => pick(listNeeds(doc), random)?.id
const someService = (doc: Y.Doc, random: Random) => pick(listServices(doc), random)?.id
const maybe = <T>(value: T, random: Random): T | undefined => (random() < 0.8 ? value : undefined)

/** Writes some letters into a text as it reads now, never into the middle of a character. */
function typed(text: string, random: Random): [text: string, caret: number] {
	const signs = [...text]
	const at = Math.floor(random() * (signs.length + 1))
	const before = `${signs.slice(0, at).join('')}${pick(['a', 'ß', ' Wort', ''], random) ?? ''}`
	return [`${before}${signs.slice(at + (random() < 0.3 ? 1 : 0)).join('')}`, before.length]
}

/** An edit of some chain; most also need something in it. */
const inChain =
	(work: (doc: Y.Doc, chain: string, random: Random) => void) =>
	(doc: Y.Doc, random: Random): void => {
		const chain = someChain(doc, random)
		if (chain !== undefined) work(doc, chain, random)
	}

const atStep = (work: (doc: Y.Doc, chain: string, step: string, random: Random) => void) =>
	inChain((doc, chain, random) => {
		const step = pick(allStepsOf(doc, chain), random)?.id
		if (step !== undefined) work(doc, chain, step, random)
	})

const atHandover = (work: (doc: Y.Doc, key: string, random: Random) => void) =>
	inChain((doc, chain, random) => {
		const handover = pick(handoversOf(doc, chain, someState(random)), random)
		if (handover) work(doc, handover.key, random)
	})

const someLane = (doc: Y.Doc, chain: string, random: Random) => {
	const chance = random()
	if (chance < 0.15) return personLane
	if (chance < 0.25) return undefined
	return pick(lanesOf(doc, chain, someState(random)), random)?.id ?? someActor(doc, random)
}

export const chainEdits: readonly ChainEdit[] = [
	{
		name: 'found a chain',
		weight: 1,
		run(doc, random) {
			const about = random() < 0.5 ? { needs: [] } : {}
			if (listChains(doc).length < 2) createChain(doc, { method: 'service-chain', locale: 'de', ...about }, random)
		},
	},
	{
		name: 'name the person',
		weight: 0.5,
		run: inChain((doc, chain, random) => editChain(doc, chain, 'person', ...typed('Nadine', random))),
	},
	{
		name: 'say who steers a chain, and how one gets in',
		weight: 1,
		run: inChain((doc, chain, random) => {
			const review = maybe(`2027-0${1 + Math.floor(random() * 9)}-15`, random)
			changeAgreed(doc, chain, { steeredBy: maybe(someActor(doc, random), random), review })
			editAgreed(doc, chain, random() < 0.5 ? 'steering' : 'access', someWords(random))
		}),
	},
	{
		name: 'add a station',
		weight: 7,
		run: inChain((doc, chain, random) => {
			const state = someState(random)
			const phase = pick(phasesOf(doc, chain), random)?.id ?? ''
			const before = random() < 0.5 ? pick(stepsOf(doc, chain, state), random)?.id : undefined
			const lane = someLane(doc, chain, random)
			addChainStep(doc, chain, { state, phase, lane, before, text: someWords(random) }, random)
		}),
	},
	{
		name: 'write in a station',
		weight: 5,
		run: atStep((doc, chain, step, random) => {
			const text = allStepsOf(doc, chain).find(({ id }) => id === step)?.text ?? ''
			editStep(doc, chain, step, ...typed(text, random))
		}),
	},
	{
		name: 'move a station',
		weight: 6,
		run: atStep((doc, chain, step, random) => {
			const phase = pick(phasesOf(doc, chain), random)?.id ?? ''
			const before = pick(allStepsOf(doc, chain), random)?.id
			if (random() < 0.4) moveChainStep(doc, chain, step, { phase })
			else if (random() < 0.5) moveChainStep(doc, chain, step, { before })
			else moveChainStep(doc, chain, step, { phase, before, lane: someLane(doc, chain, random) })
		}),
	},
	{
		name: 'put a station into a lane',
		weight: 4,
		run: atStep((doc, chain, step, random) => moveChainStep(doc, chain, step, { lane: someLane(doc, chain, random) })),
	},
	{
		name: 'say what a station stands for',
		weight: 3,
		run: atStep((doc, chain, step, random) => {
			const original = pick(stepsOf(doc, chain, 'actual'), random)?.id
			changeChainStep(doc, chain, step, {
				service: maybe(someService(doc, random), random),
				counterpart: maybe(original, random),
				burden: maybe(random() < 0.5, random),
				outcome: random() < 0.3 ? pick(Object.keys(stepOutcomes) as StepOutcome[], random) : undefined,
			})
		}),
	},
	{
		name: 'let a station answer a need',
		weight: 2,
		run: atStep((doc, chain, step, random) => {
			const need = someNeed(doc, random)
			if (need !== undefined) answerNeed(doc, chain, step, need, random() < 0.7)
		}),
	},
	{
		name: 'let the way divide, or turn back',
		weight: 1.5,
		run: inChain((doc, chain, random) => {
			const steps = stepsOf(doc, chain, someState(random))
			const [from, to] = [pick(steps, random)?.id ?? '', pick(steps, random)?.id ?? '']
			addBranch(doc, chain, from, to, someWords(random))
			if (random() < 0.3) editCondition(doc, chain, from, to, someWords(random))
			if (random() < 0.3) editCondition(doc, chain, from, undefined, someWords(random))
			if (random() < 0.3) goOn(doc, chain, from, random() < 0.5)
		}),
	},
	{
		name: 'take a branch back, or have it lead elsewhere',
		weight: 0.7,
		run: inChain((doc, chain, random) => {
			const steps = stepsOf(doc, chain, someState(random))
			const from = pick(
				steps.filter(({ branches }) => branches.length > 0),
				random,
			)
			const to = from && pick(from.branches, random)?.to
			if (!from || to === undefined) return
			if (random() < 0.5) removeBranch(doc, chain, from.id, to)
			else turnBranch(doc, chain, from.id, to, pick(steps, random)?.id ?? '')
		}),
	},
	{ name: 'remove a station', weight: 1.5, run: atStep((doc, chain, step) => removeChainStep(doc, chain, step)) },
	{
		name: 'add a lane',
		weight: 2,
		run: inChain((doc, chain, random) => {
			const state = someState(random)
			const before = pick(lanesOf(doc, chain, state), random)?.id
			const actor = someActor(doc, random)
			if (actor !== undefined) addLane(doc, chain, state, actor, { before: maybe(before, random) })
		}),
	},
	{
		name: 'move a lane',
		weight: 2,
		run: inChain((doc, chain, random) => {
			const state = someState(random)
			const lanes = lanesOf(doc, chain, state)
			moveLane(doc, chain, state, pick(lanes, random)?.id ?? '', maybe(pick(lanes, random)?.id, random))
		}),
	},
	{
		name: 'remove a lane',
		weight: 0.7,
		run: inChain((doc, chain, random) => {
			const state = someState(random)
			removeLane(doc, chain, state, pick(lanesOf(doc, chain, state), random)?.id ?? '')
		}),
	},
	{
		name: 'add a phase',
		weight: 0.5,
		run: inChain((doc, chain, random) => {
			addPhase(doc, chain, someWords(random), { before: pick(phasesOf(doc, chain), random)?.id, random })
		}),
	},
	{
		name: 'rename a phase',
		weight: 0.5,
		run: inChain((doc, chain, random) => {
			const phase = pick(phasesOf(doc, chain), random)
			if (phase) editPhase(doc, chain, phase.id, ...typed(phase.label, random))
		}),
	},
	{
		name: 'move a phase',
		weight: 0.5,
		run: inChain((doc, chain, random) => {
			const phases = phasesOf(doc, chain)
			movePhase(doc, chain, pick(phases, random)?.id ?? '', maybe(pick(phases, random)?.id, random))
		}),
	},
	{
		name: 'remove a phase',
		weight: 0.4,
		run: inChain((doc, chain, random) => removePhase(doc, chain, pick(phasesOf(doc, chain), random)?.id ?? '')),
	},
	{ name: 'begin the ideal way', weight: 1, run: inChain((doc, chain) => void copyToIdeal(doc, chain)) },
	{
		name: 'settle a handover',
		weight: 4,
		run: atHandover((doc, key, random) =>
			changeHandover(doc, key, {
				form: maybe(pick(Object.keys(handoverForms) as HandoverForm[], random), random),
				rating: maybe(pick(Object.keys(handoverRatings) as HandoverRating[], random), random),
				consent: maybe(random() < 0.5, random),
				feedback: maybe(pick(Object.keys(handoverFeedbacks) as HandoverFeedback[], random), random),
				responsible: maybe(someActor(doc, random), random),
			}),
		),
	},
	{
		name: 'write what is passed on',
		weight: 2,
		run: atHandover((doc, key, random) => {
			const [words, caret] = typed(passesText(doc, key)?.toString() ?? '', random)
			if (random() < 0.2) editPasses(doc, key, words)
			else typeWords(doc, passesText(doc, key), textFields.handoverPasses, words, caret)
		}),
	},
	{
		name: 'enter a need',
		weight: 2,
		run: (doc, random) =>
			void addNeed(
				doc,
				{ label: someWords(random), effect: someWords(random) },
				{ before: maybe(someNeed(doc, random), random), random },
			),
	},
	{
		name: 'describe a need',
		weight: 1,
		run(doc, random) {
			const need = pick(listNeeds(doc), random)
			if (!need) return
			changeNeed(doc, need.id, { area: random() < 0.5 ? 'care' : 'area:Mobilität', level: maybe('structural', random) })
			editNeed(doc, need.id, 'label', ...typed(need.label, random))
		},
	},
	{
		name: 'say that a chain is about a need, or no longer',
		weight: 1,
		run: inChain((doc, chain, random) => {
			const need = someNeed(doc, random)
			if (need !== undefined) nameNeed(doc, chain, need, random() < 0.7)
		}),
	},
	{
		name: 'take a need out of a chain',
		weight: 0.3,
		run: inChain((doc, chain, random) => {
			const need = someNeed(doc, random)
			if (need !== undefined) takeNeedOut(doc, chain, need)
		}),
	},
	{ name: 'remove a need', weight: 0.3, run: (doc, random) => removeNeed(doc, someNeed(doc, random) ?? '') },
	{
		name: 'enter a service',
		weight: 2,
		run(doc, random) {
			const [need, actor] = [someNeed(doc, random), someActor(doc, random)]
			const before = maybe(someService(doc, random), random)
			const details = { needs: need === undefined ? [] : [need], ...(actor !== undefined && { actor }) }
			addService(doc, { name: someWords(random), ...details }, { before, random })
		},
	},
	{
		name: 'describe a service',
		weight: 1,
		run(doc, random) {
			const [service, need] = [pick(listServices(doc), random), someNeed(doc, random)]
			if (!service) return
			changeService(doc, service.id, { actor: maybe(someActor(doc, random), random) })
			changeService(doc, service.id, { [pick(serviceFacts, random) ?? 'hours']: maybe('dienstags', random) })
			if (need !== undefined) serveNeed(doc, service.id, need, random() < 0.7)
			editService(doc, service.id, 'criterion', ...typed(service.criterion, random))
		},
	},
	{ name: 'remove a service', weight: 0.3, run: (doc, random) => removeService(doc, someService(doc, random) ?? '') },
]

/** Somebody works on a chain for a while, by chance; the same for the same chance. */
export function editAtRandom(doc: Y.Doc, count: number, random: Random): void {
	if (listActors(doc).length === 0) {
		addActors(
			doc,
			['Jobcenter', 'Jugendamt', 'Kita-Verbund', 'Bildungswerk', 'Schuldnerberatung'].map((name) => ({ name })),
			random,
		)
	}
	const whole = chainEdits.reduce((sum, { weight }) => sum + weight, 0)
	for (let done = 0; done < count; done++) {
		let at = random() * whole
		chainEdits
			.find(({ weight }) => {
				at -= weight
				return at < 0
			})
			?.run(doc, random)
	}
}

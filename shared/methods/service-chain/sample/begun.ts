import type * as Y from 'yjs'
import {
	addBranch,
	addChainStep,
	addLane,
	createChain,
	laneChanges,
	personLane,
	type StepOutcome,
	stepsOf,
	type UsualPhase,
} from '../../../blocks/chain/index.ts'
import { command } from '../../../lib/command.ts'
import type { Random } from '../../../lib/random.ts'
import { addNeed, changeHandover, handoverKey, type Term } from '../../../registry/index.ts'
import { enterSampleActors, type SampleActor, sampleRounds } from '../../../sampleData/index.ts'
import { id } from '../head.ts'

/** What the board of the second chain is called. */
export const begunName: Term = { de: 'Kette Wechselschicht', en: 'Chain of rotating shifts' }

const person = 'Tobias Rehwald'
const targetGroup: Term = { de: 'Alleinerziehende in Wechselschicht', en: 'Lone parents who work rotating shifts' }

const needs = [
	{
		area: 'care',
		level: 'structural',
		label: { de: 'Betreuung in der Spätschicht', en: 'Childcare during the late shift' },
		effect: {
			de: 'Ich weiß, wo die Kinder sind, wenn ich arbeite.',
			en: 'I know where the children are while I work.',
		},
	},
	{
		area: 'social',
		level: 'individual',
		label: { de: 'Ersatz für den Unterhalt, der ausbleibt', en: 'A substitute for maintenance that is not paid' },
		effect: { de: 'Das Geld reicht auch am Monatsende.', en: 'The money lasts until the end of the month.' },
	},
] as const

interface BegunStep {
	readonly phase: UsualPhase
	readonly lane: SampleActor
	readonly text: Term
	/** which of the needs it is about */
	readonly need?: 0 | 1
	readonly outcome?: StepOutcome
}

const steps: readonly BegunStep[] = [
	{
		phase: 'access',
		lane: 'jobcentre',
		text: { de: 'Nach Hilfe für die Spätschicht fragen', en: 'Ask for help with the late shift' },
		need: 0,
		outcome: 'refusal',
	},
	{
		phase: 'clarification',
		lane: 'youthOffice',
		text: { de: 'Beratung zu Unterhalt und Hortbeitrag', en: 'Advice on maintenance and fees' },
		need: 1,
	},
	{
		phase: 'planning',
		lane: 'daycare',
		text: { de: 'Hort bis 18 Uhr anfragen', en: 'Ask for after-school care until 6 pm' },
		need: 0,
		outcome: 'waitingList',
	},
]

/** When the last step leads back to the one before it. */
const sentBack: Term = { de: 'noch niemand den Beitrag übernimmt', en: 'nobody pays the fee yet' }

const experiences: readonly { readonly phase: UsualPhase; readonly burden?: true; readonly text: Term }[] = [
	{
		phase: 'access',
		burden: true,
		text: { de: 'Wer arbeitet, ist nicht gemeint', en: 'Those who work are not meant' },
	},
	{ phase: 'planning', text: { de: 'Die Nachbarin springt ein', en: 'The neighbour helps out' } },
]

/**
 * Begins the way of another invented person of the town: told as it is, and not yet as it should be; nobody steers it, and how
 * one gets in is open. Gives the chain's id.
 */
export const addBegun = command('plenum', (doc: Y.Doc, locale: keyof Term, random: Random = Math.random): string => {
	const actors = enterSampleActors(doc, locale, random)
	const needIds = needs.map(({ label, effect, ...details }) =>
		addNeed(doc, { ...details, label: label[locale], effect: effect[locale] }, { random }),
	)
	const named = { person, targetGroup: targetGroup[locale], needs: needIds }
	const chain = createChain(doc, { method: id, locale, ...named }, random)
	for (const { lane } of steps) addLane(doc, chain, 'actual', actors[lane])
	for (const { text, ...experience } of experiences) {
		const said = { ...experience, state: 'actual', lane: personLane, text: text[locale] } as const
		addChainStep(doc, chain, said, random)
	}
	// The town played this way: observers spoke of each of its steps.
	const told = steps.map(({ lane, text, need, ...step }, i) => {
		const round = sampleRounds[i]
		const about = needIds.filter((_, i) => i === need)
		const said = { ...step, state: 'actual', lane: actors[lane], text: text[locale], needs: about } as const
		const played = round === undefined ? {} : { round }
		return addChainStep(doc, chain, { ...said, ...played }, random) ?? ''
	})
	const [before = '', last = ''] = told.slice(-2)
	addBranch(doc, chain, last, before, sentBack[locale])
	const [first] = laneChanges(stepsOf(doc, chain, 'actual'))
	if (first) changeHandover(doc, handoverKey(first.from.id, first.to.id), { form: 'oral', rating: 'unclear' })
	return chain
})

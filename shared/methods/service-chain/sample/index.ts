import type * as Y from 'yjs'
import {
	type AgreedPart,
	addBranch,
	addChainStep,
	addLane,
	type ChainState,
	chainStates,
	changeAgreed,
	createChain,
	editAgreed,
	laneChanges,
	personLane,
	stepsOf,
} from '../../../blocks/chain/index.ts'
import { command } from '../../../lib/command.ts'
import type { Random } from '../../../lib/random.ts'
import {
	addService,
	changeHandover,
	editPasses,
	handoverKey,
	listServices,
	type Term,
	wordKey,
} from '../../../registry/index.ts'
import {
	enterSampleActors,
	enterSampleCases,
	enterSampleNeeds,
	type SampleActor,
	type SampleNeed,
} from '../../../sampleData/index.ts'
import { id } from '../head.ts'
import { sampleDe } from './de.ts'
import { sampleEn } from './en.ts'
import {
	agreed,
	experiences,
	lanes,
	needs,
	type SampleService,
	type SampleStepId,
	type SampleWords,
	services,
	steps,
} from './story.ts'

type Ids<Name extends string> = Record<Name, string>
interface Cast {
	actors: Ids<SampleActor>
	needs: Ids<SampleNeed>
	services: Ids<SampleService>
}

/** Tells the way of an invented person through the invented town, as it is and as it should be. Gives the chain's id. */
export const addSample = command('plenum', (doc: Y.Doc, locale: keyof Term, random: Random = Math.random): string => {
	const words = locale === 'de' ? sampleDe : sampleEn
	const actors = enterSampleActors(doc, locale, random)
	const needIds = enterSampleNeeds(doc, needs, locale, random)
	const cast = { actors, needs: needIds, services: enterServices(doc, words, { actors, needs: needIds }, random) }
	enterSampleCases(doc, locale, random)
	const { person, targetGroup } = words
	const chain = createChain(doc, { method: id, locale, person, targetGroup, needs: Object.values(needIds) }, random)
	changeAgreed(doc, chain, { steeredBy: actors[agreed.steeredBy], review: agreed.review })
	for (const [part, said] of Object.entries(words.agreed)) editAgreed(doc, chain, part as AgreedPart, said)
	const told: Partial<Ids<SampleStepId>> = {}
	for (const state of Object.keys(chainStates) as ChainState[]) tell(doc, chain, state, words, cast, told, random)
	return chain
})

/** Services that are known already under their name stand for themselves. */
function enterServices(
	doc: Y.Doc,
	words: SampleWords,
	cast: Pick<Cast, 'actors' | 'needs'>,
	random: Random,
): Ids<SampleService> {
	const known = new Map(listServices(doc).map(({ id: service, name }) => [wordKey(name), service]))
	return mapValues(services, ({ actor, needs: answered }, service) => {
		const [name, effect, criterion] = words.services[service]
		const details = { actor: cast.actors[actor], needs: answered.map((need) => cast.needs[need]), effect, criterion }
		return known.get(wordKey(name)) ?? addService(doc, { name, ...details }, { random })
	})
}

function tell(
	doc: Y.Doc,
	chain: string,
	state: ChainState,
	words: SampleWords,
	{ actors, needs: needIds, services: serviceIds }: Cast,
	told: Partial<Ids<SampleStepId>>,
	random: Random,
) {
	for (const lane of lanes[state]) addLane(doc, chain, state, actors[lane])
	for (const [i, experience] of experiences[state].entries()) {
		addChainStep(
			doc,
			chain,
			{ ...experience, state, lane: personLane, text: words.experiences[state][i] ?? '' },
			random,
		)
	}
	for (const { id: step, phase, lane, service, needs: answered = [], outcome, counterpart } of steps[state]) {
		const original = counterpart && told[counterpart]
		told[step] = addChainStep(
			doc,
			chain,
			{
				state,
				phase,
				lane: lane && actors[lane],
				text: words.steps[step],
				needs: answered.map((need) => needIds[need]),
				...(service && { service: serviceIds[service] }),
				...(outcome && { outcome }),
				...(original && { counterpart: original }),
			},
			random,
		)
	}
	for (const { id: step, back } of steps[state])
		if (back) addBranch(doc, chain, told[step] ?? '', told[back.to] ?? '', words.sentBack[step])
	for (const { from, to, kind } of laneChanges(stepsOf(doc, chain, state))) {
		const isOnward = kind === 'onward'
		const arrival = steps[state].find((step) => told[step.id] === (isOnward ? to : from).id)
		const settled = isOnward ? arrival?.handover : arrival?.back?.handover
		if (!arrival || !settled) continue
		const { responsible, ...details } = settled
		const key = handoverKey(from.id, to.id)
		changeHandover(doc, key, { ...details, ...(responsible && { responsible: actors[responsible] }) })
		if (isOnward) editPasses(doc, key, words.passes[arrival.id] ?? '')
	}
}

function mapValues<Key extends string, Value, Result>(
	from: Readonly<Record<Key, Value>>,
	to: (value: Value, key: Key) => Result,
): Record<Key, Result> {
	const entries = (Object.keys(from) as Key[]).map((key) => [key, to(from[key], key)])
	return Object.fromEntries(entries) as Record<Key, Result>
}

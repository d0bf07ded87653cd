import {
	addChainStep,
	type ChainPicture,
	chainPicture,
	createChain,
	type Difference,
	type StepMark,
} from '../../../../shared/blocks/chain/index.ts'
import { change } from '../../../../shared/lib/change.ts'
import type { Method } from '../../../../shared/methods/index.ts'
import { enterSampleActors } from '../../../../shared/sampleData/index.ts'
import { tinyMethod } from '../tiny-method/index.ts'

const id = 'way-of-the-invitation'

/** A second method on a chain: through whose hands the invitation to the opening party goes. What they do is no matter of it. */
export const tinyChain = {
	id,
	version: 1,
	stages: [2],
	blocks: ['chain'],
	name: { de: 'Weg der Einladung', en: 'Way of the invitation' },
	purpose: { de: 'Durch wessen Hände geht die Einladung?', en: 'Through whose hands does the invitation go?' },
	guide: tinyMethod.guide,
	rules: { stamps: { de: 'Wie viele sie stempeln', en: 'How many stamp it' } },
	found: (doc, random) => ({ block: 'chain', id: createChain(doc, { method: id, locale: 'de' }, random) }),
	sample: (doc, locale, random) =>
		change(doc, () => {
			const { anchor } = enterSampleActors(doc, locale, random)
			const chain = createChain(doc, { method: id, locale, person: 'Nadine Rehbein' }, random)
			const text = { de: 'Umschlag kleben', en: 'Seal the envelope' }[locale]
			addChainStep(doc, chain, { state: 'actual', lane: anchor, text }, random)
			return { block: 'chain', id: chain }
		}),
	chain: {
		factPhrases: ({ stations, changes, breaks }) => ({
			stations: { de: `${stations} Stempel`, en: `${stations} stamps` },
			changes: { de: `${changes} Botengänge`, en: `${changes} errands` },
			breaks: { de: `${breaks} Knicke`, en: `${breaks} creases` },
		}),
		differences: (doc, chain) => {
			const [actual, ideal] = [chainPicture(doc, chain, 'actual'), chainPicture(doc, chain, 'ideal')]
			const fewer = actual.steps.length - ideal.steps.length
			if (ideal.steps.length === 0 || fewer === 0) return []
			const sentence = { de: `Stempel weniger: ${fewer}.`, en: `Fewer stamps: ${fewer}.` }
			return [{ key: 'stamps', sentence, elements: [] } satisfies Difference]
		},
		marks,
	},
	analyse: (doc, chain) => {
		const { steps } = chainPicture(doc, chain, 'actual')
		return steps.length === 0
			? []
			: [
					{
						key: 'stamps',
						rule: 'stamps',
						sign: 'count' as const,
						tone: 'plain' as const,
						title: { de: `Stempel: ${steps.length}`, en: `Stamps: ${steps.length}` },
						sentence: { de: 'Jede Stelle stempelt einmal.', en: 'Everyone stamps once.' },
						elements: [],
					},
				]
	},
} as const satisfies Method

/** Only what drops out is marked. */
function marks(actual: ChainPicture, ideal: ChainPicture): ReadonlyMap<string, StepMark> {
	const kept = new Set(ideal.steps.map(({ counterpart }) => counterpart))
	return new Map(actual.steps.flatMap(({ id }) => (kept.has(id) ? [] : [[id, 'dropped'] as const])))
}

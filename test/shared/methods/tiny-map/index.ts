import type * as Y from 'yjs'
import { createMap, type Difference, shownIn } from '../../../../shared/blocks/map/index.ts'
import type { Finding } from '../../../../shared/findings/index.ts'
import { change } from '../../../../shared/lib/change.ts'
import type { Method } from '../../../../shared/methods/index.ts'
import { addRelation, type RelationState } from '../../../../shared/registry/index.ts'
import { enterSampleActors } from '../../../../shared/sampleData/index.ts'
import { tinyMethod } from '../tiny-method/index.ts'

const id = 'dancing-pairs'

/** A second method on a map: who dances with whom at the opening party. How well they do is no matter of it. */
export const tinyMap = {
	id,
	version: 1,
	stages: [2],
	blocks: ['map'],
	name: { de: 'Tanzpaare', en: 'Dancing pairs' },
	purpose: { de: 'Wer tanzt mit wem?', en: 'Who dances with whom?' },
	guide: tinyMethod.guide,
	rules: { pairs: { de: 'Wie viele Paare tanzen', en: 'How many pairs dance' } },
	found: (doc, random) => ({ block: 'map', id: createMap(doc, { method: id }, random) }),
	sample: (doc, locale, random) =>
		change(doc, () => {
			const { anchor, daycare } = enterSampleActors(doc, locale, random)
			const tie = { kind: 'exchange', intensity: 1, direction: 'mutual' } as const
			addRelation(doc, { from: anchor, to: daycare, tie, states: ['actual'] }, random)
			return { block: 'map', id: createMap(doc, { method: id }, random) }
		}),
	map: {
		differenceWords: {
			build: { de: 'auffordern', en: 'ask' },
			strengthen: { de: 'enger tanzen', en: 'dance closer' },
			change: { de: 'anders tanzen', en: 'dance differently' },
			weaken: { de: 'weiter tanzen', en: 'dance farther apart' },
			end: { de: 'verabschieden', en: 'take leave' },
		},
		differences,
		stateAnalysis: async () => analyseState,
	},
	analyse: (doc, map) => analyseState(doc, map, 'actual'),
} as const satisfies Method

/** Pairs that come about or part. */
function differences(doc: Y.Doc, map: string): Difference[] {
	const { nodes, edges } = shownIn(doc, map)
	const name = (actor: string) => nodes.find((node) => node.actor.id === actor)?.actor.name ?? ''
	return edges.flatMap((relation): Difference[] => {
		const { id, from, to, actual, target } = relation
		if (actual && target) return []
		const [one, other] = [name(from), name(to)]
		const [kind, de, en] = target
			? (['build', 'fordert zum Tanz auf', 'asks for a dance'] as const)
			: (['end', 'sagt Lebewohl', 'says goodbye'] as const)
		return [
			{
				key: `${kind}/${id}`,
				kind,
				relation,
				title: { de: `${one} und ${other}`, en: `${one} and ${other}` },
				subject: { de: one, en: one },
				sentence: { de: `${one} ${de}: ${other}.`, en: `${one} ${en}: ${other}.` },
				task: { de: `${one} ${de}`, en: `${one} ${en}` },
				elements: [`relation:${id}`],
			},
		]
	})
}

function analyseState(doc: Y.Doc, map: string, state: RelationState): Finding[] {
	const pairs = shownIn(doc, map).edges.filter((edge) => edge[state]).length
	return [
		{
			key: `pairs/${state}`,
			rule: 'pairs',
			sign: 'count',
			tone: 'plain',
			title: { de: `Tanzende Paare: ${pairs}`, en: `Pairs that dance: ${pairs}` },
			sentence: { de: 'Die Kapelle zählt mit.', en: 'The band keeps count.' },
			elements: [],
		},
	]
}

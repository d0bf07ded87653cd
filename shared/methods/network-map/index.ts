import type { Method } from '../method.ts'
import { analyse, analyseState } from './analysis.ts'
import { differences, differenceWords } from './differences.ts'
import { foundMap } from './found.ts'
import { id } from './id.ts'
import { addSample } from './sample/index.ts'
import { cards, guide, name, purpose, rules } from './texts.ts'

/** Netzwerkbild: who has to do with whom, today and as it should become. */
export const networkMap = {
	id,
	version: 1,
	stages: [1, 2, 3],
	blocks: ['map'],
	name,
	purpose,
	guide,
	rules,
	cards,
	found: (doc, random) => ({ block: 'map', id: foundMap(doc, random) }),
	sample: (doc, locale, random) => ({ block: 'map', id: addSample(doc, locale, random) }),
	map: { differenceWords, differences, analyseState },
	analyse,
} as const satisfies Method

export { analyseState } from './analysis.ts'
export * from './differences.ts'

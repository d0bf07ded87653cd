import type { Method } from '../method.ts'
import { analyse } from './analysis.ts'
import { foundMap } from './found.ts'
import { given } from './givenMap.ts'
import { head } from './head.ts'
import { addSample } from './sample/index.ts'
import { cards, guide, purpose, rules } from './texts.ts'

/** Netzwerkbild: who has to do with whom, today and as it should become. */
export const networkMap = {
	...head,
	...given,
	version: 1,
	purpose,
	guide,
	rules,
	cards,
	found: (doc, random) => ({ block: 'map', id: foundMap(doc, random) }),
	sample: (doc, locale, random) => ({ block: 'map', id: addSample(doc, locale, random) }),
	analyse,
} as const satisfies Method

export { analyseState } from './analysis.ts'
export * from './differences.ts'

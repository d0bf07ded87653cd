import type * as Y from 'yjs'
import { createChain } from '../../blocks/chain/index.ts'
import type { Random } from '../../lib/random.ts'
import type { Method } from '../method.ts'
import { analyse } from './analysis.ts'
import { given } from './givenChain.ts'
import { head, id } from './head.ts'
import { addSample } from './sample/index.ts'
import { cards, guide, purpose, rules } from './texts.ts'

export { analyseState } from './analysis.ts'
export { type Difference, type DifferenceKind, differences } from './differenceList.ts'
export { type Change, type ChangeKind, changesBetween } from './differences.ts'
export { factPhrases } from './facts.ts'

/**
 * M11: needs, services and handovers along the way of one invented person, as it is and as it should be. After the handbook
 * "Unterstützungsnetzwerke für Alleinerziehende" (BMFSFJ, 2013).
 */
export const serviceChain = {
	...head,
	...given,
	version: 1,
	purpose,
	guide,
	rules,
	cards,
	/** The empty chain has the five usual phases, in the language of the workshop. */
	found(doc: Y.Doc, random: Random = Math.random) {
		const locale = doc.getMap('meta').get('locale') === 'en' ? 'en' : 'de'
		return { block: 'chain', id: createChain(doc, { method: id, locale, needs: [] }, random) }
	},
	sample: (doc, locale, random) => ({ block: 'chain', id: addSample(doc, locale, random) }),
	analyse,
} as const satisfies Method

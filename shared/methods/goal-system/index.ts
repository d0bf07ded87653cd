import type * as Y from 'yjs'
import { createTree } from '../../blocks/tree/index.ts'
import { command } from '../../lib/command.ts'
import type { Random } from '../../lib/random.ts'
import type { Method } from '../method.ts'
import { analyse } from './analysis.ts'
import { given } from './givenTree.ts'
import { head, id } from './head.ts'
import { rules } from './rules.ts'
import { addSample } from './sample/index.ts'
import { guide, purpose } from './texts.ts'

/**
 * M7: what the network wants to reach, from the overall goal down to what is done for it, with indicators, sources and
 * assumptions. The goals stand in the registry: other methods and the plan speak of the same.
 */
export const goalSystem = {
	...head,
	...given,
	version: 1,
	purpose,
	guide,
	rules,
	found: command('plenum', (doc: Y.Doc, random: Random = Math.random) => ({
		block: 'tree',
		id: createTree(doc, { method: id }, random),
	})),
	sample: (doc, locale, random) => ({ block: 'tree', id: addSample(doc, locale, random) }),
	analyse,
} as const satisfies Method

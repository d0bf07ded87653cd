import type * as Y from 'yjs'
import { createRulebook } from '../../blocks/rulebook/index.ts'
import { command } from '../../lib/command.ts'
import type { Random } from '../../lib/random.ts'
import type { Method } from '../method.ts'
import { analyse } from './analysis.ts'
import { given } from './givenRulebook.ts'
import { head, id } from './head.ts'
import { rules } from './rules.ts'
import { addSample } from './sample/index.ts'
import { guide, purpose } from './texts.ts'

/**
 * M13: what holds among the organisations of a network, chapter by chapter, with those who agreed. The rules stand in the
 * registry: every rulebook shows the same.
 */
export const networkRules = {
	...head,
	...given,
	version: 1,
	purpose,
	guide,
	rules,
	found: command('plenum', (doc: Y.Doc, random: Random = Math.random) => ({
		block: 'rulebook',
		id: createRulebook(doc, { method: id }, random),
	})),
	sample: (doc, locale, random) => ({ block: 'rulebook', id: addSample(doc, locale, random) }),
	analyse,
} as const satisfies Method

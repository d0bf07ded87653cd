import type * as Y from 'yjs'
import { createCircles } from '../../blocks/circles/index.ts'
import { command } from '../../lib/command.ts'
import type { Random } from '../../lib/random.ts'
import type { Method } from '../method.ts'
import { analyse } from './analysis.ts'
import { given } from './givenCircles.ts'
import { head, id } from './head.ts'
import { rules } from './rules.ts'
import { addSample } from './sample/index.ts'
import { guide, purpose } from './texts.ts'

/**
 * M8: who decides, who works on what, and who reports to whom: steering group, working groups and the whole network, or a core
 * with an information network around it. The groups stand in the registry.
 */
export const networkStructure = {
	...head,
	...given,
	version: 1,
	purpose,
	guide,
	rules,
	found: command('plenum', (doc: Y.Doc, random: Random = Math.random) => ({
		block: 'circles',
		id: createCircles(doc, { method: id }, random),
	})),
	sample: (doc, locale, random) => ({ block: 'circles', id: addSample(doc, locale, random) }),
	analyse: (doc, _id, now) => analyse(doc, now),
} as const satisfies Method

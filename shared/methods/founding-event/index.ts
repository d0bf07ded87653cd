import type * as Y from 'yjs'
import { createChecklist } from '../../blocks/checklist/index.ts'
import { command } from '../../lib/command.ts'
import type { Random } from '../../lib/random.ts'
import type { Method } from '../method.ts'
import { analyse } from './analysis.ts'
import { given } from './givenChecklist.ts'
import { head, id } from './head.ts'
import { rules } from './rules.ts'
import { addSample } from './sample/index.ts'
import { questionIds } from './sections.ts'
import { guide, purpose } from './texts.ts'

/** M6: the event with which a network begins: what is to be settled before and after, and the short information that goes out with the invitation. */
export const foundingEvent = {
	...head,
	...given,
	version: 1,
	purpose,
	guide,
	rules,
	found: command('plenum', (doc: Y.Doc, random: Random = Math.random) => ({
		block: 'checklist',
		id: createChecklist(doc, { method: id, items: Object.fromEntries(questionIds.map((each) => [each, {}])) }, random),
	})),
	sample: (doc, locale, random) => ({ block: 'checklist', id: addSample(doc, locale, random) }),
	analyse,
} as const satisfies Method

import type * as Y from 'yjs'
import { createDocument } from '../../blocks/document/index.ts'
import { command } from '../../lib/command.ts'
import type { Random } from '../../lib/random.ts'
import type { Method } from '../method.ts'
import { analyse } from './analysis.ts'
import { given } from './givenDocument.ts'
import { head, id } from './head.ts'
import { rules } from './rules.ts'
import { addSample } from './sample/index.ts'
import { guide, purpose } from './texts.ts'

/** M14: what leaves the workshop on paper, prefilled with what stands in the registry, and written on together. */
export const documents = {
	...head,
	...given,
	version: 1,
	purpose,
	guide,
	rules,
	found: command('plenum', (doc: Y.Doc, random: Random = Math.random) => ({
		block: 'document',
		id: createDocument(doc, { method: id, title: '', parts: [] }, { random }),
	})),
	sample: (doc, locale, random) => ({ block: 'document', id: addSample(doc, locale, random) }),
	analyse,
} as const satisfies Method

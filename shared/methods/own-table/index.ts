import type * as Y from 'yjs'
import { createTable } from '../../blocks/table/index.ts'
import { command } from '../../lib/command.ts'
import type { Random } from '../../lib/random.ts'
import type { Method } from '../method.ts'
import { analyse } from './analysis.ts'
import { given } from './givenTable.ts'
import { head, id } from './head.ts'
import { addSample } from './sample.ts'
import { guide, purpose, rules } from './texts.ts'

/** A table without a method behind it: people say what its rows are about and what stands in its columns. */
export const ownTable = {
	...head,
	...given,
	version: 1,
	purpose,
	guide,
	rules,
	found: command('plenum', (doc: Y.Doc, random: Random = Math.random) => ({
		block: 'table',
		id: createTable(doc, { method: id, subject: 'free', columns: [] }, random),
	})),
	sample: (doc, locale, random) => ({ block: 'table', id: addSample(doc, locale, random) }),
	analyse,
} as const satisfies Method

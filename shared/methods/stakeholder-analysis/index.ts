import type * as Y from 'yjs'
import { addActorRows, createTable } from '../../blocks/table/index.ts'
import { partnerNames } from '../../composition/index.ts'
import { command } from '../../lib/command.ts'
import type { Random } from '../../lib/random.ts'
import type { Method } from '../method.ts'
import { analyse } from './analysis.ts'
import { columnIds } from './columns.ts'
import { given } from './givenTable.ts'
import { head, id } from './head.ts'
import { addSample } from './sample/index.ts'
import { cards, guide, purpose, rules } from './texts.ts'

/**
 * M1: a table with one row per actor and six columns. A cell may stay empty or carry a question mark; both are
 * information, not errors.
 */
export const stakeholderAnalysis = {
	...head,
	...given,
	version: 1,
	purpose,
	guide,
	rules,
	partners: partnerNames,
	cards,
	/** The empty table already has its header and a first row to write in. */
	found: command('plenum', (doc: Y.Doc, random: Random = Math.random) => {
		const table = createTable(doc, { method: id, columns: columnIds }, random)
		addActorRows(doc, table, [{ name: '' }], { random })
		return { block: 'table', id: table } as const
	}),
	sample: (doc, locale, random) => ({ block: 'table', id: addSample(doc, locale, random) }),
	analyse,
} as const satisfies Method

import type * as Y from 'yjs'
import { addActorRows, createTable } from '../../blocks/table/index.ts'
import { command } from '../../lib/command.ts'
import type { Random } from '../../lib/random.ts'
import type { Method } from '../method.ts'
import { analyse } from './analysis.ts'
import { columnIds, id } from './columns.ts'
import { headline } from './headline.ts'
import { addSample } from './sample/index.ts'
import { cards, columns, guide, name, purpose, rules } from './texts.ts'

/**
 * M1: a table with one row per actor and six columns. A cell may stay empty or carry a question mark; both are
 * information, not errors.
 */
export const stakeholderAnalysis = {
	id,
	version: 1,
	stages: [1],
	blocks: ['table'],
	name,
	purpose,
	guide,
	rules,
	cards,
	/** The empty table already has its header and a first row to write in. */
	found: command('plenum', (doc: Y.Doc, random: Random = Math.random) => {
		const table = createTable(doc, { method: id, columns: columnIds }, random)
		addActorRows(doc, table, [{ name: '' }], { random })
		return { block: 'table', id: table } as const
	}),
	sample: (doc, locale, random) => ({ block: 'table', id: addSample(doc, locale, random) }),
	table: { columns, headline },
	analyse,
} as const satisfies Method

import type * as Y from 'yjs'
import { addActorRows, createTable } from '../../blocks/table/index.ts'
import { change } from '../../lib/change.ts'
import type { Random } from '../../lib/random.ts'
import type { Method } from '../method.ts'
import { columns, name, purpose } from './texts.ts'

export type ColumnId = keyof typeof columns
export const columnIds = Object.keys(columns) as ColumnId[]

/**
 * M1: a table with one row per actor and six columns. A cell may stay empty or carry a question mark; both are
 * information, not errors.
 */
export const stakeholderAnalysis = {
	id: 'stakeholder-analysis',
	version: 1,
	stages: [1],
	blocks: ['table'],
	name,
	purpose,
	columns,
	/** The empty table already has its header and a first row to write in. */
	found(doc: Y.Doc, random: Random = Math.random) {
		return change(doc, () => {
			const table = createTable(doc, { method: 'stakeholder-analysis', columns: columnIds }, random)
			addActorRows(doc, table, [{ name: '' }], { random })
			return table
		})
	},
} as const satisfies Method

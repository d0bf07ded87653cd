import type { BlockMethod } from '../../blocks/index.ts'
import { columns } from './columns.ts'
import { head } from './head.ts'
import { headline } from './headline.ts'

/** What it gives its table. */
export const given = {
	name: head.name,
	table: { columns, headline },
} as const satisfies BlockMethod

import type { BlockMethod } from '../../blocks/index.ts'
import { head } from './head.ts'

/** What it gives its table: nothing but its name, for rows and columns are people's own. */
export const given = {
	name: head.name,
	table: { columns: {}, asksSubject: true },
} as const satisfies BlockMethod

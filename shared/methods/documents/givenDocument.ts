import type { BlockMethod } from '../../blocks/index.ts'
import { head } from './head.ts'
import { kinds } from './kinds/index.ts'

/** What it gives its documents. */
export const given = { name: head.name, document: { kinds } } as const satisfies BlockMethod

import type { BlockMethod } from '../../blocks/index.ts'
import { head } from './head.ts'

/** What it gives its scenes. */
export const given = { name: head.name } as const satisfies BlockMethod
